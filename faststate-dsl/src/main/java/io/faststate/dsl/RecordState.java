package io.faststate.dsl;

import io.faststate.dsl.value.Identifiers;

/**
 * The states of all records of one kind, as a constant that views, handlers and jobs share:
 * {@code static final RecordState<Product> PRODUCT = State.records("product", Product.UNKNOWN)}. {@link #of(Object)}
 * returns the {@link State} of one record by its key.
 *
 * @param <T> an immutable value: a record, a boxed type, a String or an enum
 */
public final class RecordState<T> {
    private final String name;
    private final T initial;

    RecordState(String name, T initial) {
        this.name = Identifiers.checked(name);
        this.initial = initial;
    }

    /** The name, unique among record states. */
    public String name() {
        return name;
    }

    /** The state of the record with a key, identified by the key's text. */
    public State<T> of(Object key) {
        return State.record(name, key, initial);
    }

    /** The state of the record with a key, with its own initial value. */
    public State<T> of(Object key, T beginning) {
        return State.record(name, key, beginning);
    }
}
