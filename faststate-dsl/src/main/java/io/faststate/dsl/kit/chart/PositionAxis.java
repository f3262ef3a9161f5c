package io.faststate.dsl.kit.chart;

import io.faststate.dsl.FastStateException;
import io.faststate.dsl.kit.chart.Axis.Tick;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleFunction;

/**
 * An x axis. An axis that follows its data keeps all coordinates for some steps, and says how far to shift them, so that a
 * shift changes one number only.
 *
 * @param axis where it begins, ends and has ticks, as if it had not moved
 * @param moved by how many steps it has moved
 * @param steps how many steps it shows; 0 if it never moves
 * @param full the text of a position, as it is read beside a value
 */
record PositionAxis(Axis axis, int moved, int steps, DoubleFunction<String> full) {
    /** After so many steps it begins anew. */
    static final int MOST_MOVES = 8;

    static final int PARTS = 8;

    /** Of more categories some have no label. */
    static final int MOST_CATEGORIES = 12;
    private static final double HALF = 0.5;
    private static final double A_BIT = 1e-6;
    private static final double HALF_MINUTE = 30;
    private static final double HALF_DAY = 12 * 60 * 60;

    /**
     * The axis of positions.
     *
     * @param window how much of it to show up to its last position, in its own numbers; 0 for all. It then ends at a full
     *     step, and so stays the same until a position lies beyond that.
     * @param part which part of it to show; without a window only
     */
    static PositionAxis of(Settings settings, Positions positions, double window, ChartZoom.Part part) {
        var numbers = positions.numbers(settings.zone());
        var first = part.isFixed() ? part.low() : Arrays.stream(numbers).min().orElse(0);
        var last = part.isFixed() ? part.high() : Arrays.stream(numbers).max().orElse(0);
        var least = part.isWhole() ? first : first + part.from() * (last - first);
        var most = part.isWhole() ? last : first + part.to() * (last - first);
        return switch (positions.kind()) {
            case NUMBER -> numbers(settings, least, most, window);
            case TIME -> times(settings, least, most, window, positions.daily());
            case CATEGORY -> categories(positions, new NumberTexts(settings));
        };
    }

    private static PositionAxis numbers(Settings settings, double least, double most, double window) {
        var texts = new NumberTexts(settings.unit(""));
        if (Double.isInfinite(most - least)) {
            throw new FastStateException("Chart '" + settings.title() + "' has positions from " + least + " to " + most
                    + " on its x axis, too far apart for an axis; leave out what was measured wrongly");
        }
        var one = Axis.isOnePlace(least, most);
        var around = Math.max(HALF, Math.abs(most) * A_BIT);
        var low = one ? least - around : least;
        var high = one ? most + around : most;
        var step = Ticks.step(window > 0 ? window : high - low, PARTS);
        if (window > 0) {
            high = Ticks.clean(Math.ceil(most / step) * step);
            low = high - step * steps(window, step);
            return moving(low, step, steps(window, step), Ticks.between(low, high, step, texts), texts::value);
        }
        return new PositionAxis(new Axis(low, high, step, Ticks.between(low, high, step, texts)), 0, 0, texts::value);
    }

    /** As many steps as a window has, and one more for what is still to come. */
    private static int steps(double window, double step) {
        return (int) Math.ceil(window / step) + 1;
    }

    private static PositionAxis moving(double low, double step, int steps, List<Tick> ticks, DoubleFunction<String> full) {
        var moved = Math.floorMod((long) Math.floor(low / step + 1e-9), MOST_MOVES);
        var origin = low - moved * step;
        return new PositionAxis(new Axis(origin, origin + steps * step, step, ticks), moved, steps, full);
    }

    /** The least position that is shown. */
    double low() {
        return axis.low() + moved * axis.step();
    }

    /** Where a position is seen, from 0 at the low end to 1 at the high one. */
    double shown(double at) {
        return axis.at(at) - (steps == 0 ? 0 : moved / (double) steps);
    }

    /** How many times as wide as the plot all the places are that it takes before it begins anew. */
    int width() {
        return steps == 0 ? 1 : 1 + Math.ceilDiv(MOST_MOVES - 1, steps);
    }

    /** The position at the beginning of all these places, the same for all moves among them. */
    double begin() {
        return steps == 0 ? axis.low() : Ticks.clean(axis.low());
    }

    /** The position at the end of all these places. */
    double end() {
        return steps == 0 ? axis.high() : Ticks.clean(axis.low() + width() * steps * axis.step());
    }

    /** Which part of all these places is shown, as two fractions with a blank between them. */
    String shows() {
        double all = width() * Math.max(steps, 1);
        return moved / all + " " + (moved + steps) / all;
    }

    private static PositionAxis times(Settings settings, double least, double most, double window, boolean daily) {
        var ticks = new TimeTicks(settings);
        var around = daily ? HALF_DAY : HALF_MINUTE;
        var low = least == most ? least - around : least;
        var high = least == most ? most + around : most;
        var step = TimeTicks.step(window > 0 ? window : high - low, PARTS);
        if (window > 0) {
            var length = step.seconds();
            var floor = TimeTicks.seconds(ticks.floor(ticks.time(most), step));
            high = floor < most ? floor + length : floor;
            low = high - length * steps(window, length);
            if (step.hasHours()) {
                return moving(low, length, steps(window, length), ticks.between(low, high, step),
                        at -> ticks.full(ticks.time(at), step, daily));
            }
        }
        return new PositionAxis(
                new Axis(low, high, step.seconds(), ticks.between(low, high, step)),
                0,
                0,
                at -> ticks.full(ticks.time(at), step, daily));
    }

    /** One place for each category, as wide as the others; of many, some have labels. */
    static PositionAxis categories(Positions positions, NumberTexts texts) {
        var size = positions.size();
        var every = Math.ceilDiv(size, MOST_CATEGORIES);
        var ticks = new ArrayList<Tick>();
        for (var i = 0; i < size; i += every) {
            ticks.add(new Tick(i, text(positions.value(i), texts), i / every));
        }
        return new PositionAxis(
                new Axis(-HALF, size - HALF, 1, List.copyOf(ticks)),
                0,
                0,
                at -> text(positions.value((int) Math.round(at)), texts));
    }

    private static String text(Object value, NumberTexts texts) {
        return value instanceof Number number ? texts.value(number.doubleValue()) : value.toString();
    }
}
