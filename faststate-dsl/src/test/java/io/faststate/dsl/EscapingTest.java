package io.faststate.dsl;

import static io.faststate.dsl.Html.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.faststate.dsl.form.RecordSignal;
import io.faststate.dsl.render.HtmlWriter;
import io.faststate.dsl.signal.StringSignal;
import io.faststate.dsl.svg.Svg;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EscapingTest {
    @Test
    void corpus_isLarge() {
        assertTrue(XssPayloads.all().distinct().count() >= 300);
    }

    @ParameterizedTest
    @MethodSource("io.faststate.dsl.XssPayloads#all")
    void text_staysText(String payload) {
        var element = parsed(p(payload, b("x")));
        assertEquals(2, element.childNodeSize());
        assertEquals(XssPayloads.readBack(payload), ((TextNode) element.childNode(0)).getWholeText());
        assertEquals(0, element.attributesSize());
    }

    @ParameterizedTest
    @MethodSource("io.faststate.dsl.XssPayloads#all")
    void textOnlyElement_staysText(String payload) {
        var area = parsed(textarea("x", payload));
        assertEquals("x" + XssPayloads.readBack(payload), area.wholeText());
        var document = Jsoup.parse(render(html(head(title(payload)), body(p()))));
        assertEquals(XssPayloads.readBack(payload), document.expectFirst("title").wholeText());
        assertEquals(1, document.body().childrenSize());
    }

    @ParameterizedTest
    @MethodSource("io.faststate.dsl.XssPayloads#all")
    void attribute_staysOne(String payload) {
        var element = parsed(p("x").title(payload).data("x", payload).cls(payload).id("i"));
        assertEquals(XssPayloads.readBack(payload), element.attr("title"));
        assertEquals(XssPayloads.readBack(payload), element.attr("data-x"));
        assertEquals(XssPayloads.readBack(payload), element.attr("class"));
        assertEquals(4, element.attributesSize());
        assertEquals("x", element.text());
    }

    @ParameterizedTest
    @MethodSource("io.faststate.dsl.XssPayloads#all")
    void url_neverRunsCode(String payload) {
        var element = parsed(a("x").href(payload));
        assertEquals(1, element.attributesSize());
        var url = element.attr("href");
        assertTrue(url.equals("#blocked") || url.equals(XssPayloads.readBack(payload)), url);
    }

    @ParameterizedTest
    @MethodSource("io.faststate.dsl.XssPayloads#all")
    void literal_isTheSameJson(String payload) {
        var signal = StringSignal.of("s", "");
        var element = parsed(button().onClick(signal.setting(payload)));
        assertEquals(1, element.attributesSize());
        var code = element.attr("data-on:click");
        assertTrue(code.startsWith("$s = "), code);
        var json = code.substring("$s = ".length());
        assertEquals(payload, Json.string(json));
        assertFalse(json.substring(1, json.length() - 1).matches(".*[<>&'$@\u2028\u2029\u0000-\u001F].*"), json);
    }

    @ParameterizedTest
    @MethodSource("io.faststate.dsl.XssPayloads#all")
    void rowId_isSafeAndTellsKeysApart(String payload) {
        var list = parsed(ul(each(List.of(payload, payload + "x", "x" + payload), key -> key, key -> li())));
        var ids = list.children().eachAttr("id");
        assertEquals(3, ids.stream().distinct().count());
        ids.forEach(id -> assertTrue(id.matches("[A-Za-z0-9_-]+"), id));
    }

    @Test
    void literal_ofEachKindIsJson() {
        record Point(int x, String y) {}

        var signal = RecordSignal.of("r", new Point(0, ""));
        var element = parsed(button().onClick(signal.setting(new Point(-3, "\"<\""))));
        assertEquals("$r = {\"x\":\"-3\",\"y\":\"\\\"\\u003c\\\"\"}", element.attr("data-on:click"));
    }

    @Test
    void loneSurrogate_isReplacedEverywhere() {
        for (var text : List.of("a\uD800b", "a\uDC00b", "\uD83D", "\uDE00\uD83D", "a long text with half a pair \uD83D in it?")) {
            var expected = text.replaceAll("[\uD800-\uDFFF]", "\uFFFD");
            assertEquals(expected, parsed(p(text)).text());
            assertEquals(expected, parsed(p().title(text)).attr("title"));
            var code = parsed(p().onClick(StringSignal.of("s", "").setting(text))).attr("data-on:click");
            assertEquals("$s = \"" + expected + "\"", code);
        }
    }

    @Test
    void loneSurrogate_leavesTheBytesWellFormed() throws CharacterCodingException {
        var out = HtmlWriter.create();
        out.write(p("a\uD800b").title("a long text with half a pair \uDE00 in it, and more"));
        var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(out.toByteArray())).toString();
        assertEquals(2, text.split("\uFFFD", -1).length - 1);
    }

    @Test
    void surrogatePair_isKeptWhereverAChunkEnds() {
        for (int i = 1015; i < 1030; i++) {
            var text = "x".repeat(i) + "😀é" + "y".repeat(i);
            assertEquals(text, parsed(p(text)).text());
        }
    }

    @Test
    void controls_areReplacedAndLinesKept() {
        assertEquals("a\uFFFD\uFFFDb\tc\nd\re", parsed(pre("a\u0000\u001Bb\tc\nd\re")).wholeText());
        var inALongText = "a text that is long enough to be encoded at once, with a \u0000 and a \u001F in it";
        assertEquals(XssPayloads.readBack(inALongText), parsed(p(inALongText)).text());
        assertEquals("a\uFFFDb\tc\nd\re", parsed(p().title("a\u0000b\tc\nd\re")).attr("title"));
    }

    @Test
    void lineFeedAtTheStart_isKept() {
        assertEquals("\nx", parsed(pre("\nx")).wholeText());
        assertEquals("<textarea>\n\n\nx</textarea>", render(textarea("\n\nx")));
        assertEquals("<textarea>x\n</textarea>", render(textarea("x\n")));
        assertEquals("\nx", parsed(pre(fragment("\n"), "x")).wholeText());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "javascript:alert(1)", "JavaScript:alert(1)", " javascript:alert(1)", "\tjavascript:alert(1)", "java\tscript:alert(1)",
        "java\nscript:alert(1)", "java\r\nscript:alert(1)", "\u0000javascript:alert(1)", "\u0001\u001Fjavascript:alert(1)",
        "javascript\t:alert(1)", "javascript:alert('https://x')", "javascript://x/%0aalert(1)", "vbscript:x", "data:text/html,<b>",
        "data:image/svg+xml,<svg onload=alert(1)>", "data:image/png;base64,AA", "file:///etc/passwd", "blob:x", "view-source:x",
        "ftp://x/", "jar:x", "about:blank", "x:y", ":x", "\u00A0javascript:alert(1)", "feed:javascript:alert(1)",
        "j a v a s c r i p t:alert(1)", "javaſcript:alert(1)", "filesystem:x", "ws://x", "intent:x"})
    void urlOfAnotherScheme_isBlocked(String url) {
        assertEquals("#blocked", parsed(a("x").href(url)).attr("href"));
        assertEquals("#blocked", parsed(a("x").attr("HREF", url)).attr("href"));
        assertEquals("#blocked", parsed(form().action(url)).attr("action"));
        assertEquals("#blocked", parsed(button().formaction(url)).attr("formaction"));
        assertEquals("#blocked", parsed(iframe().src(url)).attr("src"));
        assertEquals("#blocked", parsed(object().data(url)).attr("data"));
        assertEquals("#blocked", parsed(Svg.svg(Svg.a("x").href(url))).child(0).attr("href"));
        assertEquals("#blocked", parsed(Svg.svg(Svg.a("x").attr("xlink:href", url))).child(0).attr("xlink:href"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "/", "/a?b=c:d#e", "a", "a/b", "?x=javascript:1", "#javascript:x", "//other.example/x", "./a:b", "../x",
        "http://x/", "HTTPS://x/", " https://x/", "ht\ntps://x/", "https://x/?a=b&c=d", "mailto:a@b.c", "tel:+1", "sms:1", "é", "a b"})
    void harmlessUrl_isKept(String url) {
        assertEquals(url, parsed(a("x").href(url)).attr("href"));
        assertEquals(url, parsed(img().src(url)).attr("src"));
    }

    @Test
    void imageInAUrl_isKeptInImagesOnly() {
        var pixel = "data:image/png;base64,AA==";
        assertEquals(pixel, parsed(img().src(pixel)).attr("src"));
        assertEquals("DATA:image/WEBP,x", parsed(img().src("DATA:image/WEBP,x")).attr("src"));
        assertEquals("#blocked", parsed(img().src("data:image/svg+xml,x")).attr("src"));
        assertEquals("#blocked", parsed(img().src("data:text/html,image/png,x")).attr("src"));
        assertEquals("#blocked", parsed(img().src("javascript:image/png,x")).attr("src"));
        assertEquals("#blocked", parsed(a("x").href(pixel)).attr("href"));
        assertEquals("#blocked", parsed(img().attr("src", pixel)).attr("src"));
    }

    @Test
    void listOfUrls_isCheckedWhole() {
        var good = "/a.png 1x, https://x/b.png 2x";
        assertEquals(good, parsed(img().srcset(good)).attr("srcset"));
        assertEquals("#blocked", parsed(img().srcset("/a.png 1x,javascript:x 2x")).attr("srcset"));
        assertEquals("#blocked", parsed(a("x").ping("/a javascript:x")).attr("ping"));
    }

    @Test
    void animationOfALink_isRefused() {
        for (var name : List.of("href", "xlink:href", "HREF", "onclick")) {
            assertThrows(
                    FastStateException.class, () -> Svg.animate().attributeName(name));
            assertThrows(
                    FastStateException.class, () -> Svg.set().attr("attributeName", name));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "</script><b>", "</SCRIPT >", "<!--<script>", "<script", "<!-- x", "var a = '</script>'", "<\u0000/script>", "</style>"})
    void script_cantEndItself(String code) {
        var document = Jsoup.parse(render(html(head(script(code)), body(p("x")))));
        assertEquals("x", document.body().text());
        assertEquals(1, document.select("script").size());
        assertEquals(0, document.select("b").size());
    }

    @Test
    void script_cantEndItselfInPieces() {
        var document = Jsoup.parse(render(html(head(script("<", "/script><b>"), style("<", "/style><b>")), body())));
        assertEquals(0, document.select("b").size());
        assertEquals("\\u003c/script><b>", document.expectFirst("script").data());
        assertEquals("<\\/style><b>", document.expectFirst("style").data());
    }

    @Test
    void scriptAndStyle_areWrittenAsTheyAre() {
        assertEquals("<script>if (a < b && c) x('\"')</script>", render(script("if (a < b && c) x('\"')")));
        assertEquals("<style>a > b { color: red }</style>", render(style("a > b { color: red }")));
    }

    @Test
    void srcdoc_isADocumentOfItsOwn() {
        var element = parsed(iframe().srcdoc(p("<b>").title("\"")));
        assertEquals("<p title=\"&#34;\">&lt;b&gt;</p>", element.attr("srcdoc"));
    }

    private static Element parsed(Node node) {
        return Jsoup.parse(render(html(body(node)))).body().child(0);
    }

    /** A reader of JSON strings that is not the writer's own. */
    private static final class Json {
        private static final Map<Character, Character> SHORT =
                Map.of('n', '\n', 't', '\t', 'r', '\r', 'b', '\b', 'f', '\f', '"', '"', '\\', '\\', '/', '/');

        static String string(String json) {
            assertTrue(json.length() >= 2 && json.startsWith("\"") && json.endsWith("\""), json);
            var text = new StringBuilder();
            for (int i = 1; i < json.length() - 1; i++) {
                char c = json.charAt(i);
                assertTrue(c >= ' ' && c != '"', json);
                if (c != '\\') {
                    text.append(c);
                } else if (json.charAt(++i) == 'u') {
                    text.append((char) Integer.parseInt(json.substring(i + 1, i + 5), 16));
                    i += 4;
                } else {
                    text.append(Objects.requireNonNull(SHORT.get(json.charAt(i)), json));
                }
            }
            return text.toString();
        }
    }
}
