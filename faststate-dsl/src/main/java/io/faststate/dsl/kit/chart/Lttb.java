package io.faststate.dsl.kit.chart;

import java.util.function.IntToDoubleFunction;

/**
 * Thins a long series to few points that look the same: from each bucket it takes the point that spans the largest
 * triangle with the point taken before and the mean of the next bucket.
 *
 * @see <a href="https://skemman.is/handle/1946/15343">Sveinn Steinarsson, Downsampling Time Series for Visual
 *     Representation</a>
 */
final class Lttb {
    private static final int LEAST = 3;

    private Lttb() {}

    /**
     * The indices of the points to draw, in their order, with the first and the last.
     *
     * @param count how many points there are
     * @param wanted how many to take: all if there are no more, and no fewer than three
     */
    static int[] pick(int count, IntToDoubleFunction x, IntToDoubleFunction y, int wanted) {
        if (count <= Math.max(wanted, LEAST)) {
            var all = new int[count];
            for (var i = 0; i < count; i++) {
                all[i] = i;
            }
            return all;
        }
        var size = Math.max(wanted, LEAST);
        var picked = new int[size];
        var width = (count - 2) / (double) (size - 2);
        for (var bucket = 0; bucket < size - 2; bucket++) {
            var from = start(bucket, width);
            var to = start(bucket + 1, width);
            var end = Math.min(start(bucket + 2, width), count);
            picked[bucket + 1] = largest(picked[bucket], from, to, mean(x, to, end), mean(y, to, end), x, y);
        }
        picked[size - 1] = count - 1;
        return picked;
    }

    private static int start(int bucket, double width) {
        return (int) Math.floor(bucket * width) + 1;
    }

    private static int largest(
            int before, int from, int to, double nextX, double nextY, IntToDoubleFunction x, IntToDoubleFunction y) {
        var best = from;
        var most = -1.0;
        var x0 = x.applyAsDouble(before);
        var y0 = y.applyAsDouble(before);
        for (var i = from; i < to; i++) {
            var area = Math.abs((x0 - nextX) * (y.applyAsDouble(i) - y0) - (x0 - x.applyAsDouble(i)) * (nextY - y0));
            if (area > most) {
                most = area;
                best = i;
            }
        }
        return best;
    }

    private static double mean(IntToDoubleFunction values, int from, int to) {
        var sum = 0.0;
        for (var i = from; i < to; i++) {
            sum += values.applyAsDouble(i);
        }
        return sum / (to - from);
    }
}
