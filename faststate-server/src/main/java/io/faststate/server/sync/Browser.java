package io.faststate.server.sync;

import io.faststate.dsl.render.AttributeName;
import io.faststate.dsl.render.HtmlWriter;
import io.faststate.server.datastar.PatchElements;
import io.faststate.server.datastar.PatchMode;
import io.faststate.server.datastar.PatchSignals;
import io.faststate.server.render.Documents;
import io.faststate.server.route.AccessDeniedException;
import io.faststate.server.route.DocumentParts;
import io.faststate.server.route.LoginRedirect;
import io.faststate.server.signal.SignalJson;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Instructions for a browser besides patches of its page. */
public final class Browser {
    /** The id of {@link #onceMore}; a stream that reconnects reports it as the last event received. */
    public static final String ONCE_MORE = "once-more";

    private static final String UNDONE = "_undone";

    private static final byte[] LINK_START = "<a hidden".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] LINK_END = " data-init=\"el.click()\"></a>".getBytes(StandardCharsets.US_ASCII);
    private static final AttributeName DOWNLOAD = AttributeName.of("download");
    private static final AttributeName HREF = AttributeName.of("href");

    private Browser() {}

    /**
     * Makes a browser leave a page that it may not see: for the login page, or for what the page answers with.
     *
     * @param here the page's address
     */
    public static PatchElements.Builder denied(DocumentParts parts, AccessDeniedException denied, String here) {
        return visit(denied.signedIn() ? "" : parts.loginPage().map(page -> LoginRedirect.to(page, here)).orElse(""));
    }

    /** Reloads the page. */
    public static PatchElements reload() {
        return visit("").build();
    }

    /** Makes a browser request its stream once more, and nothing else. */
    public static PatchSignals onceMore() {
        return PatchSignals.builder().signals("{}").eventId(ONCE_MORE).build();
    }

    /** Shows the user a notice. */
    public static PatchSignals notice(String text) {
        return PatchSignals.of(
                SignalJson.writer().member(Documents.NOTICE, text).end().text());
    }

    /** Reports that an event was not carried out, and why; only for a client that understands it. */
    public static PatchSignals undone(String reason) {
        return PatchSignals.of(SignalJson.writer().member(UNDONE, reason).end().text());
    }

    /** Gives a page its hints for authors. */
    public static PatchSignals hints(List<String> hints) {
        return PatchSignals.of(SignalJson.writer().member(Documents.HINTS, hints).end().text());
    }

    /**
     * Fetches a file from an address of this application. The client leaves the link to the browser, because it isn't a
     * page.
     */
    public static PatchElements.Builder download(String href) {
        return follow(href, true);
    }

    /**
     * Sends a browser to an address of this application, by a link that follows itself. It needs no script, so it works
     * under the strictest content security policy.
     */
    public static PatchElements.Builder visit(String href) {
        return follow(href, false);
    }

    private static PatchElements.Builder follow(String href, boolean download) {
        var link = HtmlWriter.create();
        link.bytes(LINK_START);
        if (download) {
            link.flag(DOWNLOAD);
        }
        link.attribute(HREF, href);
        link.bytes(LINK_END);
        return PatchElements.builder().selector("body").mode(PatchMode.APPEND).elements(link.toString());
    }
}
