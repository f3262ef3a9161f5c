package io.faststate.dsl.render;

import io.faststate.dsl.Getter;
import io.faststate.dsl.State;
import io.faststate.dsl.expression.Values;
import io.faststate.dsl.signal.Signal;
import org.jspecify.annotations.Nullable;

/** The values that expressions are evaluated with while a page is written: signals have their initial values. */
record ContextValues(RenderContext context) implements Values {
    @Override
    public Object signal(Signal<?> signal) {
        return context.initial(signal);
    }

    @Override
    public @Nullable Object mirror(State<?> state, Getter<?, ?> part) {
        return context.mirror(state, part).value();
    }
}
