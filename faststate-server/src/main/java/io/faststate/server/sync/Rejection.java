package io.faststate.server.sync;

import io.faststate.dsl.InvalidValueException;
import io.faststate.dsl.form.RecordSignal;
import java.util.Set;

/**
 * An invalid value that a handler was rejected for.
 *
 * @param invalid the value's violations
 * @param drafts the signals that the value may have come from: those that the handler read
 */
public record Rejection(InvalidValueException invalid, Set<RecordSignal<?>> drafts) {
    /** Copies the signals. */
    public Rejection {
        drafts = Set.copyOf(drafts);
    }
}
