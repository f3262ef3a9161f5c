package io.faststate.dsl;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Texts that would break out of a context that doesn't escape them, or escapes them for another one. */
final class XssPayloads {
    private static final String[] ELEMENTS = {
        "<script>alert(1)</script>", "<ScRiPt >alert(1)</sCrIpT>", "<img src=x onerror=alert(1)>",
        "<svg onload=alert(1)>", "<svg><script>alert(1)</script></svg>", "<iframe srcdoc='<script>alert(1)</script>'>",
        "<body onload=alert(1)>", "<math><mi xlink:href=javascript:alert(1)>x</mi></math>", "<details open ontoggle=alert(1)>",
        "<video><source onerror=alert(1)></video>", "<object data=javascript:alert(1)>", "<embed src=javascript:alert(1)>",
        "<base href=//evil.example/>", "<link rel=stylesheet href=//evil.example/x.css>", "<meta http-equiv=refresh content=0>",
        "<form action=javascript:alert(1)><button>x</button></form>", "<input autofocus onfocus=alert(1)>",
        "<style>@import '//evil.example';</style>", "<template><script>alert(1)</script></template>",
        "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">", "<!--><script>alert(1)</script>-->",
        "<![CDATA[<script>alert(1)</script>]]>", "<?xml version=\"1.0\"?><script>alert(1)</script>", "<%= 1 %>",
        "<a href=\"java&#115;cript:alert(1)\">x</a>", "<p/onclick=alert(1)>", "<p\tonclick=alert(1)>", "<p\nonclick=alert(1)>",
        "<\u0000script>alert(1)</script>", "<scr\u0000ipt>alert(1)</script>", "<custom-x onclick=alert(1)>"};
    private static final String[] ENDS = {
        "</p><script>alert(1)</script>", "</title><script>alert(1)</script>", "</textarea><script>alert(1)</script>",
        "</script><script>alert(1)</script>", "</style><script>alert(1)</script>", "</pre><b>", "</div></body></html><b>",
        "-->", "<!--", "]]>", "</", "<", ">", "<<", ">>", "<>", "</>", "< script>", "<//", "<!", "<?", "&", "&&", "&lt", "&lt;",
        "&lt;script&gt;", "&amp;lt;", "&#60;script&#62;", "&#x3c;b&#x3e;", "&#0;", "&NotAnEntity;", "&quot;", "&apos;", "&#39;"};
    private static final String[] ATTRIBUTES = {
        "\"", "'", "`", "\"\"", "''", "\"'", "\" onclick=\"alert(1)", "' onclick='alert(1)", "` onclick=`alert(1)",
        "\"><script>alert(1)</script>", "'><script>alert(1)</script>", "\"/><b>", "x onclick=alert(1)", "x\"onclick=alert(1)//",
        "\" autofocus onfocus=alert(1) x=\"", "\" data-on:load=\"@post('/x')", "\" style=\"x:expression(alert(1))", "\\\"", "\\'",
        "\\\\\"", "\n\" onclick=\"x", "\r\n\" x=\"", "\t\"\t", "=", "/", " ", "\"\u2028", "\u2029'"};
    private static final String[] EXPRESSIONS = {
        "$secret", "${alert(1)}", "$", "$$", "@post('/x')", "@get(", "@", "@setAll(true)", "\"; alert(1); \"", "'; alert(1); '",
        "\" + alert(1) + \"", "\\\"; alert(1); //", "\\", "\\\\", "\\u0022", "\\x22", "\\n", "*/ alert(1) /*", "// x", "`${1}`",
        "});alert(1);({", "\u2028alert(1)", "\u2029alert(1)", "</script>", "el.remove()", "evt.preventDefault()", "{{7*7}}",
        "__proto__", "constructor", "null", "true", "NaN", "[object Object]", "\u007f", "\u0085"};
    private static final String[] UNICODE = {
        "é", "ß", "€", "漢字", "😀", "👩\u200D👩\u200D👧", "\u202Ecod.exe", "＜script＞", "\uFF02", "\u00A0", "\uFEFF", "ſcript",
        "\uD7FF", "\uE000", "\uFFFD", "a\u0301", "\u200B<b>\u200B"};
    private static final String PADDING = "a text that is long enough to be encoded at once, with more after it";

    private XssPayloads() {}

    /** Each as it is, within a long text, and at different offsets of one. */
    static Stream<String> all() {
        var all = new ArrayList<String>();
        for (var group : List.of(ELEMENTS, ENDS, ATTRIBUTES, EXPRESSIONS, UNICODE)) {
            for (var payload : group) {
                all.add(payload);
                all.add(PADDING + payload);
                all.add(PADDING.substring(payload.length() % 8) + payload + PADDING);
            }
        }
        return all.stream();
    }

    /** What a browser has after a text went through HTML: what it can't hold is replaced. */
    static String readBack(String text) {
        return text.replaceAll("[\u0000-\u0008\u000B\u000E-\u001F]", "\uFFFD");
    }
}
