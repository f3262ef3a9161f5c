package io.faststate.dsl.kit.chart;

import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import org.jspecify.annotations.Nullable;

/** Writes values as the chart's settings say. Each drawing has its own, since number formats are not thread-safe. */
final class NumberTexts {
    private static final double COMPACT = 1e5;
    private static final double LARGEST = 1e15;
    private static final double SMALLEST = 1e-9;
    private static final double THOUSAND = 1e3;
    private static final double HUNDRED = 1e2;
    private static final double SMALL = 0.01;
    private static final int SHOWN_DIGITS = 3;
    private static final int MOST_DECIMALS = 12;

    private final Settings settings;
    private final NumberFormat plain;
    private @Nullable NumberFormat compact;

    NumberTexts(Settings settings) {
        this.settings = settings;
        this.plain = NumberFormat.getNumberInstance(settings.locale());
        plain.setRoundingMode(RoundingMode.HALF_UP);
    }

    /** A value with its unit. */
    String value(double value) {
        return settings.format() == null ? number(value) + unit() : number(value);
    }

    /** A value without its unit. */
    String number(double value) {
        var format = settings.format();
        if (format != null) {
            return format.apply(value);
        }
        if (settings.decimals() < 0 && extreme(value)) {
            return scientific().format(value);
        }
        if (settings.decimals() >= 0) {
            plain.setMinimumFractionDigits(settings.decimals());
            plain.setMaximumFractionDigits(settings.decimals());
        } else {
            plain.setMinimumFractionDigits(0);
            plain.setMaximumFractionDigits(decimals(Math.abs(value)));
        }
        return plain.format(positiveZero(value));
    }

    /** The label of a tick, with as many decimals as the step needs. */
    String tick(double value, double step) {
        var format = settings.format();
        if (format != null) {
            return format.apply(value);
        }
        if (extreme(step) || Math.abs(value) >= LARGEST) {
            return value == 0 ? "0" : scientific().format(value);
        }
        var percent = settings.unit().equals("%") ? "%" : "";
        if (Math.abs(value) >= COMPACT && step >= THOUSAND) {
            return compact().format(value) + percent;
        }
        var decimals = Math.clamp((long) Math.ceil(-Math.log10(step) - 1e-9), 0, MOST_DECIMALS);
        plain.setMinimumFractionDigits(decimals);
        plain.setMaximumFractionDigits(decimals);
        return plain.format(positiveZero(value)) + percent;
    }

    /** Whether a number has so many digits that nobody reads them. */
    private static boolean extreme(double value) {
        var magnitude = Math.abs(value);
        return magnitude >= LARGEST || (magnitude < SMALLEST && magnitude > 0);
    }

    private NumberFormat scientific() {
        return new DecimalFormat("0.###E0", DecimalFormatSymbols.getInstance(settings.locale()));
    }

    /** Made when it is needed, since it takes long. */
    private NumberFormat compact() {
        var known = compact;
        if (known == null) {
            known = NumberFormat.getCompactNumberInstance(settings.locale(), NumberFormat.Style.SHORT);
            known.setMaximumFractionDigits(2);
            compact = known;
        }
        return known;
    }

    private String unit() {
        if (settings.unit().isEmpty() || settings.unit().equals("%")) {
            return settings.unit();
        }
        return '\u00A0' + settings.unit();
    }

    private static int decimals(double magnitude) {
        if (magnitude >= THOUSAND) {
            return 0;
        }
        if (magnitude >= HUNDRED) {
            return 1;
        }
        return magnitude >= SMALL || magnitude == 0
                ? 2
                : Math.min(MOST_DECIMALS, SHOWN_DIGITS - (int) Math.floor(Math.log10(magnitude)));
    }

    private static double positiveZero(double value) {
        return value == 0 ? 0 : value;
    }
}
