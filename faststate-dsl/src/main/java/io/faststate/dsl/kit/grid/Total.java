package io.faststate.dsl.kit.grid;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;

/** What the foot of a column, and of each group, tells of its values. */
public enum Total {
    /** The sum of the numbers. */
    SUM,
    /** The mean of the numbers, with two decimals. */
    AVERAGE,
    /** The smallest value. */
    MINIMUM,
    /** The greatest value. */
    MAXIMUM,
    /** How many values there are. */
    COUNT;

    /** The total of values; empty without any. */
    String of(List<?> values) {
        if (this == COUNT) {
            return String.format(Locale.ROOT, "%,d", values.size());
        }
        if (values.isEmpty()) {
            return "";
        }
        if (this == MINIMUM || this == MAXIMUM) {
            var ordered = values.stream().sorted(Values::compare).toList();
            return ColumnType.text(this == MINIMUM ? ordered.getFirst() : ordered.getLast());
        }
        var sum = BigDecimal.ZERO;
        for (var value : values) {
            sum = sum.add(Values.decimal(value));
        }
        return written(this == SUM ? sum : sum.divide(BigDecimal.valueOf(values.size()), 2, RoundingMode.HALF_UP));
    }

    private static String written(BigDecimal number) {
        return String.format(Locale.ROOT, "%,." + Math.clamp(number.scale(), 0, 9) + "f", number);
    }
}
