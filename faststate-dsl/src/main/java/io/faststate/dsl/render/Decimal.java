package io.faststate.dsl.render;

import java.nio.charset.StandardCharsets;

/** Writes numbers with the same digits as Java's own text. */
final class Decimal {
    /** The maximum length of a number in bytes. */
    static final int WIDEST = 26;

    private static final byte[] PAIRS = pairs();
    private static final double[] POWERS = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6};
    private static final byte[] LOWEST = "-9223372036854775808".getBytes(StandardCharsets.US_ASCII);

    private Decimal() {}

    /** Writes a whole number and returns the position after it. */
    static int put(long value, byte[] out, int at) {
        if (value >= 0) {
            return digits(value, out, at);
        }
        if (value == Long.MIN_VALUE) {
            System.arraycopy(LOWEST, 0, out, at, LOWEST.length);
            return at + LOWEST.length;
        }
        out[at] = '-';
        return digits(-value, out, at + 1);
    }

    /**
     * Writes the same text as {@link Double#toString(double)}, and returns the position after it.
     *
     * <p>The fast path looks for the fewest decimals, up to six, for which a whole number divided by a power of ten
     * equals the value. Both are exact as doubles, so their quotient is the double nearest to that decimal. The decimal
     * has at most 13 digits. Decimals of up to 15 digits are all distinct as doubles, so no other decimal as short has
     * that double.
     */
    static int put(double value, byte[] out, int at) {
        double magnitude = Math.abs(value);
        if (magnitude >= 1e-3 && magnitude < 1e7) {
            for (int decimals = 0; decimals < POWERS.length; decimals++) {
                double power = POWERS[decimals];
                long scaled = (long) (magnitude * power + 0.5);
                if (scaled / power == magnitude) {
                    if (value < 0) {
                        out[at++] = '-';
                    }
                    return plain(scaled, decimals, (long) power, out, at);
                }
            }
        }
        byte[] text = Double.toString(value).getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(text, 0, out, at, text.length);
        return at + text.length;
    }

    private static int plain(long scaled, int decimals, long power, byte[] out, int start) {
        long whole = scaled / power;
        int at = digits(whole, out, start);
        out[at++] = '.';
        if (decimals == 0) {
            out[at++] = '0';
            return at;
        }
        long rest = scaled - whole * power;
        for (int i = at + decimals - 1; i >= at; i--) {
            out[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        return at + decimals;
    }

    private static int digits(long value, byte[] out, int at) {
        int end = at + length(value);
        int i = end;
        long rest = value;
        while (rest > Integer.MAX_VALUE) {
            int pair = (int) (rest % 100) * 2;
            rest /= 100;
            out[--i] = PAIRS[pair + 1];
            out[--i] = PAIRS[pair];
        }
        int low = (int) rest;
        while (low >= 10) {
            int pair = low % 100 * 2;
            low /= 100;
            out[--i] = PAIRS[pair + 1];
            out[--i] = PAIRS[pair];
        }
        if (i > at) {
            out[at] = (byte) ('0' + low);
        }
        return end;
    }

    private static int length(long value) {
        int length = 1;
        for (long rest = value; rest >= 10; rest /= 10) {
            length++;
        }
        return length;
    }

    private static byte[] pairs() {
        byte[] pairs = new byte[200];
        for (int i = 0; i < 100; i++) {
            pairs[2 * i] = (byte) ('0' + i / 10);
            pairs[2 * i + 1] = (byte) ('0' + i % 10);
        }
        return pairs;
    }
}
