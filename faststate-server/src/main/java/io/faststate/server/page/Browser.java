package io.faststate.server.page;

import io.faststate.dsl.FastStateException;
import io.faststate.dsl.render.AttributeName;
import io.faststate.dsl.render.HtmlWriter;
import io.faststate.server.datastar.PatchElements;
import io.faststate.server.datastar.PatchMode;
import io.faststate.server.datastar.PatchSignals;
import io.faststate.server.signal.SignalJson;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/** What a browser can be told besides patches of its page. */
public final class Browser {
    /** The id of {@link #onceMore}, which a stream that comes back then says that it has had. */
    static final String ONCE_MORE = "once-more";

    private static final String UNDONE = "_undone";

    private static final byte[] LINK_START = "<a hidden".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] LINK_END = " data-init=\"el.click()\"></a>".getBytes(StandardCharsets.US_ASCII);
    private static final AttributeName DOWNLOAD = AttributeName.of("download");
    private static final AttributeName HREF = AttributeName.of("href");
    private static final Pattern OWN_PATH = Pattern.compile("/(?![/\\\\])[^\\p{Cntrl}\\\\]*");

    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final int DELETE = 0x7f;
    private static final String UNSAFE = "\"<>\\^`{|}";

    private Browser() {}

    /**
     * The address of another page of this application.
     *
     * @param base the path prefix that all of the application's pages have
     * @throws FastStateException if the path leads elsewhere
     */
    public static String location(String base, String path) {
        if (!isOwn(path)) {
            throw new FastStateException(
                    "redirect takes a path of this application, such as /done, and refuses others: "
                            + path.replaceAll("\\p{Cntrl}", "?"));
        }
        return base + path;
    }

    /** An address as a header {@code Location} has it: what RFC 3986 has no place for is percent-encoded. */
    public static String header(String location) {
        var coded = new StringBuilder();
        for (var b : location.getBytes(StandardCharsets.UTF_8)) {
            if (b > ' ' && b < DELETE && UNSAFE.indexOf(b) < 0) {
                coded.append((char) b);
            } else {
                coded.append('%').append(HEX.toHexDigits(b));
            }
        }
        return coded.toString();
    }

    /** Whether a path leads to this very origin, however a browser reads it. */
    static boolean isOwn(String path) {
        return OWN_PATH.matcher(path).matches();
    }

    /**
     * Takes a browser away from a page that is not for it: to the login page, or to what the page answers with.
     *
     * @param here the page's address
     */
    static PatchElements.Builder denied(DocumentParts parts, AccessDeniedException denied, String here) {
        return visit(denied.signedIn() ? "" : parts.loginPage().map(page -> LoginRedirect.to(page, here)).orElse(""));
    }

    /** Loads the page that is shown again. */
    public static PatchElements reload() {
        return visit("").build();
    }

    /** Says nothing but that a stream is to be asked for once more. */
    static PatchSignals onceMore() {
        return PatchSignals.builder().signals("{}").eventId(ONCE_MORE).build();
    }

    /** Tells the person something. */
    public static PatchSignals notice(String text) {
        return PatchSignals.of(
                SignalJson.writer().member(Documents.NOTICE, text).end().text());
    }

    /** Says that what an event asked for was not done, and why; only to a client that understands it. */
    public static PatchSignals undone(String reason) {
        return PatchSignals.of(SignalJson.writer().member(UNDONE, reason).end().text());
    }

    /** Gives a page what those who write it are hinted at. */
    public static PatchSignals hints(List<String> hints) {
        return PatchSignals.of(SignalJson.writer().member(Documents.HINTS, hints).end().text());
    }

    /** Says that without a cookie there is no session. */
    static PatchSignals needsCookies() {
        return notice("This page needs a cookie to know you by. Allow cookies for this site and load it again.");
    }

    /** Fetches a file from an address of this application; no page, so the client leaves it to the browser. */
    public static PatchElements.Builder download(String href) {
        return follow(href, true);
    }

    /**
     * Sends a browser to an address of this application: by a link that follows itself, which needs no script and so passes
     * the strictest content security policy.
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
