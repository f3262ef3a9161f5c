package io.faststate.dsl.binding;

import io.faststate.dsl.markup.Attribute;
import io.faststate.dsl.markup.Elements;
import io.faststate.dsl.markup.Markup;
import io.faststate.dsl.render.AttributeName;
import io.faststate.dsl.render.HtmlWriter;
import io.faststate.dsl.value.ComponentPath;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Set;

/**
 * The HTML attributes that the constraints of a component imply for its field. Attributes set by the view take
 * precedence.
 */
public final class Constraints extends Attribute {
    static final AttributeName NAME = AttributeName.of("faststate-constraints");

    private static final AttributeName STEP = AttributeName.of("step");
    private static final Set<Class<?>> ANY_STEP = Set.of(
            Double.class, Float.class, BigDecimal.class, LocalTime.class, LocalDateTime.class);

    private final Markup field;
    private final ComponentPath part;

    public Constraints(Markup field, ComponentPath part) {
        super(NAME);
        this.field = field;
        this.part = part;
    }

    @Override
    public void write(HtmlWriter out) {
        var rules = out.context().constraints(part.owner(), part.name());
        rules.forEach((name, value) -> write(name, value, out));
        if (!rules.containsKey("step")) {
            steps(field, part.type(), out);
        }
    }

    /**
     * Makes the browser accept every value of a type. By default it accepts only whole numbers, and times of whole
     * minutes.
     */
    public static void steps(Markup field, Class<?> type, HtmlWriter out) {
        if (ANY_STEP.contains(type) && Elements.find(field, STEP) == null) {
            out.attribute(STEP, "any");
        }
    }

    private void write(String text, String value, HtmlWriter out) {
        var attribute = AttributeName.of(text);
        if (Elements.find(field, attribute) == null) {
            if (value.isEmpty()) {
                out.flag(attribute);
            } else {
                out.attribute(attribute, value);
            }
        }
    }
}
