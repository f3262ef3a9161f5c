package io.faststate.dsl.kit.chart;

import java.math.BigDecimal;

/** The short texts of coordinates. */
final class Coordinates {
    /** The width and height of the space in which lines are drawn, which is then stretched over the plot. */
    static final int SPACE = 1000;

    private static final int PERCENT = 100;
    private static final int TENTHS = 10;
    private static final double LARGEST = 1e15;

    private Coordinates() {}

    /** A fraction of the plot, as a percentage with up to two decimals. */
    static String percent(double fraction) {
        return decimal(Math.round(fraction * PERCENT * PERCENT), PERCENT) + '%';
    }

    /** A fraction of the plot in the space of lines, with up to one decimal. */
    static String space(double fraction) {
        return pixels(fraction * SPACE);
    }

    /** A length with up to one decimal. */
    static String pixels(double length) {
        return decimal(Math.round(length * TENTHS), TENTHS);
    }

    /** A number without exponent and without a needless fraction. */
    static String plain(double value) {
        if (value == Math.rint(value) && Math.abs(value) < LARGEST) {
            return Long.toString((long) value);
        }
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    private static String decimal(long scaled, int unit) {
        var magnitude = Math.abs(scaled);
        var text = new StringBuilder(scaled < 0 ? "-" : "").append(magnitude / unit);
        var rest = magnitude % unit;
        if (rest != 0) {
            text.append('.');
            if (unit == PERCENT && rest < TENTHS) {
                text.append('0');
            }
            text.append(unit == PERCENT && rest % TENTHS == 0 ? rest / TENTHS : rest);
        }
        return text.toString();
    }
}
