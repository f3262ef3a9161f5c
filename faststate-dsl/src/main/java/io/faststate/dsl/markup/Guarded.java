package io.faststate.dsl.markup;

import io.faststate.dsl.Guard;
import io.faststate.dsl.Node;
import io.faststate.dsl.render.HtmlWriter;

/** Content whose handlers run only while a guard allows it. */
public final class Guarded extends Attached implements Node {
    private final Guard guard;
    private final Node content;

    public Guarded(Guard guard, Node content) {
        this.guard = guard;
        this.content = content;
        Contents.attach(this, content, 1, 1);
    }

    @Override
    public void write(HtmlWriter out) {
        out.context().enterGuard(guard);
        content.write(out);
        out.context().leaveGuard();
    }

    @Override
    protected String description() {
        return "guard(…)";
    }
}
