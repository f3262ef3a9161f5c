package io.faststate.dsl.markup;

import io.faststate.dsl.render.AttributeName;
import io.faststate.dsl.render.Code;
import io.faststate.dsl.render.HtmlWriter;
import io.faststate.dsl.signal.Expr;
import org.jspecify.annotations.Nullable;

/**
 * Names with a client expression each, written as one object in one attribute. They form a linked list, because most
 * have only one or two entries.
 */
public final class Entries {
    private static final Code OPEN = Code.of("{");
    private static final Code COLON = Code.of(": ");
    private static final Code COMMA = Code.of(", ");
    private static final Code CLOSE = Code.of("}");

    private final String before;
    private @Nullable Entry first;

    /** Creates entries that write this code before each value. */
    public Entries(String before) {
        this.before = before;
    }

    /** The first entry, or null. */
    public @Nullable Entry first() {
        return first;
    }

    public void put(String name, Expr<?> value) {
        Entry last = null;
        for (var each = first; each != null; each = each.next) {
            if (each.name.equals(name)) {
                each.value = value;
                return;
            }
            last = each;
        }
        if (last == null) {
            first = new Entry(name, value);
        } else {
            last.next = new Entry(name, value);
        }
    }

    public void remove(String name) {
        Entry last = null;
        for (var each = first; each != null; each = each.next) {
            if (!each.name.equals(name)) {
                last = each;
            } else if (last == null) {
                first = each.next;
            } else {
                last.next = each.next;
            }
        }
    }

    /** Whether both have the same names with identical expressions. */
    @SuppressWarnings("ReferenceEquality") // identical expressions write the same
    public static boolean same(@Nullable Entries one, @Nullable Entries other) {
        var entry = one == null ? null : one.first;
        var known = other == null ? null : other.first;
        while (entry != null && known != null && entry.value == known.value && entry.name.equals(known.name)) {
            entry = entry.next;
            known = known.next;
        }
        return entry == null && known == null;
    }

    public void write(AttributeName attribute, HtmlWriter out) {
        if (first == null) {
            return;
        }
        out.openExpression(attribute);
        out.code(OPEN);
        for (var each = first; each != null; each = each.next) {
            out.literal(each.name);
            out.code(COLON);
            if (!before.isEmpty()) {
                out.code(before);
            }
            each.value.write(out);
            if (each.next != null) {
                out.code(COMMA);
            }
        }
        out.code(CLOSE);
        out.endExpression();
    }

    /** A name, its expression, and the next entry. */
    static final class Entry {
        final String name;
        private Expr<?> value;
        private @Nullable Entry next;

        private Entry(String name, Expr<?> value) {
            this.name = name;
            this.value = value;
        }

        Expr<?> value() {
            return value;
        }

        @Nullable Entry next() {
            return next;
        }
    }
}
