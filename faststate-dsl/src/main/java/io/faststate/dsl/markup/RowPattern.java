package io.faststate.dsl.markup;

import io.faststate.dsl.Element;
import io.faststate.dsl.render.HtmlWriter;
import java.lang.constant.Constable;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What the first row of a list wrote, and where in it each attribute and each content ends. The rows of a list are made
 * by the same code, so most of what they write is the same: the others are compared with the first, and what is equal
 * is copied from there, however many tags and attributes lie in between.
 *
 * <p>Equal means that it writes the same bytes and tells the context nothing new. Handlers and regions are never equal,
 * so they are always written themselves. A list in a row has its own first row, whose entries lie among those of the
 * row around it.
 */
public final class RowPattern {
    private final HtmlWriter out;
    private @Nullable Markup first;
    /**
     * What the first row wrote, in order. An element: the index after its entries, the offset after its tag's name,
     * then the offsets after each attribute and after each content. A fragment: the index after its entries, and the
     * offsets after its contents. A list: the same index, then {@link #recordRow}'s entries.
     */
    private int[] entries = new int[32];
    private int count;
    /** The next entry of the first row, while another one follows it. */
    private int next;
    /** Where in the first row what is equal begins that is not yet copied. */
    private int equalFrom;

    /** A pattern that is yet to be recorded. */
    public RowPattern(HtmlWriter out) {
        this.out = out;
    }

    /** Writes the next row of the list. */
    public void write(Constable row) {
        if (first != null) {
            followRow(first, 0, row);
        } else if (row instanceof Markup element && element.plain()) {
            first = element;
            recordRow(element);
        } else {
            Contents.write(row, out);
        }
    }

    /** Records the offset where the row begins, the row, and the offset where it ends. */
    private void recordRow(Markup row) {
        end();
        record(row);
        end();
    }

    private void record(Markup element) {
        int index = count;
        end();
        out.open(element.tag);
        end();
        for (var each = element.attributes; each != null; each = each.next) {
            each.write(out);
            end();
        }
        out.endOpen();
        record(element.content);
        out.end(element.tag);
        entries[index] = count;
    }

    private void record(Constable[] content) {
        for (var item : content) {
            if (item instanceof Markup element && element.plain()) {
                record(element);
            } else if (item instanceof Fragment fragment) {
                int index = count;
                end();
                record(fragment.content());
                entries[index] = count;
            } else if (item instanceof Items<?> items) {
                int index = count;
                end();
                items.each(row -> record(items, index + 1, row));
                entries[index] = count;
            } else {
                Contents.write(item, out);
            }
            end();
        }
    }

    /** Records a list's first row that has a pattern; the others follow that. */
    private void record(Items<?> items, int index, Constable row) {
        var known = items.first;
        if (known != null) {
            followRow(known, index, row);
        } else if (row instanceof Markup element && element.plain()) {
            items.first = element;
            recordRow(element);
        } else {
            Contents.write(row, out);
        }
    }

    /** Notes that something ends here. */
    private void end() {
        if (count == entries.length) {
            entries = Arrays.copyOf(entries, 2 * count);
        }
        entries[count++] = out.size();
    }

    /** Writes what is equal up to an offset in the first row. */
    private void copyTo(int offset) {
        if (offset > equalFrom) {
            out.repeat(equalFrom, offset);
        }
    }

    /** Writes a row after the first one of its list, whose entries begin at an index. */
    private void followRow(Markup model, int index, Constable row) {
        if (row instanceof Markup element && element.plain() && element.sameTag(model)) {
            equalFrom = entries[index];
            next = index + 1;
            follow(model, element);
            copyTo(entries[next]);
        } else {
            Contents.write(row, out);
        }
    }

    private void follow(Markup model, Markup element) {
        int after = entries[next++];
        int at = attributes(model.attributes, element.attributes, entries[next++]) + 1;
        content(model.content, element.content, at, after);
    }

    /** Writes the attributes of an element, and returns the offset after those of the first row's. */
    @SuppressWarnings("ReferenceEquality") // there is one name of each text, or it is simply written
    private int attributes(@Nullable Attribute model, @Nullable Attribute attribute, int start) {
        int at = start;
        while (model != null && attribute != null && model.name == attribute.name) {
            int end = entries[next++];
            if (!attribute.same(model)) {
                copyTo(at);
                attribute.write(out);
                equalFrom = end;
            }
            at = end;
            model = model.next;
            attribute = attribute.next;
        }
        if (model == null && attribute == null) {
            return at;
        }
        copyTo(at);
        for (; attribute != null; attribute = attribute.next) {
            attribute.write(out);
        }
        for (; model != null; model = model.next) {
            at = entries[next++];
        }
        equalFrom = at;
        return at;
    }

    /** Writes content after the offset where that of the first row begins; its entries end before an index. */
    private void content(Constable[] model, Constable[] content, int start, int after) {
        if (model.length == content.length) {
            int at = start;
            for (int i = 0; i < content.length; i++) {
                at = item(model[i], content[i], at);
            }
        } else {
            copyTo(start);
            Contents.write(content, out);
            equalFrom = model.length == 0 ? start : entries[after - 1];
            next = after;
        }
    }

    /** Writes one content, and returns the offset after that of the first row. */
    private int item(Constable model, Constable item, int start) {
        if (model instanceof String text) {
            if (text.equals(item)) {
                return entries[next++];
            }
        } else if (model instanceof Markup known && known.plain()) {
            if (item instanceof Markup element && element.plain() && element.sameTag(known)) {
                follow(known, element);
                return entries[next++];
            }
            next = entries[next];
        } else if (model instanceof Items<?> known) {
            if (known.first != null && item instanceof Items<?> items) {
                return list(known.first, items, start);
            }
            next = entries[next];
        } else if (model instanceof Fragment known) {
            int after = entries[next++];
            if (item instanceof Fragment fragment) {
                content(known.content(), fragment.content(), start, after);
                return entries[next++];
            }
            next = after;
        } else if (same(model, item)) {
            return entries[next++];
        }
        copyTo(start);
        Contents.write(item, out);
        equalFrom = entries[next++];
        return equalFrom;
    }

    private int list(Markup model, Items<?> items, int start) {
        int index = next;
        copyTo(start);
        items.each(row -> followRow(model, index + 1, row));
        next = entries[index];
        equalFrom = entries[next++];
        return equalFrom;
    }

    @SuppressWarnings("ReferenceEquality") // two equal signals may begin with different values
    private static boolean same(Constable model, Constable item) {
        return item instanceof BoundText text && model instanceof BoundText known && text.value() == known.value();
    }
}
