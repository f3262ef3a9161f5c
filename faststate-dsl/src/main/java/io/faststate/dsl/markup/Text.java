package io.faststate.dsl.markup;

import io.faststate.dsl.Node;
import io.faststate.dsl.render.HtmlWriter;

/** The text of any value. */
public record Text(String value) implements Node {
    @Override
    public void write(HtmlWriter out) {
        out.text(value);
    }
}
