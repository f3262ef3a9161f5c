package io.faststate.dsl.markup;

import io.faststate.dsl.Node;
import io.faststate.dsl.render.HtmlWriter;
import java.lang.constant.Constable;

/** Content without an element around it. */
public final class Fragment extends Attached implements Node {
    private final Constable[] content;

    public Fragment(Constable... content) {
        this.content = content;
        Contents.attachBelow(this, content);
    }

    public Constable[] content() {
        return content;
    }

    @Override
    public void write(HtmlWriter out) {
        if (content.length > Crowds.FEW) {
            Crowds.check(this, content, out);
        }
        Contents.write(content, out);
    }

    @Override
    protected String description() {
        return "a fragment";
    }
}
