package io.faststate.dsl.expression;

import io.faststate.dsl.Getter;
import io.faststate.dsl.State;
import io.faststate.dsl.signal.Signal;
import org.jspecify.annotations.Nullable;

/** The values that an expression is evaluated with, in the browser's form or as Java objects. */
public interface Values {
    /** The value of a signal; null if it is still the initial one. */
    @Nullable Object signal(Signal<?> signal);

    /** The value of the mirrored part of a state. */
    @Nullable Object mirror(State<?> state, Getter<?, ?> part);
}
