package io.faststate.dsl.signal;

/**
 * A signal that a single field can show: a boolean, a number, a text or an enum constant.
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
