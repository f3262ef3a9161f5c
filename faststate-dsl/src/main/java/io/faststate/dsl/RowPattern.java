package io.faststate.dsl;

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
 * so they are always written themselves.
 */
final class RowPattern {
    private final Element<?> first;
    private final HtmlWriter out;
    /** For each element the index after its own entries, then the offsets of the ends of what it wrote, in order. */
    private int[] ends = new int[64];
    private int count;
    /** The next of the entries while a row is written. */
    private int next;
    /** Where in the first row what is still to be copied begins. */
    private int from;

    private RowPattern(Element<?> first, HtmlWriter out) {
        this.first = first;
        this.out = out;
    }

    /** Writes the first row, plain as it is, and keeps its pattern. */
    static RowPattern ofFirst(Element<?> row, HtmlWriter out) {
        var pattern = new RowPattern(row, out);
        pattern.from = out.size();
        pattern.record(row);
        pattern.end();
        return pattern;
    }

    /** Whether a row is of the kind that has a pattern. */
    static boolean fits(Constable row) {
        return row instanceof Element<?> element && element.plain();
    }

    /** Writes another row. */
    void write(Element<?> row) {
        if (!row.plain() || !row.sameTag(first)) {
            row.write(out);
            return;
        }
        int start = from;
        next = 0;
        follow(first, row);
        copyTo(ends[next]);
        from = start;
    }

    private void record(Element<?> element) {
        int index = count;
        end();
        out.open(element.tag());
        end();
        for (var each = element.attributes; each != null; each = each.next) {
            each.write(out);
            end();
        }
        out.endOpen();
        record(element.content());
        out.end(element.tag());
        ends[index] = count;
    }

    private void record(Constable[] content) {
        for (var item : content) {
            if (item instanceof Element<?> element && element.plain()) {
                record(element);
            } else if (item instanceof Fragment fragment) {
                int index = count;
                end();
                record(fragment.content());
                ends[index] = count;
            } else {
                Contents.write(item, out);
            }
            end();
        }
    }

    /** Notes that something ends here. */
    private void end() {
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, 2 * count);
        }
        ends[count++] = out.size();
    }

    /** Copies what is still to be copied of the first row up to an offset. */
    private void copyTo(int offset) {
        if (offset > from) {
            out.repeat(from, offset);
        }
    }

    private void follow(Element<?> model, Element<?> element) {
        int after = ends[next++];
        int at = attributes(model.attributes, element.attributes, ends[next++]) + 1;
        content(model.content(), element.content(), at, after);
    }

    /** Writes the attributes of an element, and returns the offset after those of the first row's. */
    @SuppressWarnings("ReferenceEquality") // there is one name of each text, or it is simply written
    private int attributes(@Nullable Attribute model, @Nullable Attribute attribute, int start) {
        int at = start;
        while (model != null && attribute != null && model.name == attribute.name) {
            int end = ends[next++];
            if (!attribute.same(model)) {
                copyTo(at);
                attribute.write(out);
                from = end;
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
            at = ends[next++];
        }
        from = at;
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
            from = model.length == 0 ? start : ends[after - 1];
            next = after;
        }
    }

    /** Writes one content, and returns the offset after that of the first row. */
    private int item(Constable model, Constable item, int start) {
        if (model instanceof Element<?> known && known.plain()) {
            if (item instanceof Element<?> element && element.plain() && element.sameTag(known)) {
                follow(known, element);
                return ends[next++];
            }
            next = ends[next];
        } else if (model instanceof Fragment known) {
            int after = ends[next++];
            if (item instanceof Fragment fragment) {
                content(known.content(), fragment.content(), start, after);
                return ends[next++];
            }
            next = after;
        } else if (same(model, item)) {
            return ends[next++];
        }
        copyTo(start);
        Contents.write(item, out);
        from = ends[next++];
        return from;
    }

    @SuppressWarnings("ReferenceEquality") // two equal signals may begin with different values
    private static boolean same(Constable model, Constable item) {
        if (item instanceof String text) {
            return model instanceof String known && text.equals(known);
        }
        return item instanceof BoundText text && model instanceof BoundText known && text.value() == known.value();
    }
}
