package io.faststate.dsl.render;

import io.faststate.dsl.identity.RouteId;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A growing array of UTF-8 bytes. */
final class Utf8Buffer {
    /** The maximum number of bytes for a character. */
    private static final int WIDEST = 6;
    /**
     * From this length on, encoding the whole text and searching eight bytes at a time is faster than going char by
     * char.
     */
    private static final int LONG = 24;
    private static final int CHUNK = 1_024;
    /** Up to this length, copying words is faster than a copy of bytes. */
    private static final int LONG_COPY = 64;
    static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHS = 0x8080808080808080L;
    private static final byte[] LINE_SEPARATOR = "\\u2028".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PARAGRAPH_SEPARATOR = "\\u2029".getBytes(StandardCharsets.US_ASCII);

    byte[] bytes;
    int size;

    /** Creates a buffer with an initial capacity. */
    Utf8Buffer(int room) {
        this.bytes = new byte[room];
    }

    void put(int ascii) {
        reserve(1);
        bytes[size++] = (byte) ascii;
    }

    /** Writes whole words. Later output overwrites the surplus bytes. */
    void put(Chunk chunk) {
        int length = chunk.length;
        if (length > 3 * Long.BYTES) {
            put(chunk.bytes);
            return;
        }
        reserve(3 * Long.BYTES);
        byte[] out = bytes;
        int at = size;
        WORDS.set(out, at, chunk.first);
        if (length > Long.BYTES) {
            WORDS.set(out, at + Long.BYTES, chunk.second);
            if (length > 2 * Long.BYTES) {
                WORDS.set(out, at + 2 * Long.BYTES, chunk.third);
            }
        }
        size = at + length;
    }

    void put(byte[] text) {
        put(text, 0, text.length);
    }

    void put(byte[] text, int from, int length) {
        reserve(length);
        System.arraycopy(text, from, bytes, size, length);
        size += length;
    }

    /** Appends a copy of the bytes between two offsets. */
    void repeat(int from, int to) {
        int length = to - from;
        reserve(length + Long.BYTES);
        byte[] out = bytes;
        int at = size;
        if (length > LONG_COPY) {
            System.arraycopy(out, from, out, at, length);
        } else {
            // Copies whole words; later output overwrites the surplus bytes.
            for (int i = 0; i < length; i += Long.BYTES) {
                WORDS.set(out, at + i, (long) WORDS.get(out, from + i));
            }
        }
        size = at + length;
    }

    void insert(int at, byte[] text) {
        reserve(text.length);
        System.arraycopy(bytes, at, bytes, at + text.length, size - at);
        System.arraycopy(text, 0, bytes, at, text.length);
        size += text.length;
    }

    void put(String text, Escapes escapes) {
        int length = text.length();
        if (length < LONG) {
            chars(text, 0, length, escapes);
        } else {
            encoded(text, escapes);
        }
    }

    /** Writes text that is known to be ASCII and to need no escapes, such as the name of a signal. */
    @SuppressWarnings("deprecation") // drops the high bytes of characters, which are zero in ASCII; the alternatives allocate
    void ascii(String text) {
        int length = text.length();
        reserve(length);
        text.getBytes(0, length, bytes, size);
        size += length;
    }

    void put(RouteId id) {
        reserve(RouteId.LENGTH);
        size = id.write(bytes, size);
    }

    void number(long value) {
        reserve(Decimal.WIDEST);
        size = Decimal.put(value, bytes, size);
    }

    void number(double value) {
        reserve(Decimal.WIDEST);
        size = Decimal.put(value, bytes, size);
    }

    /** Inserts one byte. */
    void insert(int at, int ascii) {
        reserve(1);
        System.arraycopy(bytes, at, bytes, at + 1, size - at);
        bytes[at] = (byte) ascii;
        size++;
    }

    private void reserve(int more) {
        if (bytes.length - size < more) {
            int doubled = (int) Math.min(bytes.length * 2L, Integer.MAX_VALUE - 8);
            bytes = Arrays.copyOf(bytes, Math.max(Math.addExact(size, more), doubled));
        }
    }

    private void encoded(String text, Escapes escapes) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        int length = utf8.length;
        if (length != text.length() || escapes.json) {
            chunks(text, escapes);
            return;
        }
        int done = 0;
        int last = length - Long.BYTES;
        for (int i = 0; i < length; i += Long.BYTES) {
            // The last word may overlap the one before it.
            if (mayNeedEscape((long) WORDS.get(utf8, Math.min(i, last)))) {
                int to = Math.min(i + Long.BYTES, length);
                put(utf8, done, i - done);
                chars(text, i, to, escapes);
                done = to;
            }
        }
        put(utf8, done, length - done);
    }

    /**
     * Whether a byte is a control, one of {@code "#&'}, or one of {@code <=>?}. The question mark is included because
     * encoders write it for an unpaired surrogate.
     */
    private static boolean mayNeedEscape(long word) {
        long controls = (word - 0x2020202020202020L) & ~word;
        long quotes = (word & 0xFAFAFAFAFAFAFAFAL) ^ 0x2222222222222222L;
        long angles = (word & 0xFCFCFCFCFCFCFCFCL) ^ 0x3C3C3C3C3C3C3C3CL;
        return ((controls | ((quotes - ONES) & ~quotes) | ((angles - ONES) & ~angles)) & HIGHS) != 0;
    }

    private void chunks(String text, Escapes escapes) {
        int length = text.length();
        for (int from = 0; from < length; ) {
            int to = Math.min(length, from + CHUNK);
            if (to < length && Character.isHighSurrogate(text.charAt(to - 1))) {
                to++;
            }
            chars(text, from, to, escapes);
            from = to;
        }
    }

    private void chars(String text, int from, int to, Escapes escapes) {
        reserve((to - from) * WIDEST);
        byte[] out = bytes;
        boolean[] plain = escapes.plain;
        int at = size;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c >= 0x80 || !plain[c]) {
                size = at;
                others(text, i, to, escapes);
                return;
            }
            out[at++] = (byte) c;
        }
        size = at;
    }

    /** Writes the text from the first character on that is not written as a single unchanged byte. */
    private void others(String text, int from, int to, Escapes escapes) {
        byte[] out = bytes;
        byte[] @Nullable [] table = escapes.table;
        int at = size;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                byte[] escape = table[c];
                if (escape == null) {
                    out[at++] = (byte) c;
                } else {
                    System.arraycopy(escape, 0, out, at, escape.length);
                    at += escape.length;
                }
            } else if (c < 0x800) {
                out[at++] = (byte) (0xC0 | (c >> 6));
                out[at++] = (byte) (0x80 | (c & 0x3F));
            } else if (Character.isHighSurrogate(c) && i + 1 < to && Character.isLowSurrogate(text.charAt(i + 1))) {
                int point = Character.toCodePoint(c, text.charAt(++i));
                out[at++] = (byte) (0xF0 | (point >> 18));
                out[at++] = (byte) (0x80 | ((point >> 12) & 0x3F));
                out[at++] = (byte) (0x80 | ((point >> 6) & 0x3F));
                out[at++] = (byte) (0x80 | (point & 0x3F));
            } else if (escapes.json && (c == '\u2028' || c == '\u2029')) {
                System.arraycopy(c == '\u2028' ? LINE_SEPARATOR : PARAGRAPH_SEPARATOR, 0, out, at, WIDEST);
                at += WIDEST;
            } else {
                char shown = Character.isSurrogate(c) ? '\uFFFD' : c;
                out[at++] = (byte) (0xE0 | (shown >> 12));
                out[at++] = (byte) (0x80 | ((shown >> 6) & 0x3F));
                out[at++] = (byte) (0x80 | (shown & 0x3F));
            }
        }
        size = at;
    }
}
