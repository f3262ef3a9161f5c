package io.faststate.dsl.binding;

import io.faststate.dsl.Handler;
import io.faststate.dsl.InvalidValueException;
import io.faststate.dsl.InvalidValueException.Violation;
import io.faststate.dsl.element.Brush;
import io.faststate.dsl.markup.Attribute;
import io.faststate.dsl.render.AttributeName;
import io.faststate.dsl.render.ClientModule;
import io.faststate.dsl.render.HtmlWriter;
import java.util.List;

/** Marks an element across which a person drags to choose a range. */
public final class BrushArea extends Attribute {
    /** The attribute's name. */
    public static final AttributeName NAME = AttributeName.of("data-brush");

    /** The event of the element that tells of a range. */
    public static final String EVENT = "brush";

    public BrushArea() {
        super(NAME);
    }

    /** What the server does with a range that the browser sent, if it is one. */
    public static Handler checked(Brush brush, Brush.Chosen chosen) {
        var first = brush.from();
        var last = brush.to();
        return () -> {
            double from = first.get();
            double to = last.get();
            if (!(from >= 0 && from < to && to <= 1)) {
                throw new InvalidValueException(Brush.class, null, List.of(
                        new Violation("", "A range is two numbers from 0 to 1, the lower one first")));
            }
            chosen.range(from, to);
        };
    }

    @Override
    public void write(HtmlWriter out) {
        if (out.context().needs(ClientModule.BRUSH)) {
            out.flag(NAME);
        }
    }
}
