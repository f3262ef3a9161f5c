package io.faststate.benchmarks.rendering.faststate;

import io.faststate.dsl.Getter;
import io.faststate.dsl.Guard;
import io.faststate.dsl.State;
import io.faststate.dsl.port.HandlerTraits;
import io.faststate.dsl.render.Code;
import io.faststate.dsl.render.HtmlWriter;
import io.faststate.dsl.render.Live;
import io.faststate.dsl.render.MirrorValue;
import io.faststate.dsl.render.RenderContext;
import io.faststate.dsl.signal.ClientAction;
import io.faststate.dsl.signal.Signal;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** What a server does for a document while it is written: every handler gets its id, and none is kept. */
final class PageContext implements RenderContext {
    private static final Code POST = Code.of("@post('/_faststate/a/");
    private static final Code END = Code.of("')");

    private final HandlerIds ids;

    PageContext(HandlerIds ids) {
        this.ids = ids;
    }

    /** Begins a new render, which keeps nothing of the one before. */
    void newRender() {
        ids.newRender();
    }

    @Override
    public void action(Serializable handler, HandlerTraits traits, @Nullable ClientAction sending, HtmlWriter out) {
        out.code(POST);
        out.routeId(ids.id(handler));
        out.code(END);
    }

    @Override
    public Object initial(Signal<?> signal) {
        return signal.initial();
    }

    @Override
    public MirrorValue mirror(State<?> state, Getter<?, ?> part) {
        throw new UnsupportedOperationException("No page of this benchmark follows a state");
    }

    @Override
    public void region(Live region, HtmlWriter out) {
        throw new UnsupportedOperationException("No page of this benchmark has a region");
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
}
