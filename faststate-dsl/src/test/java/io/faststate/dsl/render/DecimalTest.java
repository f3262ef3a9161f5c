package io.faststate.dsl.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalTest {
    private static final int RANDOM = 100_000;

    @ParameterizedTest
    @ValueSource(longs = {
        0, 1, 9, 10, 11, 99, 100, 101, 999, 1000, 12345, -1, -10, Integer.MAX_VALUE, Integer.MIN_VALUE, 2147483648L,
        9999999999L, 10000000000L, Long.MAX_VALUE, Long.MIN_VALUE, Long.MIN_VALUE + 1})
    void whole_isAsJavaHasIt(long value) {
        assertEquals(Long.toString(value), text(value));
    }

    @Test
    void randomWhole_isAsJavaHasIt() {
        var random = new Random(1);
        for (int i = 0; i < RANDOM; i++) {
            long value = random.nextLong() >> random.nextInt(64);
            assertEquals(Long.toString(value), text(value));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {
        0, -0.0, 1, -1, 0.1, 0.2, 0.30000000000000004, 157.3, 1e-3, 9.99e-4, 1e7, 9999999.0, 9999999.9, 9999999.999999,
        1e22, 1e23, 2e-3, 123456.789012, 1.0E-5, 4.9E-324, Double.MAX_VALUE, Double.MIN_NORMAL, Double.NaN,
        Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 0.1 + 0.7, 1.1 * 1.1, 1.005})
    void real_isAsJavaHasIt(double value) {
        assertEquals(Double.toString(value), text(value));
    }

    @Test
    void randomReal_isAsJavaHasIt() {
        var random = new Random(2);
        for (int i = 0; i < RANDOM; i++) {
            assertSame(Double.longBitsToDouble(random.nextLong()));
            assertSame(random.nextDouble() * 1e7);
            assertSame(random.nextLong(20_000_000_000L) / 1e3 - 1e7);
            assertSame(Math.round(random.nextDouble() * 1e9) / Math.pow(10, random.nextInt(9)));
        }
    }

    @Test
    void neighboursOfDecimals_areAsJavaHasThem() {
        DoubleStream.iterate(0.001, value -> value < 9e6, value -> value * 1.37)
                .map(value -> Math.rint(value * 1e4) / 1e4)
                .forEach(value -> {
                    assertSame(value);
                    assertSame(Math.nextUp(value));
                    assertSame(Math.nextDown(value));
                });
    }

    private static void assertSame(double value) {
        assertEquals(Double.toString(value), text(value));
    }

    private static String text(long value) {
        byte[] out = new byte[Decimal.WIDEST];
        return new String(out, 0, Decimal.put(value, out, 0), StandardCharsets.US_ASCII);
    }

    private static String text(double value) {
        byte[] out = new byte[Decimal.WIDEST];
        return new String(out, 0, Decimal.put(value, out, 0), StandardCharsets.US_ASCII);
    }
}
