package io.faststate.server.body;

import io.faststate.dsl.form.Upload;
import java.util.Map;

/**
 * The permission for the files of an event to arrive, and what must be released when the event is over.
 *
 * @param eventId the event's id
 * @param uploads the uploads that files are accepted for, by the name of their field
 * @param taking what happens to the files
 * @param claims the claims of the tab that sent the event
 * @param leave releases the session's upload slot
 */
public record Admission(String eventId, Map<String, Upload> uploads, Taking taking, EarlyClaims claims, Runnable leave)
        implements AutoCloseable {
    /** What happens to files. */
    public enum Taking {
        /** They are kept for the handler. */
        KEPT,
        /** Some are consumed as they arrive, so the event was claimed before the first byte. */
        CLAIMED,
        /** They are skipped, because an earlier delivery brought them. */
        REPEATED,
        /** They are refused, because the session already has too many uploads in progress. */
        FULL
    }

    /** Whether the event was claimed before it had fully arrived, by this delivery or an earlier one. */
    boolean ahead() {
        return taking == Taking.CLAIMED || taking == Taking.REPEATED;
    }

    /** Makes the claim permanent, because the event is being handled; whether there is one. */
    boolean keep() {
        return taking == Taking.CLAIMED && claims.keepAhead(eventId);
    }

    /** Releases a claim that was not kept, so that another delivery can be consumed. */
    @Override
    public void close() {
        if (taking == Taking.CLAIMED) {
            claims.endAhead(eventId);
        }
        leave.run();
    }
}
