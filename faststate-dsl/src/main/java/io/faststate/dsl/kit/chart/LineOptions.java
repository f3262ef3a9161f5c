package io.faststate.dsl.kit.chart;

import io.faststate.dsl.kit.chart.Axis.Range;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a line chart can be told beyond others.
 *
 * @param right the series that have an axis of their own
 * @param part the part of the x axis that is shown
 */
record LineOptions(
        boolean area,
        boolean stacked,
        boolean marks,
        double window,
        List<String> right,
        String rightUnit,
        @Nullable Range rightRange,
        ChartZoom.Part part) {
    static final LineOptions PLAIN = new LineOptions(false, false, false, 0, List.of(), "", null, ChartZoom.Part.WHOLE);

    LineOptions lines(boolean areas, boolean stack, boolean mark) {
        return new LineOptions(areas, stack, mark, window, right, rightUnit, rightRange, part);
    }

    LineOptions window(double length) {
        return new LineOptions(area, stacked, marks, length, right, rightUnit, rightRange, part);
    }

    LineOptions right(List<String> series, String unit, @Nullable Range range) {
        return new LineOptions(area, stacked, marks, window, series, unit, range, part);
    }

    LineOptions part(ChartZoom.Part shown) {
        return new LineOptions(area, stacked, marks, window, right, rightUnit, rightRange, shown);
    }

    /** What is zoomed into stands still. */
    double moving() {
        return part.isWhole() ? window : 0;
    }
}
