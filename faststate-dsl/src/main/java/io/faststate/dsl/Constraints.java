package io.faststate.dsl;

import io.faststate.dsl.render.AttributeName;
import io.faststate.dsl.render.HtmlWriter;
import java.math.BigDecimal;
import java.util.Set;

/** What the rules of a component say about its field in HTML, save what the view says itself. */
final class Constraints extends Attribute {
    static final AttributeName NAME = AttributeName.of("faststate-constraints");

    private static final Set<Class<?>> FRACTIONS = Set.of(Double.class, Float.class, BigDecimal.class);

    private final AttributeHolder<?> field;
    private final Part part;

    Constraints(AttributeHolder<?> field, Part part) {
        super(NAME);
        this.field = field;
        this.part = part;
    }

    @Override
    void write(HtmlWriter out) {
        out.context().constraints(part.owner(), part.name()).forEach((name, value) -> write(name, value, out));
        if (FRACTIONS.contains(part.type())) {
            write("step", "any", out);
        }
    }

    private void write(String text, String value, HtmlWriter out) {
        var attribute = AttributeName.of(text);
        if (field.find(attribute) == null) {
            if (value.isEmpty()) {
                out.flag(attribute);
            } else {
                out.attribute(attribute, value);
            }
        }
    }
}
