package io.faststate.server.render;

import io.faststate.dsl.render.HtmlWriter;
import io.faststate.server.security.RandomText;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;

/**
 * The hidden fields of a form that is posted without a client. The fields about the handler are the same for all tabs.
 * The fields about the page are filled in when the document is complete, so that shared regions contain nothing about a
 * session.
 */
public final class FormFields {
    /** The route id of the handler; of several values the last one counts, which is a button's. */
    public static final String HANDLER = "_handler";
    /** The names of fields that browsers leave out while nothing is chosen in them, separated by spaces. */
    public static final String BOXES = "_boxes";
    /** The page's token. */
    public static final String PAGE = "_page";
    /** An id made once per document, so that a form posted twice takes effect once. */
    public static final String EVENT = "_event";

    private static final int EVENT_BYTES = 16;
    private static final String START = "<input type=\"hidden\" name=\"";
    private static final byte[] PLACE = (START + PAGE + "\">").getBytes(StandardCharsets.US_ASCII);

    private FormFields() {}

    /**
     * Writes the fields that name the handler, before everything else: files that follow are read only if the page
     * shows it.
     */
    static void writeStart(HtmlWriter out, String routeId) {
        out.bytes((START + HANDLER + "\" value=\"" + routeId + "\">").getBytes(StandardCharsets.US_ASCII));
        out.bytes(PLACE);
    }

    /** Writes the names of the fields in a form that send nothing while nothing is chosen in them. */
    static void writeEnd(HtmlWriter out, Collection<String> checkables) {
        if (!checkables.isEmpty()) {
            var names = String.join(" ", checkables);
            out.bytes((START + BOXES + "\" value=\"" + names + "\">").getBytes(StandardCharsets.US_ASCII));
        }
    }

    /** Fills the page's token into the forms of a document. */
    static byte[] fill(byte[] document, String token) {
        var event = RandomText.of(EVENT_BYTES);
        var fields = (START + PAGE + "\" value=\"" + token + "\">" + START + EVENT + "\" value=\"" + event + "\">")
                .getBytes(StandardCharsets.UTF_8);
        var filled = new ByteArrayOutputStream(document.length + fields.length * 4);
        var from = 0;
        for (var at = find(document, 0); at >= 0; at = find(document, from)) {
            filled.write(document, from, at - from);
            filled.writeBytes(fields);
            from = at + PLACE.length;
        }
        filled.write(document, from, document.length - from);
        return filled.toByteArray();
    }

    private static int find(byte[] document, int from) {
        outer:
        for (var at = from; at <= document.length - PLACE.length; at++) {
            for (var i = 0; i < PLACE.length; i++) {
                if (document[at + i] != PLACE[i]) {
                    continue outer;
                }
            }
            return at;
        }
        return -1;
    }
}
