package io.faststate.dsl.markup;

import io.faststate.dsl.Element;
import io.faststate.dsl.render.HtmlWriter;
import java.lang.constant.Constable;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The output of a list's first row, with the offset at which each attribute and each content ends. The same code
 * renders all rows of a list, so most of their output is the same. Every other row is compared with the first, and
 * equal parts are copied from its output, however many tags and attributes they span.
 *
 * <p>Parts are equal if they write the same bytes and add nothing to the context. Handlers and regions are never equal,
 * so they are always written in full. A list inside a row has its own first row, whose entries are nested in those of
 * the enclosing row.
 *
 * <p>An example: {@code each(List.of("tea", "milk"), it -> li(b("Buy "), it).cls("item"))} has two rows:
 *
 * {@snippet lang="html" :
 * <li class="item"><b>Buy </b>tea</li>
 * <li class="item"><b>Buy </b>milk</li>
 * }
 *
 * <p>The first row is written in full. These offsets are recorded, each but the first after the last byte of what it
 * names, together with the indexes that lead past the entries of {@code li} and {@code b}:
 *
 * <ul>
 * <li>0: the start of the row
 * <li>3: {@code <li}
 * <li>16: its attribute {@code class="item"}
 * <li>19: {@code <b}
 * <li>24: the text {@code "Buy "}
 * <li>28: the whole element {@code b}
 * <li>31: the text {@code "tea"}
 * <li>36: the whole row
 * </ul>
 *
 * <p>The second row has the same tags, class and text {@code "Buy "}; only {@code milk} differs. So it takes three
 * writes: bytes 0 to 28 are copied, {@code milk} is written, and bytes 31 to 36 are copied.
 */
public final class RowPattern {
    private final HtmlWriter out;
    private @Nullable Markup first;
    /**
     * The recorded entries of the first row, in order. For an element: the index after its entries, the offset after
     * its tag's name, then the offset after each attribute and after each content. For a fragment: the index after its
     * entries, then the offset after each content. For a list: the index after its entries, then the entries of
     * {@link #recordRow}.
     */
    private int[] entries = new int[32];
    private int count;
    /** The index of the first row's next entry while another row is compared with it. */
    private int next;
    /** The offset in the first row from which equal output has not been copied yet. */
    private int equalFrom;

    /** Creates an empty pattern; the first row will be recorded in it. */
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

    /** Records the offset at which the row starts, the row, and the offset at which it ends. */
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

    /** Records the first suitable row of an inner list; the other rows are compared with it. */
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

    /** Records that something ends at the current offset. */
    private void end() {
        if (count == entries.length) {
            entries = Arrays.copyOf(entries, 2 * count);
        }
        entries[count++] = out.size();
    }

    /** Copies the pending equal output up to an offset in the first row. */
    private void copyTo(int offset) {
        if (offset > equalFrom) {
            out.repeat(equalFrom, offset);
        }
    }

    /** Writes a later row of a list. The first row's entries start at an index. */
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

    /**
     * Writes the attributes of an element. Returns the offset after the attributes of its counterpart in the first row.
     */
    @SuppressWarnings("ReferenceEquality") // names with the same text are nearly always identical; others are simply written
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

    /**
     * Writes content. Its counterpart in the first row starts at an offset, and the counterpart's entries end before an
     * index.
     */
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

    /** Writes one item of content. Returns the offset after its counterpart in the first row. */
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

    @SuppressWarnings("ReferenceEquality") // two equal signals may have different initial values
    private static boolean same(Constable model, Constable item) {
        return item instanceof BoundText text && model instanceof BoundText known && text.value() == known.value();
    }
}
