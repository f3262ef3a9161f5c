package io.faststate.dsl.signal;

import io.faststate.dsl.FastStateException;

/** A text held by the browser: {@code input().bind(name)}. */
public final class StringSignal extends ScalarSignal<String> implements StringExpr {
    private StringSignal(String name, String initial) {
        super(name, initial);
    }

    /** A signal of a binding. */
    StringSignal(String name) {
        super(name, "", false);
    }

    /**
     * Creates a signal.
     *
     * @throws FastStateException if the name is not 1 to 64 letters and digits with a letter first
     */
    public static StringSignal of(String name, String initial) {
        return new StringSignal(name, initial);
    }

    @Override
    public Class<String> type() {
        return String.class;
    }

    @Override
    protected Expr<String> literal(String value) {
        return StringExpr.of(value);
    }
}
