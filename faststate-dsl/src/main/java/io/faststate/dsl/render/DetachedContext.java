package io.faststate.dsl.render;

import io.faststate.dsl.FastStateException;
import io.faststate.dsl.Getter;
import io.faststate.dsl.Guard;
import io.faststate.dsl.State;
import io.faststate.dsl.port.HandlerTraits;
import io.faststate.dsl.signal.ClientAction;
import io.faststate.dsl.signal.Signal;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** The context for rendering outside a served page. Anything that needs a server is an error. */
enum DetachedContext implements RenderContext {
    INSTANCE;

    @Override
    public void action(Serializable handler, HandlerTraits traits, @Nullable ClientAction sending, HtmlWriter out) {
        throw refused("a handler");
    }

    @Override
    public MirrorValue mirror(State<?> state, Getter<?, ?> part) {
        throw refused("a part of the state " + state.name());
    }

    @Override
    public Object initial(Signal<?> signal) {
        return signal.initial();
    }

    @Override
    public void region(Live region, HtmlWriter out) {
        throw refused("a live region");
    }

    @Override
    public void enterGuard(Guard guard) {}

    @Override
    public void leaveGuard() {}

    @Override
    public void headEnd(HtmlWriter out) {}

    @Override
    public void bodyStart(HtmlWriter out) {}

    @Override
    public void bodyContentStart(HtmlWriter out) {}

    @Override
    public void bodyContentEnd(HtmlWriter out) {}

    private static FastStateException refused(String what) {
        return new FastStateException("This content has " + what
                + ", which works on a served page only: return the content from a view, or leave that out");
    }
}
