package io.faststate.dsl.identity;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * The identity of a handler, which is part of its URL: 128 bits, written as 22 characters of base64url without padding.
 *
 * @param high the first 64 bits
 * @param low the last 64 bits
 */
public record RouteId(long high, long low) {
    /** The length of an id's text. */
    public static final int LENGTH = 22;

    private static final byte[] ALPHABET =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".getBytes(StandardCharsets.US_ASCII);
    private static final VarHandle PAIRS =
            MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
    /** Two digits for each twelve bits. */
    private static final short[] DOUBLE_DIGITS = doubleDigits();
    private static final byte[] DIGITS = digits();
    private static final byte NONE = -1;

    /** Parses an id; empty if the text is not one. */
    public static Optional<RouteId> parse(String text) {
        if (text.length() != LENGTH) {
            return Optional.empty();
        }
        long high = 0;
        long low = 0;
        for (int i = 0; i < LENGTH; i++) {
            char c = text.charAt(i);
            int digit = c < DIGITS.length ? DIGITS[c] : NONE;
            boolean last = i == LENGTH - 1;
            if (digit == NONE || (last && (digit & 15) != 0)) {
                return Optional.empty();
            }
            int bits = last ? 2 : 6;
            high = (high << bits) | (low >>> (64 - bits));
            low = (low << bits) | (digit >>> (6 - bits));
        }
        return Optional.of(new RouteId(high, low));
    }

    /** Writes the text of the id and returns the position after it. */
    public int write(byte[] out, int at) {
        digits(out, at, high >>> 40);
        digits(out, at + 4, high >>> 16);
        digits(out, at + 8, (high << 8) | (low >>> 56));
        digits(out, at + 12, low >>> 32);
        digits(out, at + 16, low >>> 8);
        out[at + 20] = ALPHABET[(int) (low >>> 2) & 63];
        out[at + 21] = ALPHABET[(int) (low << 4) & 63];
        return at + LENGTH;
    }

    /** Writes the lowest 24 bits, as four digits. */
    private static void digits(byte[] out, int at, long bits) {
        PAIRS.set(out, at, DOUBLE_DIGITS[(int) (bits >>> 12) & 4095]);
        PAIRS.set(out, at + 2, DOUBLE_DIGITS[(int) bits & 4095]);
    }

    /** The text of the id. */
    @Override
    public String toString() {
        byte[] text = new byte[LENGTH];
        write(text, 0);
        return new String(text, StandardCharsets.US_ASCII);
    }

    private static short[] doubleDigits() {
        var pairs = new short[ALPHABET.length * ALPHABET.length];
        for (int i = 0; i < pairs.length; i++) {
            pairs[i] = (short) (ALPHABET[i >>> 6] | ALPHABET[i & 63] << Byte.SIZE);
        }
        return pairs;
    }

    private static byte[] digits() {
        byte[] digits = new byte[128];
        Arrays.fill(digits, (byte) -1);
        for (byte i = 0; i < ALPHABET.length; i++) {
            digits[ALPHABET[i]] = i;
        }
        return digits;
    }
}
