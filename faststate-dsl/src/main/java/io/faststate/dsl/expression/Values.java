package io.faststate.dsl.expression;

import io.faststate.dsl.Getter;
import io.faststate.dsl.State;
import io.faststate.dsl.signal.Signal;
import org.jspecify.annotations.Nullable;

/** What an expression is evaluated with, as a browser holds it or as Java does. */
public interface Values {
    /** The value of a signal; null where it is still the initial one. */
    @Nullable Object signal(Signal<?> signal);

    /** The value of the mirrored part of a state. */
    @Nullable Object mirror(State<?> state, Getter<?, ?> part);
}
