package io.faststate.dsl.kit.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LttbTest {
    private static int[] pick(double[] values, int wanted) {
        return Lttb.pick(values.length, i -> i, i -> values[i], wanted);
    }

    @Test
    void shortSeries_isKept() {
        assertArrayEquals(new int[0], pick(new double[0], 10));
        assertArrayEquals(new int[] {0}, pick(new double[] {7}, 10));
        assertArrayEquals(new int[] {0, 1, 2}, pick(new double[] {7, 8, 9}, 1));
        assertArrayEquals(IntStream.range(0, 10).toArray(), pick(new double[10], 10));
    }

    @Test
    void longSeries_isThinnedInOrder_withItsEnds() {
        var random = new Random(1);
        for (var count = 4; count < 400; count++) {
            var values = random.doubles(count).toArray();
            for (var wanted : new int[] {3, 4, 7, count - 1}) {
                var picked = pick(values, wanted);
                assertEquals(Math.min(count, wanted), picked.length);
                assertEquals(0, picked[0]);
                assertEquals(count - 1, picked[picked.length - 1]);
                assertArrayEquals(Arrays.stream(picked).distinct().sorted().toArray(), picked);
            }
        }
    }

    @Test
    void peaks_stay() {
        var values = new double[10_000];
        values[1234] = 50;
        values[7777] = -80;
        var picked = Arrays.stream(pick(values, 100)).boxed().toList();
        assertTrue(picked.contains(1234) && picked.contains(7777), picked.toString());
    }

    @Test
    void wave_keepsItsShape() {
        var values = IntStream.range(0, 20_000).mapToDouble(i -> Math.sin(i / 500.0)).toArray();
        var picked = pick(values, 400);
        for (var i = 0; i < values.length; i++) {
            var place = Arrays.binarySearch(picked, i);
            if (place < 0) {
                var from = picked[-place - 2];
                var to = picked[-place - 1];
                var drawn = values[from] + (values[to] - values[from]) * (i - from) / (to - from);
                assertEquals(values[i], drawn, 0.03);
            }
        }
    }
}
