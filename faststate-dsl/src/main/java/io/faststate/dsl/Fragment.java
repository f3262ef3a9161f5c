package io.faststate.dsl;

import io.faststate.dsl.render.HtmlWriter;
import java.lang.constant.Constable;

/** Content without an element around it. */
final class Fragment extends Attached implements Node {
    private final Constable[] content;

    Fragment(Constable... content) {
        this.content = content;
        Contents.attachBelow(this, content);
    }

    Constable[] content() {
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
    String description() {
        return "a fragment";
    }
}
