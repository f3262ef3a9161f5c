package io.faststate.dsl.render;

import io.faststate.dsl.State;
import io.faststate.dsl.form.RecordSignal;

/** The names of the signals that hold validation messages. The browser never sends these signals. */
public final class ErrorNames {
    private ErrorNames() {}

    /** The name for a component of a record signal; an empty path means the whole record. */
    public static String of(RecordSignal<?> record, String path) {
        return of(record.name(), path);
    }

    /** The name for a component of a state's value; an empty path means the whole value. */
    public static String of(State<?> state, String path) {
        return of(base(state), path);
    }

    /**
     * The prefix of the names of a state's signals. It includes the scope and the key, which distinguish states with
     * the same name.
     */
    public static String base(State<?> state) {
        return state.name() + '_' + Integer.toString(state.id().hashCode() & Integer.MAX_VALUE, Character.MAX_RADIX);
    }

    private static String of(String base, String path) {
        return "_error_" + base + (path.isEmpty() ? "" : '_' + path.replace('.', '_'));
    }
}
