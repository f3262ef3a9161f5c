package io.faststate.server.transfer;

import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.ServerRequestHeaders;
import java.util.Locale;

/** The content coding gzip (<a href="https://www.rfc-editor.org/rfc/rfc9110#section-8.4.1.3">RFC 9110</a>). */
public final class Gzip {
    /** Says that a body is compressed. */
    public static final Header CODED = HeaderValues.createCached(HeaderNames.CONTENT_ENCODING, "gzip");
    /** Says that the body depends on which encodings a browser accepts. */
    public static final Header VARY = HeaderValues.createCached(HeaderNames.VARY, "Accept-Encoding");

    private Gzip() {}

    /** Whether a browser accepts gzip: it is listed, and not with the weight 0. */
    public static boolean accepted(ServerRequestHeaders headers) {
        var accepted = headers.first(HeaderNames.ACCEPT_ENCODING);
        if (accepted.isEmpty()) {
            return false;
        }
        for (var coding : accepted.get().toLowerCase(Locale.ROOT).split(",")) {
            var parameters = coding.split(";");
            if (parameters[0].strip().equals("gzip")) {
                return parameters.length == 1 || !parameters[1].replace(" ", "").matches("q=0(\\.0*)?");
            }
        }
        return false;
    }
}
