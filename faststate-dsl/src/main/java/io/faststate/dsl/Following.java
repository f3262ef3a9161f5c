package io.faststate.dsl;

import io.faststate.dsl.render.AttributeName;
import io.faststate.dsl.render.HtmlWriter;

/** Attributes that follow client expressions; each starts as what its expression is when the page is written. */
final class Following extends Attribute {
    static final AttributeName NAME = AttributeName.of("data-attr");

    final Entries entries = new Entries("");

    Following() {
        super(NAME);
    }

    @Override
    boolean same(Attribute other) {
        return other instanceof Following following && Entries.same(entries, following.entries);
    }

    @Override
    void write(HtmlWriter out) {
        for (var each = entries.first(); each != null; each = each.next()) {
            initial(AttributeName.of(each.name), each.value(), out);
        }
        entries.write(name, out);
    }

    private static void initial(AttributeName attribute, Expr<?> expression, HtmlWriter out) {
        // Nothing would ever enable it again.
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
