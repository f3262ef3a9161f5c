package io.faststate.server.page;

import static io.faststate.dsl.Html.body;
import static io.faststate.dsl.Html.document;
import static io.faststate.dsl.Html.fragment;
import static io.faststate.dsl.Html.head;
import static io.faststate.dsl.Html.html;
import static io.faststate.dsl.Html.meta;
import static io.faststate.dsl.Html.title;

import io.faststate.dsl.Node;
import io.faststate.dsl.element.HtmlElement;
import io.faststate.dsl.render.AttributeName;
import io.faststate.dsl.render.HtmlWriter;
import io.faststate.server.signal.SignalJson;
import java.nio.charset.StandardCharsets;

/** The document around a view: its head, and what the browser client needs in it. */
final class Documents {
    /** The signal that holds what the user is told. */
    static final String NOTICE = "_notice";

    /** Selects the element of {@link #tokenTag}. */
    static final String TOKEN_TAG = "meta[name=faststate]";

    private static final byte[] NOTICE_ELEMENT =
            "<output id=\"faststate-notice\" role=\"alert\" data-show=\"$_notice !== ''\" data-text=\"$_notice\"></output>"
                    .getBytes(StandardCharsets.UTF_8);
    private static final AttributeName SIGNALS = AttributeName.of("data-signals");

    private Documents() {}

    static void write(HtmlWriter out, Node content, ViewPage page, DocumentParts parts) {
        if (content instanceof HtmlElement whole) {
            out.write(document(whole));
            return;
        }
        out.write(document(html(
                        head(
                                meta().charset("utf-8"),
                                meta().name("viewport").content("width=device-width, initial-scale=1"),
                                title(page.title()),
                                fragment(parts.head().get()),
                                fragment(page.head())),
                        body(content))
                .lang(parts.language())));
    }

    /** The last of the page's content: what tells the user, and what keeps the stream open. */
    static void footer(HtmlWriter out, DocumentParts parts, boolean followed) {
        out.bytes(NOTICE_ELEMENT);
        if (followed) {
            out.bytes(("<div id=\"faststate-stream\" hidden data-init=\"@get('" + parts.stream()
                            + "', " + parts.client().streamOptions() + ")\"></div>")
                    .getBytes(StandardCharsets.UTF_8));
        }
    }

    /** What the head needs for the client. */
    static byte[] clientTags(DocumentParts parts, String token) {
        return (tokenTag(parts, token) + parts.client().tag() + "<script defer src=\"" + parts.clientPath() + "\"></script>")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** What names the page in each event. */
    static String tokenTag(DocumentParts parts, String token) {
        return "<meta name=\"faststate\" content=\"" + token + "\" data-base=\"" + parts.base() + "\">";
    }

    /** The attribute that gives the browser its signals. */
    static byte[] signals(PageFacts facts) {
        var json = SignalJson.writer();
        json.member(NOTICE, "");
        facts.page().signals().forEach((name, signal) -> json.member(name, signal.initial()));
        facts.mirrors().forEach((name, mirror) -> json.member(name, mirror.value));
        var attribute = HtmlWriter.create();
        attribute.attribute(SIGNALS, json.end().text());
        return attribute.toByteArray();
    }
}
