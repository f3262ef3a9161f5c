package io.faststate.dsl.render;

import io.faststate.dsl.State;
import io.faststate.dsl.form.RecordSignal;

/** The names of the signals that hold messages about what fields show. The browser never sends them. */
public final class ErrorNames {
    private ErrorNames() {}

    /** The name for a component of a record signal; for the whole of it with an empty path. */
    public static String of(RecordSignal<?> record, String path) {
        return of(record.name(), path);
    }

    /** The name for a component of a state's value; for the whole of it with an empty path. */
    public static String of(State<?> state, String path) {
        return of(base(state), path);
    }

    /** What the names of a state's signals begin with: two states of one name are told by scope and key. */
    public static String base(State<?> state) {
        return state.name() + '_' + Integer.toString(state.id().hashCode() & Integer.MAX_VALUE, Character.MAX_RADIX);
    }

    private static String of(String base, String path) {
        return "_error_" + base + (path.isEmpty() ? "" : '_' + path.replace('.', '_'));
    }
}
