package io.faststate.server.signal;

import io.faststate.dsl.FastStateException;
import io.faststate.dsl.value.FieldText;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalAmount;
import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes a flat JSON object of signals as UTF-8, on one line, into a reusable buffer. */
public final class JsonWriter {
    private static final int INITIAL = 128;
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final int SURE_INTEGER_BITS = 53;

    private final Function<Object, String> others;
    private byte[] buffer = new byte[INITIAL];
    private int size;
    private boolean first;

    /**
     * Creates a writer.
     *
     * @param others gives the JSON of a value that is not a text, number, boolean or enum
     */
    public JsonWriter(Function<Object, String> others) {
        this.others = others;
        start();
    }

    /** Begins a new object. */
    public JsonWriter start() {
        size = 0;
        first = true;
        one('{');
        return this;
    }

    /** Whether the object has no member yet. */
    public boolean isEmpty() {
        return first;
    }

    /** Adds a member. */
    public JsonWriter member(String name, @Nullable Object value) {
        if (!first) {
            one(',');
        }
        first = false;
        string(name);
        one(':');
        value(value);
        return this;
    }

    /** Ends the object. */
    public JsonWriter end() {
        one('}');
        return this;
    }

    /** The bytes; valid up to {@link #size()}, until the next change. */
    public byte[] buffer() {
        return buffer;
    }

    /** How many bytes there are. */
    public int size() {
        return size;
    }

    /** The object as text. */
    public String text() {
        return new String(buffer, 0, size, StandardCharsets.UTF_8);
    }

    private void value(@Nullable Object value) {
        switch (value) {
            case null -> ascii("null");
            case String text -> string(text);
            case Character character -> string(character.toString());
            case Enum<?> constant -> string(constant.name());
            case Boolean flag -> ascii(flag.toString());
            case Double number -> decimal(number);
            case Float number -> decimal(Double.parseDouble(number.toString()));
            case Long number -> whole(number);
            case Byte n -> ascii(n.toString());
            case Short n -> ascii(n.toString());
            case Integer n -> ascii(n.toString());
            case BigInteger n when n.bitLength() <= SURE_INTEGER_BITS -> ascii(n.toString());
            case BigInteger n -> string(n.toString());
            case BigDecimal n -> string(FieldText.of(n));
            case TemporalAccessor time -> string(time.toString());
            case TemporalAmount amount -> string(amount.toString());
            default -> bytes(others.apply(value).getBytes(StandardCharsets.UTF_8));
        }
    }

    /**
     * Writes a whole number. One that a browser would round or write differently is sent as text, so that it is shown
     * exactly.
     */
    private void whole(long number) {
        var exact = Math.abs(number) <= 1L << SURE_INTEGER_BITS && number != Long.MIN_VALUE;
        if (exact) {
            ascii(Long.toString(number));
        } else {
            string(Long.toString(number));
        }
    }

    private void decimal(double number) {
        if (!Double.isFinite(number)) {
            string(Double.toString(number));
        } else if (number == Math.rint(number) && Math.abs(number) < 1L << SURE_INTEGER_BITS) {
            ascii(Long.toString((long) number));
        } else {
            ascii(Double.toString(number));
        }
    }

    private void string(String text) {
        one('"');
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        for (var b : bytes) {
            if (b == '"' || b == '\\') {
                one('\\');
                one((char) b);
            } else if (b >= 0 && b < ' ') {
                ascii("\\u00");
                one((char) HEX[b >> 4]);
                one((char) HEX[b & 15]);
            } else {
                ensure(1);
                buffer[size++] = b;
            }
        }
        one('"');
    }

    private void ascii(String text) {
        bytes(text.getBytes(StandardCharsets.US_ASCII));
    }

    private void bytes(byte[] source) {
        for (var b : source) {
            if (b == '\n' || b == '\r') {
                throw new FastStateException("The JSON of a signal must be on one line");
            }
        }
        ensure(source.length);
        System.arraycopy(source, 0, buffer, size, source.length);
        size += source.length;
    }

    private void one(char ascii) {
        ensure(1);
        buffer[size++] = (byte) ascii;
    }

    private void ensure(int more) {
        if (buffer.length - size < more) {
            buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, size + more));
        }
    }
}
