package io.faststate.dsl.kit.chart;

import io.faststate.dsl.kit.chart.Axis.Tick;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/** Ticks at nice numbers: multiples of 1, 2 or 5 times a power of ten. */
final class Ticks {
    private static final double[] NICE = {1, 2, 5, 10};
    private static final double TOLERANCE = 1e-9;
    private static final int MOST = 100;
    private static final MathContext EXACT = new MathContext(14);

    private Ticks() {}

    /** The smallest nice step that divides a range into at most so many parts. */
    static double step(double range, int parts) {
        var raw = range / parts;
        var power = Math.pow(10, Math.floor(Math.log10(raw)));
        for (var nice : NICE) {
            if (nice * power >= raw * (1 - TOLERANCE)) {
                return clean(nice * power);
            }
        }
        return clean(10 * power);
    }

    /** The multiples of a step in a range, ends included. */
    static List<Tick> between(double low, double high, double step, NumberTexts texts) {
        var ticks = new ArrayList<Tick>();
        var first = Math.ceil(low / step - TOLERANCE);
        var last = Math.floor(high / step + TOLERANCE);
        for (var number = first; number <= last && ticks.size() < MOST; number++) {
            var at = clean(number * step);
            ticks.add(new Tick(at, texts.tick(at, step), (long) number));
        }
        return ticks;
    }

    /** The number without the last digits, which come from binary fractions: 0.3 for 0.30000000000000004. */
    static double clean(double value) {
        if (value == 0) {
            return 0;
        }
        return new BigDecimal(value).round(EXACT).doubleValue();
    }
}
