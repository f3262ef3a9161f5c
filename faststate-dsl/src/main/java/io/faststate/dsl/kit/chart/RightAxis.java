package io.faststate.dsl.kit.chart;

import io.faststate.dsl.kit.chart.Axis.Range;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A second axis of values.
 *
 * @param series the names of those that have it
 * @param unit the unit of their values
 */
record RightAxis(List<String> series, String unit, @Nullable Range range) {
    static final RightAxis NONE = new RightAxis(List.of(), "", null);

    RightAxis of(String its, List<String> names) {
        return new RightAxis(names, its, range);
    }

    RightAxis range(Range value) {
        return new RightAxis(series, unit, value);
    }

    boolean isNone() {
        return series.isEmpty();
    }
}
