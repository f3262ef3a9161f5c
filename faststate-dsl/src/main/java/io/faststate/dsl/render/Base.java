package io.faststate.dsl.render;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The path prefix that a writer puts before addresses that begin at the root of the application. */
final class Base {
    /** No prefix. */
    static final Base NONE = new Base("", false);

    private final byte[] path;
    private final boolean later;
    private final List<Integer> places = new ArrayList<>(0);

    private Base(String path, boolean later) {
        this.path = path.getBytes(StandardCharsets.US_ASCII);
        this.later = later;
    }

    /** A prefix such as {@code /app}; empty for none. */
    static Base of(String path) {
        return path.isEmpty() ? NONE : new Base(path, false);
    }

    /** A prefix that is not known yet, because the markup is for any page: the places where it goes are noted. */
    static Base later() {
        return new Base("", true);
    }

    /** Whether nothing is put before addresses, or noted. */
    boolean isNone() {
        return this == NONE;
    }

    /** The offsets that were noted, in order. */
    int[] places() {
        return places.stream().mapToInt(Integer::intValue).toArray();
    }

    /** The prefix for a document inside the markup. */
    Base inner() {
        return later ? later() : this;
    }

    /** Writes the value of an attribute that holds one or more URLs. */
    void value(Utf8Buffer out, String value, int[] fromRoot) {
        var from = 0;
        for (var i = 0; i <= fromRoot.length; i++) {
            var to = i < fromRoot.length ? fromRoot[i] : value.length();
            var at = out.size;
            out.put(value.substring(from, to), Escapes.ATTRIBUTE);
            if (i > 0) {
                insert(out, at);
            }
            from = to;
        }
    }

    /** Writes markup that was rendered before its prefix was known. */
    void markup(Utf8Buffer out, byte[] markup, int[] fromRoot) {
        var from = 0;
        for (var i = 0; i <= fromRoot.length; i++) {
            var to = i < fromRoot.length ? fromRoot[i] : markup.length;
            var at = out.size;
            out.put(markup, from, to - from);
            if (i > 0) {
                insert(out, at);
            }
            from = to;
        }
    }

    /** Writes an inner document as the value of an attribute. */
    void document(Utf8Buffer out, byte[] document, int[] fromRoot) {
        var from = 0;
        for (var i = 0; i <= fromRoot.length; i++) {
            var to = i < fromRoot.length ? fromRoot[i] : document.length;
            if (i > 0) {
                places.add(out.size);
            }
            out.put(new String(document, from, to - from, StandardCharsets.UTF_8), Escapes.ATTRIBUTE);
            from = to;
        }
    }

    /** Puts the prefix before an address that was written at an offset, unless it begins with the prefix already. */
    private void insert(Utf8Buffer out, int at) {
        if (later) {
            places.add(at);
        } else if (!startsAt(out, at)) {
            out.insert(at, path);
        }
    }

    private boolean startsAt(Utf8Buffer out, int at) {
        var end = at + path.length;
        if (end > out.size || !Arrays.equals(path, 0, path.length, out.bytes, at, end)) {
            return false;
        }
        return end == out.size || "/?#\" \t\n\f\r".indexOf(out.bytes[end]) >= 0;
    }
}
