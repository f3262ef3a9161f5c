package io.faststate.dsl;

import static io.faststate.dsl.Html.a;
import static io.faststate.dsl.Html.div;
import static io.faststate.dsl.Html.each;
import static io.faststate.dsl.Html.form;
import static io.faststate.dsl.Html.iframe;
import static io.faststate.dsl.Html.img;
import static io.faststate.dsl.Html.input;
import static io.faststate.dsl.Html.li;
import static io.faststate.dsl.Html.link;
import static io.faststate.dsl.Html.object;
import static io.faststate.dsl.Html.p;
import static io.faststate.dsl.Html.prerender;
import static io.faststate.dsl.Html.raw;
import static io.faststate.dsl.Html.script;
import static io.faststate.dsl.Html.ul;
import static io.faststate.dsl.Html.video;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses in an application with a base path. */
class AddressTest {
    private static String below(String base, Node node) {
        return new TestContext(base).written(node);
    }

    private static String below(Node node) {
        return below("/app", node);
    }

    private static String value(Node node, String attribute) {
        return Jsoup.parseBodyFragment(below(node)).body().child(0).attr(attribute);
    }

    @ParameterizedTest
    @CsvSource({
        "/, /app/", "/x, /app/x", "/x?q=/y#/z, /app/x?q=/y#/z", "/a\"b, /app/a\"b", "/appendix, /app/appendix",
        "/app-x, /app/app-x", "/ap, /app/ap"
    })
    void pathFromTheRoot_isBelowTheBase(String path, String written) {
        assertEquals(written, value(a("x").href(path), "href"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "./x", "../x", "?q=/x", "#/x", "//host/x", "/\\host/x", "https://host/x", "mailto:a@b.org"})
    void otherAddresses_areLeftAlone(String address) {
        assertEquals(address, value(a("x").href(address), "href"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/app", "/app/", "/app/x", "/app?q=1", "/app#x"})
    void addressThatBeginsWithTheBase_isLeftAlone(String address) {
        assertEquals(address, value(a("x").href(address), "href"));
    }

    @Test
    void allTypedUrls_areBelowTheBase() {
        assertEquals("/app/x", value(form().action("/x"), "action"));
        assertEquals("/app/x", value(input().formaction("/x"), "formaction"));
        assertEquals("/app/x", value(img().src("/x"), "src"));
        assertEquals("/app/x", value(script().src("/x"), "src"));
        assertEquals("/app/x", value(video().poster("/x"), "poster"));
        assertEquals("/app/x", value(object().data("/x"), "data"));
        assertEquals("<link href=\"/app/x\">", below(link().href("/x")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "/a.png|/app/a.png",
        "/a.png 1x, /b.png 2x|/app/a.png 1x, /app/b.png 2x",
        "/a.png 1x,/b.png 2x,b.png 3x|/app/a.png 1x,/app/b.png 2x,b.png 3x",
        "https://host/a.png 100w, /app/b.png 200w, //host/c.png|https://host/a.png 100w, /app/b.png 200w, //host/c.png",
        "/a,/b.png 1x, /c.png|/app/a,/b.png 1x, /app/c.png",
        "/a.png, /b.png|/app/a.png, /app/b.png"
    })
    void listOfImages_isBelowTheBase(String list, String written) {
        assertEquals(written, value(img().srcset(list), "srcset"));
    }

    @Test
    void ping_isBelowTheBase() {
        assertEquals("/app/a https://host/b /app/c,d", value(a("x").ping("/a https://host/b /c,d"), "ping"));
    }

    @Test
    void refusedUrl_staysRefused() {
        assertEquals("#blocked", value(a("x").href("javascript:/x"), "href"));
        assertEquals("#blocked", value(img().srcset("/a.png 1x, javascript:/b 2x"), "srcset"));
    }

    @Test
    void attr_isWrittenAsItStands() {
        assertEquals("/wiki", value(a("Wiki").attr("href", "/wiki"), "href"));
    }

    @Test
    void attr_andTypedAttribute_replaceEachOther() {
        assertEquals("/y", value(a("x").href("/x").attr("href", "/y"), "href"));
        assertEquals("/app/x", value(a("x").attr("href", "/y").href("/x"), "href"));
    }

    @Test
    void withoutBase_nothingChanges() {
        assertEquals("<a href=\"/x\">x</a>", below("", a("x").href("/x")));
    }

    @Test
    void rows_areBelowTheBase() {
        var list = ul(each(List.of("/a", "/b", "/app/c"), path -> path, path -> li(a("x").href(path), a("y").href("/same"))));
        var rows = Jsoup.parseBodyFragment(below(list));
        assertEquals(List.of("/app/a", "/app/same", "/app/b", "/app/same", "/app/c", "/app/same"), rows.select("a").eachAttr("href"));
    }

    @Test
    void innerDocument_isBelowTheBase() {
        assertEquals("<a href=\"/app/x\">\"</a>", value(iframe().srcdoc(a("\"").href("/x")), "srcdoc"));
    }

    @Test
    void prerendered_isBelowTheBaseOfEachApplication() {
        var menu = prerender(div(a("x").href("/x"), img().srcset("/y 1x, /app/z 2x"), a("<").href("//host/"), a("ü").href("/")));
        assertEquals(
                "<div><a href=\"/app/x\">x</a><img srcset=\"/app/y 1x, /app/z 2x\"><a href=\"//host/\">&lt;</a>"
                        + "<a href=\"/app/\">ü</a></div>",
                below(menu));
        assertEquals("/b/y 1x, /b/app/z 2x", Jsoup.parseBodyFragment(below("/b", menu)).select("img").attr("srcset"));
        assertEquals("/x", Jsoup.parseBodyFragment(below("", menu)).select("a").attr("href"));
    }

    @Test
    void prerenderedInsidePrerendered_isBelowTheBase() {
        var inner = prerender(a("x").href("/x"));
        var outer = prerender(p(a("y").href("/y"), inner, inner, iframe().srcdoc(a("z").href("/z"))));
        assertEquals(
                "<p><a href=\"/app/y\">y</a><a href=\"/app/x\">x</a><a href=\"/app/x\">x</a>"
                        + "<iframe srcdoc=\"&lt;a href=&#34;/app/z&#34;&gt;z&lt;/a&gt;\"></iframe></p>",
                below(outer));
    }

    @Test
    void rawMarkup_isLeftAlone() {
        assertEquals("<a href=\"/x\">x</a>", below(raw("<a href=\"/x\">x</a>")));
    }
}
