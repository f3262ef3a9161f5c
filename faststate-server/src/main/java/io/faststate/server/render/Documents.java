package io.faststate.server.render;

import static io.faststate.dsl.Html.body;
import static io.faststate.dsl.Html.document;
import static io.faststate.dsl.Html.fragment;
import static io.faststate.dsl.Html.head;
import static io.faststate.dsl.Html.html;
import static io.faststate.dsl.Html.meta;
import static io.faststate.dsl.Html.title;
import static java.util.stream.Collectors.joining;

import io.faststate.dsl.Loader;
import io.faststate.dsl.Node;
import io.faststate.dsl.element.HtmlElement;
import io.faststate.dsl.port.StateInternals;
import io.faststate.dsl.render.AttributeName;
import io.faststate.dsl.render.ClientModule;
import io.faststate.dsl.render.HtmlWriter;
import io.faststate.server.client.DevScript;
import io.faststate.server.client.ModuleScript;
import io.faststate.server.route.DocumentParts;
import io.faststate.server.signal.SignalJson;
import io.faststate.server.view.ViewPage;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The document around a view: its head, and what the browser client needs in it. */
public final class Documents {
    /** The signal that holds the user's notice. */
    public static final String NOTICE = "_notice";

    /** The signal that holds hints for page authors; only in development. */
    public static final String HINTS = "_hints";

    /** The selector of the element that {@link #tokenTag} writes. */
    public static final String TOKEN_TAG = "meta[name=faststate]";

    private static final String NOTICE_START =
            "<output id=\"faststate-notice\" role=\"alert\" data-show=\"$_notice !== ''\" data-text=\"$_notice\""
                    + " data-on:keydown__window=\"evt.key === 'Escape' && ($_notice = '')\"";
    private static final String NOTICE_END = "</output>";
    private static final AttributeName SIGNALS = AttributeName.of("data-signals");

    private Documents() {}

    static void write(HtmlWriter out, Node content, ViewPage page, DocumentParts parts, String nonce) {
        var whole = content instanceof HtmlElement given ? given : whole(content, page, parts);
        out.write(document(nonce.isEmpty() ? whole : whole.attr("data-nonce", nonce)));
    }

    private static HtmlElement whole(Node content, ViewPage page, DocumentParts parts) {
        return html(
                        head(
                                meta().charset("utf-8"),
                                meta().name("viewport").content("width=device-width, initial-scale=1"),
                                page.followedTitle().map(text -> title().text(text)).orElseGet(() -> title(page.title())),
                                fragment(parts.head().get()),
                                fragment(page.head())),
                        body(content))
                .lang(parts.languages().ofTag(page.language()).tag());
    }

    /**
     * Writes the end of the page's content: the notice, and the element that opens the stream. Returns the position
     * behind the notice.
     *
     * @param page what the view declared
     * @param followed whether others can change what the page shows
     * @param loads what its regions load
     * @param notice the notice's text
     */
    static int footer(
            HtmlWriter out,
            DocumentParts parts,
            ViewPage page,
            boolean followed,
            Map<String, Loader<?>> loads,
            String notice) {
        var client = parts.client();
        out.bytes((NOTICE_START + client.noticeAttributes(page.language()) + '>').getBytes(StandardCharsets.UTF_8));
        out.text(notice);
        var noticeAt = out.size();
        var present = !page.presences().isEmpty() || !page.life(loads).isEmpty();
        page.streamed(followed || present || parts.reloaded());
        var markup = NOTICE_END + queries(page) + (client.takesParts() ? page.browser().markup() : "");
        if (page.streamed()) {
            var stream = client.stream(parts.stream(), present);
            markup += "<div id=\"faststate-stream\" hidden data-init=\"" + stream + "\"></div>";
        }
        out.bytes(markup.getBytes(StandardCharsets.UTF_8));
        return noticeAt;
    }

    /**
     * The element that tells the client which query parameters are the page's; those with a mark replace the history
     * entry.
     */
    private static String queries(ViewPage page) {
        return page.queries().isEmpty()
                ? ""
                : page.queries().values().stream()
                        .map(query -> StateInternals.get().isReplacing(query) ? query.name() + '!' : query.name())
                        .collect(joining(" ", "<div id=\"faststate-query\" hidden data-query=\"", "\"></div>"));
    }

    /** What the client needs in the head. */
    static byte[] clientTags(DocumentParts parts, String token, PageFacts facts, NextPageMessages told) {
        var loaded = EnumSet.noneOf(ClientModule.class);
        loaded.addAll(facts.parts());
        if (!told.toasts().isEmpty()) {
            loaded.add(ClientModule.BROWSER);
        }
        if (parts.navigation()) {
            loaded.add(ClientModule.NAVIGATION);
        }
        var dev = parts.dev() ? DevScript.tag(parts.base()) : "";
        var stored = !facts.page().browser().isEmpty();
        return (tokenTag(parts, token) + dev + parts.client().tags(parts.base(), facts.page().language()) + partTags(parts, loaded, stored))
                .getBytes(StandardCharsets.UTF_8);
    }

    /**
     * The tags for parts of the client; empty if the client has no parts.
     *
     * @param stored whether painting waits for the values that the browser stores
     */
    public static String partTags(DocumentParts parts, Set<ClientModule> needed, boolean stored) {
        return parts.client().takesParts()
                ? needed.stream().map(part -> ModuleScript.of(part).tag(parts.base(), stored && part == ClientModule.BROWSER)).collect(joining())
                : "";
    }

    /** The tag with the page's token. */
    public static String tokenTag(DocumentParts parts, String token) {
        return "<meta name=\"faststate\" content=\"" + token + "\" data-base=\"" + parts.base() + '"'
                + (parts.navigation() ? ">" : " data-reload>");
    }

    /**
     * The attribute that gives the browser its signals.
     *
     * @param typed values to begin with instead of the initial ones
     * @param notice the notice's text
     * @param hints the hints for page authors
     */
    static byte[] signals(PageFacts facts, @Nullable EnteredForm typed, String notice, List<String> hints) {
        var json = SignalJson.writer();
        json.member(NOTICE, notice);
        if (!hints.isEmpty()) {
            json.member(HINTS, hints);
        }
        facts.signals().forEach((name, signal) -> {
            if (!facts.mirrors().containsKey(name)) {
                json.member(name, typed == null ? signal.initial() : typed.begun(signal));
            }
        });
        facts.mirrors().forEach((name, mirror) -> json.member(name, mirror.value()));
        var attribute = HtmlWriter.create();
        attribute.attribute(SIGNALS, expression(json.end().text()));
        return attribute.toByteArray();
    }

    /**
     * Escapes JSON for use in expression text. The official client searches the text for signals, actions and ends of
     * statements, even in strings; in JSON, these characters stand only there.
     */
    private static String expression(String json) {
        return json.replace("$", "\\u0024").replace("@", "\\u0040").replace(";", "\\u003b");
    }
}
