package io.faststate.server.body;

import io.faststate.dsl.form.Upload;
import java.util.Map;

/**
 * That the files of an event may come, and what has to be given back when the event is over.
 *
 * @param eventId the event's id
 * @param uploads what files are taken for, by the name of their field
 * @param taking what becomes of the files
 * @param claims those of the tab whose event it is
 * @param leave gives back the place of the session's that they take
 */
public record Admission(String eventId, Map<String, Upload> uploads, Taking taking, EarlyClaims claims, Runnable leave)
        implements AutoCloseable {
    /** What becomes of files. */
    public enum Taking {
        /** They are kept for the handler. */
        KEPT,
        /** Consumers take some, for whom the event was claimed before the first byte. */
        CLAIMED,
        /** They are skipped, since they came before. */
        REPEATED,
        /** They are refused, since the session sends too many already. */
        FULL
    }

    /** Whether the event was claimed before all of it was there, now or earlier. */
    boolean ahead() {
        return taking == Taking.CLAIMED || taking == Taking.REPEATED;
    }

    /** Lets the claim last, since the event is being handled; whether there is one. */
    boolean keep() {
        return taking == Taking.CLAIMED && claims.keepAhead(eventId);
    }

    /** Gives back a claim that was not kept, so that another delivery can be consumed. */
    @Override
    public void close() {
        if (taking == Taking.CLAIMED) {
            claims.endAhead(eventId);
        }
        leave.run();
    }
}
