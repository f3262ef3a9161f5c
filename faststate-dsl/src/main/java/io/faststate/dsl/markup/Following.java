package io.faststate.dsl.markup;

import io.faststate.dsl.render.AttributeName;
import io.faststate.dsl.render.HtmlWriter;
import io.faststate.dsl.signal.Expr;

/**
 * Attributes that follow client expressions. Each is written with the value that its expression has at the time of the
 * render.
 */
public final class Following extends Attribute {
    public static final AttributeName NAME = AttributeName.of("data-attr");

    final Entries entries = new Entries("");

    public Following() {
        super(NAME);
    }

    /** Keeps an attribute equal to an expression. */
    public void follow(String attribute, Expr<?> value) {
        entries.put(attribute, value);
    }

    @Override
    boolean same(Attribute other) {
        return other instanceof Following following && Entries.same(entries, following.entries);
    }

    @Override
    public void write(HtmlWriter out) {
        for (var each = entries.first(); each != null; each = each.next()) {
            initial(AttributeName.of(each.name), each.value(), out);
        }
        entries.write(name, out);
    }

    private static void initial(AttributeName attribute, Expr<?> expression, HtmlWriter out) {
        // Without scripts, nothing would ever enable it again.
        if (attribute.text().equals("disabled") && !out.context().scripted()) {
            return;
        }
        switch (out.initial(expression)) {
            case null -> {}
            case Boolean flag -> {
                if (flag) {
                    out.flag(attribute);
                }
            }
            default -> out.attribute(attribute, out.initialText(expression));
        }
    }
}
