package io.faststate.dsl.markup;

import io.faststate.dsl.Node;
import io.faststate.dsl.render.AttributeName;
import io.faststate.dsl.render.HtmlWriter;
import io.faststate.dsl.render.Tag;
import io.faststate.dsl.signal.Expr;

/** Text that the browser keeps equal to an expression. */
public record BoundText(Expr<?> value) implements Node {
    private static final AttributeName NAME = AttributeName.of("data-text");
    private static final Tag SPAN = Tag.of("span");
    private static final Tag TSPAN = Tag.of("tspan");

    /** Writes an extra element, because a binding needs one. */
    @Override
    public void write(HtmlWriter out) {
        write(SPAN, out);
    }

    /** Writes an extra element that is allowed in SVG. */
    public void writeForeign(HtmlWriter out) {
        write(TSPAN, out);
    }

    private void write(Tag tag, HtmlWriter out) {
        out.open(tag);
        writeAttribute(out);
        out.endOpen();
        writeText(out);
        out.end(tag);
    }

    public void writeAttribute(HtmlWriter out) {
        out.openExpression(NAME);
        value.write(out);
        out.endExpression();
    }

    public void writeText(HtmlWriter out) {
        out.writeInitialText(value);
    }
}
