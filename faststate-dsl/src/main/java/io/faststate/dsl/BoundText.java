package io.faststate.dsl;

import io.faststate.dsl.render.AttributeName;
import io.faststate.dsl.render.HtmlWriter;
import io.faststate.dsl.render.Tag;

/** Text that the browser keeps equal to an expression. */
record BoundText(Expr<?> value) implements Node {
    private static final AttributeName NAME = AttributeName.of("data-text");
    private static final Tag SPAN = Tag.of("span");
    private static final Tag TSPAN = Tag.of("tspan");

    /** Writes an element of its own, since a binding needs one. */
    @Override
    public void write(HtmlWriter out) {
        write(SPAN, out);
    }

    /** Writes an element that may stand in SVG. */
    void writeForeign(HtmlWriter out) {
        write(TSPAN, out);
    }

    private void write(Tag tag, HtmlWriter out) {
        out.open(tag);
        writeAttribute(out);
        out.endOpen();
        writeText(out);
        out.end(tag);
    }

    void writeAttribute(HtmlWriter out) {
        out.openExpression(NAME);
        value.write(out);
        out.endExpression();
    }

    void writeText(HtmlWriter out) {
        out.writeInitialText(value);
    }
}
