package io.faststate.showcase;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Texts that set {@code window.pwned} where any of them is taken for markup, a URL to follow, or code. */
final class HostileTexts {
    private static final String RUN = "window.pwned=1";

    private static final List<String> MARKUP = List.of(
            "<script>%s</script>", "<ScRiPt >%s</sCrIpT>", "<script src=/pwned.js></script>", "<script\n>%s</script\n>",
            "<img src=x onerror=%s>", "<img src=x:x onerror=\"%s\">", "<img/src/onerror=%s>", "<image href=x onerror=%s>",
            "<svg onload=%s>", "<svg/onload=%s//", "<svg><script>%s</script></svg>", "<svg><script href=/pwned.js />",
            "<svg><animate onbegin=%s attributeName=x dur=1s>", "<svg><use href=\"data:image/svg+xml,<svg onload='%s'/>#x\">",
            "<svg><a xlink:href=javascript:%s><text y=20>x</text></a></svg>", "<svg><style><img src=x onerror=%s></style></svg>",
            "<math><mtext><table><mglyph><style><img src=x onerror=%s>", "<math href=javascript:%s>x</math>",
            "<iframe src=javascript:%s>", "<iframe srcdoc='<script>top.%s</script>'>", "<iframe onload=%s></iframe>",
            "<object data=javascript:%s>", "<embed src=javascript:%s>", "<video src=x onerror=%s>", "<audio src=x onerror=%s>",
            "<video><source onerror=%s></video>", "<details open ontoggle=%s>x</details>", "<body onload=%s>",
            "<input autofocus onfocus=%s>", "<select autofocus onfocus=%s>", "<textarea autofocus onfocus=%s>",
            "<marquee onstart=%s>x</marquee>", "<form action=javascript:%s><input type=submit></form>",
            "<button formaction=javascript:%s>x</button>", "<a href=javascript:%s>x</a>", "<a href=\"java&#115;cript:%s\">x</a>",
            "<a href=\"jav\tascript:%s\">x</a>", "<base href=//pwned.example/>", "<link rel=stylesheet href=//pwned.example/x.css>",
            "<link rel=import href=/pwned.html>", "<meta http-equiv=refresh content=\"0;url=javascript:%s\">",
            "<meta http-equiv=refresh content=0;url=/greeter>", "<style>@import '//pwned.example/x.css';</style>",
            "<template><script>%s</script></template>", "<template shadowrootmode=open><script>%s</script></template>",
            "<noscript><p title=\"</noscript><img src=x onerror=%s>\">", "<x onclick=%s autofocus tabindex=1 onfocus=%s>x</x>",
            "<!--><img src=x onerror=%s>-->", "<!-- --!><img src=x onerror=%s>", "<![CDATA[<img src=x onerror=%s>]]>",
            "<?xml version='1.0'?><img src=x onerror=%s>", "<%%<img src=x onerror=%s>", "<<img src=x onerror=%s>",
            "<p data-init=\"%s\">x</p>", "<p data-effect=\"@get('/pwned')\">x</p>", "<p data-on:load='%s'></p>",
            "<div data-signals='{\"pwned\": 1}'></div>", "<div id=faststate-notice data-text=\"'pwned'\"></div>",
            "&lt;img src=x onerror=%s&gt;", "&#60;img src=x onerror=%s&#62;", "+ADw-script+AD4-%s+ADw-/script+AD4-");
    private static final List<String> ENDS = List.of(
            "</p><img src=x onerror=%s>", "</title><img src=x onerror=%s>", "</textarea><img src=x onerror=%s>",
            "</script><script>%s</script>", "</style><img src=x onerror=%s>", "</option></select><img src=x onerror=%s>",
            "</a></li></ul></body></html><img src=x onerror=%s>", "--><img src=x onerror=%s>", "]]><img src=x onerror=%s>",
            "\"><img src=x onerror=%s>", "'><img src=x onerror=%s>", "\"'`><img src=x onerror=%s>", "\" onmouseover=\"%s",
            "' onmouseover='%s", "` onmouseover=`%s", "\" autofocus onfocus=\"%s", "\" data-init=\"%s", "' data-init='%s",
            "\" style=\"background:url(//pwned.example/)", "x onmouseover=%s", "\\\" onmouseover=%s", "&quot; onmouseover=&quot;%s",
            "\u2028<img src=x onerror=%s>", "\u00A0\" onfocus=%s autofocus");
    private static final List<String> URLS = List.of(
            "javascript:%s", "JaVaScRiPt:%s", " javascript:%s", "java\tscript:%s", "java\nscript:%s", "\u0001javascript:%s",
            "javascript://x%%0A%s", "javascript:/*--></title>*/%s", "vbscript:%s", "data:text/html,<script>%s</script>",
            "data:text/html;base64,PHNjcmlwdD53aW5kb3cucHduZWQ9MTwvc2NyaXB0Pg==", "view-source:javascript:%s",
            "blob:javascript:%s", "feed:javascript:%s", "jar:javascript:%s!/x", "filesystem:javascript:%s", "&#106;avascript:%s");
    private static final List<String> CODE = List.of(
            "\"; %s; \"", "'; %s; '", "\" + (%s) + \"", "' + (%s) + '", "\\\"; %s; //", "\\'; %s; //", "${%s}", "`${%s}`",
            "{{%s}}", "});%s;({", "*/ %s /*", "\u2028%s", "\u2029%s//", "\\u0022; %s; //", "$text; %s", "@get('/pwned')",
            "@post('/pwned')", "\"); @get('/pwned'); (\"", "\"}; %s; {\"x\":\"", "\"__proto__\":{\"pwned\":1}", "__proto__",
            "constructor.constructor('%s')()", "el.ownerDocument.defaultView.pwned=1", "evt.view.pwned=1",
            "url(//pwned.example/)", "expression(%s)", "red;background:url(//pwned.example/)", "\n\ndata: elements <p>%s</p>",
            "\r\nevent: datastar-patch-elements\r\ndata: elements <img src=x onerror=%s>\r\n\r\n", "\nid: 1\nretry: 1\n%s");

    private HostileTexts() {}

    static List<String> all() {
        var all = new ArrayList<String>();
        Stream.of(MARKUP, ENDS, URLS, CODE)
                .flatMap(List::stream)
                .forEach(it -> all.add(it.replace("%%", "%").replace("%s", RUN)));
        return all;
    }
}
