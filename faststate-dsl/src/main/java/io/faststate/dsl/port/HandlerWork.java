package io.faststate.dsl.port;

import io.faststate.dsl.State;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** A handler at work: it changes states. */
public non-sealed interface HandlerWork extends Work {
    /** Changes a state atomically and returns its new value. */
    <T> T update(State<T> state, UnaryOperator<T> change);

    /** Runs a task whose changes to states are made all together, or not at all. */
    <R> R transaction(Supplier<R> task);

    /** The client actions that the handler made. */
    MadeActions actions();
}
