package io.faststate.dsl;

import io.faststate.dsl.render.HtmlWriter;

/** The text of any value. */
record Text(String value) implements Node {
    @Override
    public void write(HtmlWriter out) {
        out.text(value);
    }
}
