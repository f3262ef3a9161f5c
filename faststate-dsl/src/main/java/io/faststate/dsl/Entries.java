package io.faststate.dsl;

import io.faststate.dsl.render.AttributeName;
import io.faststate.dsl.render.HtmlWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Names with a client expression each, as one object in one attribute. */
final class Entries {
    private final String before;
    private @Nullable Map<String, Expr<?>> values;

    /** Entries with code before each value. */
    Entries(String before) {
        this.before = before;
    }

    void put(String name, Expr<?> value) {
        if (values == null) {
            values = new LinkedHashMap<>(4);
        }
        values.put(name, value);
    }

    void remove(String name) {
        if (values != null) {
            values.remove(name);
        }
    }

    boolean isEmpty() {
        return values == null || values.isEmpty();
    }

    void forEach(BiConsumer<String, Expr<?>> action) {
        if (values != null) {
            values.forEach(action);
        }
    }

    void write(AttributeName attribute, HtmlWriter out) {
        if (isEmpty()) {
            return;
        }
        out.openExpression(attribute);
        var separator = new String[] {"{"};
        forEach((name, value) -> {
            out.code(separator[0]);
            out.literal(name);
            out.code(": ");
            out.code(before);
            value.write(out);
            separator[0] = ", ";
        });
        out.code("}");
        out.endExpression();
    }
}
