package io.faststate.dsl.signal;

/**
 * A signal that one field shows: a boolean, a number, a text or one of an enum's constants.
 *
 * @param <T> its type
 */
public abstract sealed class ScalarSignal<T> extends Signal<T>
        permits BooleanSignal, NumberSignal, StringSignal, ValueSignal {
    ScalarSignal(String name, T initial) {
        super(name, initial);
    }

    ScalarSignal(String name, T initial, boolean declared) {
        super(name, initial, declared);
    }
}
