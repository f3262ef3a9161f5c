package io.faststate.server.testing.script;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a script: its value in a scope, and where that can be kept, if it can. */
interface Expression {
    /** Works out the value. */
    @Nullable Object value(Scope scope);

    /** The path of the signal that this is, in a scope; null if it is none. */
    default @Nullable List<String> path(Scope scope) {
        return null;
    }

    /**
     * Puts a value where this one is kept.
     *
     * @throws ScriptException if it is kept nowhere
     */
    default void assign(Scope scope, @Nullable Object value) {
        throw new ScriptException("refused: an assignment to a value");
    }
}
