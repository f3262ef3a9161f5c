package io.faststate.dsl.kit.chart;

import io.faststate.dsl.kit.chart.Axis.Tick;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleFunction;

/**
 * An x axis.
 *
 * @param axis where it begins, ends and has ticks
 * @param full the text of a position, as it is read beside a value
 */
record PositionAxis(Axis axis, DoubleFunction<String> full) {
    static final int PARTS = 8;

    /** Of more categories some have no label. */
    static final int MOST_CATEGORIES = 12;
    private static final double HALF = 0.5;
    private static final double MINUTE = 30;
    private static final double DAY = 12 * 60 * 60;

    /**
     * The axis of positions.
     *
     * @param window how much of it to show up to its last position, in its own numbers; 0 for all. It then ends at a full
     *     step, and so stays the same until a position lies beyond that.
     */
    static PositionAxis of(Settings settings, Positions positions, double window) {
        var numbers = positions.numbers(settings.zone());
        var least = Arrays.stream(numbers).min().orElse(0);
        var most = Arrays.stream(numbers).max().orElse(0);
        return switch (positions.kind()) {
            case NUMBER -> numbers(settings, least, most, window);
            case TIME -> times(settings, least, most, window, positions.daily());
            case CATEGORY -> categories(positions, new NumberTexts(settings));
        };
    }

    private static PositionAxis numbers(Settings settings, double least, double most, double window) {
        var texts = new NumberTexts(settings.unit(""));
        var low = least == most ? least - HALF : least;
        var high = least == most ? most + HALF : most;
        var step = Ticks.step(window > 0 ? window : high - low, PARTS);
        if (window > 0) {
            high = Ticks.clean(Math.ceil(most / step) * step);
            low = high - step * (Math.ceil(window / step) + 1);
        }
        return new PositionAxis(new Axis(low, high, step, Ticks.between(low, high, step, texts)), texts::value);
    }

    private static PositionAxis times(Settings settings, double least, double most, double window, boolean daily) {
        var ticks = new TimeTicks(settings);
        var around = daily ? DAY : MINUTE;
        var low = least == most ? least - around : least;
        var high = least == most ? most + around : most;
        var step = TimeTicks.step(window > 0 ? window : high - low, PARTS);
        if (window > 0) {
            var length = step.seconds();
            var floor = TimeTicks.seconds(ticks.floor(ticks.time(most), step));
            high = floor < most ? floor + length : floor;
            low = high - length * (Math.ceil(window / length) + 1);
        }
        return new PositionAxis(
                new Axis(low, high, step.seconds(), ticks.between(low, high, step)),
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
                new Axis(-HALF, size - HALF, 1, List.copyOf(ticks)), at -> text(positions.value((int) Math.round(at)), texts));
    }

    private static String text(Object value, NumberTexts texts) {
        return value instanceof Number number ? texts.value(number.doubleValue()) : value.toString();
    }
}
