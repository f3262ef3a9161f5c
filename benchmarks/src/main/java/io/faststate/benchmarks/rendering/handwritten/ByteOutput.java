package io.faststate.benchmarks.rendering.handwritten;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** A growing array of bytes that knows how to escape text and how to write numbers. It is reused from page to page. */
final class ByteOutput {
    private static final VarHandle LONGS =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int SHORT_TEXT = 24;
    private static final byte[] AMP = "&amp;".getBytes(UTF_8);
    private static final byte[] LT = "&lt;".getBytes(UTF_8);
    private static final byte[] GT = "&gt;".getBytes(UTF_8);
    private static final byte[] QUOT = "&quot;".getBytes(UTF_8);

    private byte[] bytes = new byte[64 * 1024];
    private int size;

    /** Forgets what was written. */
    void clear() {
        size = 0;
    }

    byte[] toByteArray() {
        return Arrays.copyOf(bytes, size);
    }

    /** Writes bytes as they are. */
    void raw(byte[] source) {
        reserve(source.length);
        System.arraycopy(source, 0, bytes, size, source.length);
        size += source.length;
    }

    /** Writes text between tags. */
    void text(String text) {
        escaped(text, false);
    }

    /** Writes text into an attribute in double quotes. */
    void attribute(String text) {
        escaped(text, true);
    }

    private void escaped(String text, boolean attribute) {
        if (text.length() > SHORT_TEXT) {
            longText(text.getBytes(UTF_8), attribute);
            return;
        }
        reserve(text.length() * 6);
        var target = bytes;
        int at = size;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                size = at;
                longText(text.substring(i).getBytes(UTF_8), attribute);
                return;
            }
            var escape = escape((byte) c, attribute);
            if (escape == null) {
                target[at++] = (byte) c;
            } else {
                System.arraycopy(escape, 0, target, at, escape.length);
                at += escape.length;
            }
        }
        size = at;
    }

    private void longText(byte[] text, boolean attribute) {
        int done = 0;
        for (int i = nextSpecial(text, 0, attribute); i < text.length; i = nextSpecial(text, i + 1, attribute)) {
            copy(text, done, i);
            raw(escape(text[i], attribute));
            done = i + 1;
        }
        copy(text, done, text.length);
    }

    private void copy(byte[] source, int from, int to) {
        reserve(to - from);
        System.arraycopy(source, from, bytes, size, to - from);
        size += to - from;
    }

    /** The index of the next byte that is to be escaped, eight bytes at a time. */
    private static int nextSpecial(byte[] text, int from, boolean attribute) {
        // An ampersand and a double quote differ in one bit, and so do the angle brackets.
        long ignored = attribute ? 0x0404040404040404L : 0;
        int i = from;
        for (; i + 8 <= text.length; i += 8) {
            long word = (long) LONGS.get(text, i);
            long found = zeroBytes((word | ignored) ^ 0x2626262626262626L)
                    | zeroBytes((word | 0x0202020202020202L) ^ 0x3e3e3e3e3e3e3e3eL);
            if (found != 0) {
                return i + (Long.numberOfTrailingZeros(found) >>> 3);
            }
        }
        while (i < text.length && escape(text[i], attribute) == null) {
            i++;
        }
        return i;
    }

    /** The top bit of each byte that is zero; above the lowest of them there may be false ones. */
    private static long zeroBytes(long word) {
        return (word - 0x0101010101010101L) & ~word & 0x8080808080808080L;
    }

    private static byte[] escape(byte b, boolean attribute) {
        return switch (b) {
            case '&' -> AMP;
            case '<' -> LT;
            case '>' -> GT;
            case '"' -> attribute ? QUOT : null;
            default -> null;
        };
    }

    /** Writes what {@link Integer#toString(int)} returns. */
    void number(int value) {
        if (value < 0) {
            ascii(Integer.toString(value));
        } else {
            digits(value);
        }
    }

    /** Writes what {@link Double#toString(double)} returns, faster where two decimals are enough. */
    void number(double value) {
        double absolute = Math.abs(value);
        long hundredths = Math.round(absolute * 100);
        if (absolute < 0.01 || absolute >= 10_000_000 || hundredths / 100.0 != absolute) {
            ascii(Double.toString(value));
            return;
        }
        reserve(1);
        if (value < 0) {
            bytes[size++] = '-';
        }
        digits(hundredths / 100);
        int fraction = (int) (hundredths % 100);
        reserve(3);
        bytes[size++] = '.';
        bytes[size++] = (byte) ('0' + fraction / 10);
        if (fraction % 10 != 0) {
            bytes[size++] = (byte) ('0' + fraction % 10);
        }
    }

    private void digits(long value) {
        int length = 1;
        for (long rest = value; rest >= 10; rest /= 10) {
            length++;
        }
        reserve(length);
        long rest = value;
        for (int at = size + length - 1; at >= size; at--) {
            bytes[at] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        size += length;
    }

    private void ascii(String text) {
        raw(text.getBytes(ISO_8859_1));
    }

    private void reserve(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }
}
