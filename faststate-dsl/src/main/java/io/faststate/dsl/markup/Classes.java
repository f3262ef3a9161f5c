package io.faststate.dsl.markup;

import io.faststate.dsl.render.AttributeName;
import io.faststate.dsl.render.HtmlWriter;
import io.faststate.dsl.signal.BooleanExpr;
import org.jspecify.annotations.Nullable;

/** Class names: fixed ones, and ones that follow a condition. */
public final class Classes extends Attribute {
    public static final AttributeName NAME = AttributeName.of("class");
    private static final AttributeName BINDING = AttributeName.of("data-class");

    private @Nullable Entries conditional;
    private String names = "";

    public Classes() {
        super(NAME);
    }

    public void add(String more) {
        if (!more.isEmpty()) {
            names = names.isEmpty() ? more : names + ' ' + more;
        }
    }

    public void add(String name, BooleanExpr condition) {
        if (conditional == null) {
            conditional = new Entries("");
        }
        conditional.put(name, condition);
    }

    @Override
    boolean same(Attribute other) {
        return other instanceof Classes classes
                && names.equals(classes.names)
                && Entries.same(conditional, classes.conditional);
    }

    @Override
    public void write(HtmlWriter out) {
        if (conditional == null) {
            if (!names.isEmpty()) {
                out.attribute(name, names);
            }
            return;
        }
        var shown = names;
        for (var each = conditional.first(); each != null; each = each.next()) {
            if (Boolean.TRUE.equals(out.initial(each.value()))) {
                shown = shown.isEmpty() ? each.name : shown + ' ' + each.name;
            }
        }
        if (!shown.isEmpty()) {
            out.attribute(name, shown);
        }
        conditional.write(BINDING, out);
    }
}
