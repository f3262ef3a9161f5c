package io.faststate.dsl.kit.chart;

import io.faststate.dsl.FastStateException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A linear axis.
 *
 * @param low the value where it begins
 * @param high the value where it ends
 * @param step the distance of its ticks
 */
record Axis(double low, double high, double step, List<Tick> ticks) {
    private static final double PAD = 0.1;
    private static final double HALF = 0.5;
    /** Numbers below this are drawn as zero. */
    private static final double LEAST = 1e-305;
    /** Numbers that differ by less than this part of them are drawn as one. */
    private static final double CLOSE = 1e-12;

    /**
     * A range that a chart was given.
     *
     * @param low the least value that is drawn
     * @param high the greatest
     */
    record Range(double low, double high) {
        static Range of(String title, double low, double high) {
            if (!(low < high) || Double.isInfinite(high - low)) {
                throw new FastStateException("Chart '" + title + "' has a range from " + low + " to " + high
                        + "; give two finite numbers, the lower one first");
            }
            if (isOnePlace(low, high)) {
                throw new FastStateException("Chart '" + title + "' has a range from " + low + " to " + high
                        + ", which are too close for an axis; give numbers that differ in their first twelve digits");
            }
            return new Range(low, high);
        }
    }

    /** An axis for values, which begins and ends at nice numbers; a given range is taken as it is. */
    static Axis of(Settings settings, double least, double most, @Nullable Range range, boolean zero, int parts) {
        var texts = new NumberTexts(settings);
        if (range != null) {
            var step = Ticks.step(range.high() - range.low(), parts);
            return new Axis(range.low(), range.high(), step, Ticks.between(range.low(), range.high(), step, texts));
        }
        var low = zero ? Math.min(0, least) : least;
        var high = zero ? Math.max(0, most) : most;
        if (isOnePlace(low, high)) {
            var isZero = Math.abs(low) < LEAST && Math.abs(high) < LEAST;
            var pad = isZero ? 1 : Math.max(Math.abs(low), Math.abs(high)) * PAD;
            low = isZero ? 0 : low - pad;
            high = isZero ? 1 : high + pad;
        }
        if (Double.isInfinite(high - low)) {
            throw new FastStateException("Chart '" + settings.title() + "' has values from " + least + " to " + most
                    + ", too far apart for an axis; leave out what was measured wrongly");
        }
        var step = Ticks.step(high - low, parts);
        var from = Ticks.clean(Math.floor(low / step + 1e-9) * step);
        var to = Ticks.clean(Math.ceil(high / step - 1e-9) * step);
        return new Axis(from, to, step, Ticks.between(from, to, step, texts));
    }

    /** Whether two numbers are so close that no tick fits between them. */
    static boolean isOnePlace(double low, double high) {
        return high - low <= Math.max(LEAST, CLOSE * Math.max(Math.abs(low), Math.abs(high)));
    }

    /** Where the zeros of two axes meet if the one with less room below or above zero is made longer. */
    static double commonZero(Axis first, Axis second) {
        var least = Math.min(first.at(0), second.at(0));
        var most = Math.max(first.at(0), second.at(0));
        return most < 1 || least == most ? most : Math.max(least, HALF);
    }

    /** This axis, made longer so that its zero is at a fraction of it. */
    Axis zeroAt(double fraction, Settings settings, int parts) {
        if (at(0) == fraction) {
            return this;
        }
        var range = at(0) < fraction
                ? new Range(-high * fraction / (1 - fraction), high)
                : new Range(low, -low * (1 - fraction) / fraction);
        return of(settings, range.low(), range.high(), range, true, parts);
    }

    /** Where a value is, from 0 at the low end to 1 at the high one. */
    double at(double value) {
        return (value - low) / (high - low);
    }

    /** Where a value is from the top. */
    double down(double value) {
        return 1 - at(value);
    }

    /**
     * A labelled place.
     *
     * @param at its value
     * @param number its place among all multiples of the step, the same for whatever part of the axis is shown
     */
    record Tick(double at, String label, long number) {
        private static final int PAIR = 2;
        private static final int FOUR = 4;

        String key() {
            return Coordinates.plain(at);
        }

        /** How soon the label goes where room is short: 1 first, then 2; 0 stays. */
        int rank() {
            if (number % PAIR != 0) {
                return 1;
            }
            return number % FOUR == 0 ? 0 : 2;
        }
    }
}
