package io.faststate.dsl;

import io.faststate.dsl.render.AttributeName;
import io.faststate.dsl.render.HtmlWriter;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Set;

/** What the rules of a component say about its field in HTML, save what the view says itself. */
final class Constraints extends Attribute {
    static final AttributeName NAME = AttributeName.of("faststate-constraints");

    private static final AttributeName STEP = AttributeName.of("step");
    private static final Set<Class<?>> ANY_STEP = Set.of(
            Double.class, Float.class, BigDecimal.class, LocalTime.class, LocalDateTime.class);

    private final AttributeHolder<?> field;
    private final Part part;

    Constraints(AttributeHolder<?> field, Part part) {
        super(NAME);
        this.field = field;
        this.part = part;
    }

    @Override
    void write(HtmlWriter out) {
        var rules = out.context().constraints(part.owner(), part.name());
        rules.forEach((name, value) -> write(name, value, out));
        if (!rules.containsKey("step")) {
            steps(field, part.type(), out);
        }
    }

    /** Lets the browser take each value of a type: on its own it takes whole numbers, and times of whole minutes. */
    static void steps(AttributeHolder<?> field, Class<?> type, HtmlWriter out) {
        if (ANY_STEP.contains(type) && field.find(STEP) == null) {
            out.attribute(STEP, "any");
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
