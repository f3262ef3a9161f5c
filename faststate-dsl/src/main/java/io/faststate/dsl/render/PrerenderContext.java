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

/** The context for rendering content that is the same on every page. Anything that belongs to one page is an error. */
enum PrerenderContext implements RenderContext {
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
        throw refused("the signal " + signal.name());
    }

    @Override
    public void region(Live region, HtmlWriter out) {
        throw refused("a live region");
    }

    @Override
    public void enterGuard(Guard guard) {
        throw refused("a guard");
    }

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

    static FastStateException refused(String what) {
        return new FastStateException("prerender(…) was given " + what
                + ", which belongs to one page: prerender only what never changes and reacts to nothing");
    }
}
