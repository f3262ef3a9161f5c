package io.faststate.dsl;

import io.faststate.dsl.expression.Literal;

/**
 * A record held by the browser as a JSON object: the draft of a form.
 *
 * @param <R> the record
 */
public final class RecordSignal<R extends Record> extends Signal<R> {
    private RecordSignal(String name, R initial) {
        super(name, initial);
    }

    /**
     * A signal.
     *
     * @param <R> the record
     * @throws FastStateException if the name is not 1 to 64 letters and digits with a letter first
     */
    public static <R extends Record> RecordSignal<R> of(String name, R initial) {
        return new RecordSignal<>(name, initial);
    }

    @Override
    @SuppressWarnings("unchecked")
    public Class<R> type() {
        return (Class<R>) initial().getClass();
    }

    @Override
    Expr<R> literal(R value) {
        return new Literal<>(value);
    }
}
