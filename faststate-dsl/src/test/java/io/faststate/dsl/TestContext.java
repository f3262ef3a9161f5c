package io.faststate.dsl;

import io.faststate.dsl.port.HandlerTraits;
import io.faststate.dsl.render.HtmlWriter;
import io.faststate.dsl.render.Live;
import io.faststate.dsl.render.MirrorValue;
import io.faststate.dsl.render.RenderContext;
import io.faststate.dsl.signal.ClientAction;
import io.faststate.dsl.signal.Signal;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page that notes what it is told; states have their initial values. */
final class TestContext implements RenderContext {
    final List<String> calls = new ArrayList<>();
    private final String base;

    TestContext() {
        this("");
    }

    TestContext(String base) {
        this.base = base;
    }

    static String render(Node node) {
        return new TestContext().written(node);
    }

    String written(Node node) {
        var out = HtmlWriter.create(this);
        out.write(node);
        return out.toString();
    }

    @Override
    public String base() {
        return base;
    }

    @Override
    public void action(Serializable handler, HandlerTraits traits, @Nullable ClientAction sending, HtmlWriter out) {
        calls.add("action");
        out.code("@post('/a')");
    }

    @Override
    @SuppressWarnings("unchecked")
    public MirrorValue mirror(State<?> state, Getter<?, ?> part) {
        return new MirrorValue("_" + state.name(), ((Getter<Object, Object>) part).get(state.initial()));
    }

    @Override
    public Object initial(Signal<?> signal) {
        return signal.initial();
    }

    @Override
    public void region(Live region, HtmlWriter out) {
        calls.add("region");
        out.bytes("<!---->".getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void enterGuard(Guard guard) {
        calls.add("enter");
    }

    @Override
    public void leaveGuard() {
        calls.add("leave");
    }

    @Override
    public void headEnd(HtmlWriter out) {
        out.text("[head end]");
    }

    @Override
    public void bodyStart(HtmlWriter out) {
        out.bytes(" data-body".getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void bodyContentStart(HtmlWriter out) {
        out.text("[start]");
    }

    @Override
    public void bodyContentEnd(HtmlWriter out) {
        out.text("[end]");
    }
}
