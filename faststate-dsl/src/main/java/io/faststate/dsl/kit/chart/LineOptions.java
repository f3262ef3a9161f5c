package io.faststate.dsl.kit.chart;

import org.jspecify.annotations.Nullable;

/**
 * What a line chart can be told beyond others.
 *
 * @param part the part of the x axis that is shown
 * @param zoom what a person changes that part by
 */
record LineOptions(boolean area, boolean stacked, boolean marks, double window, ChartZoom.Part part, @Nullable ChartZoom zoom) {
    static final LineOptions PLAIN = new LineOptions(false, false, false, 0, ChartZoom.Part.WHOLE, null);

    LineOptions lines(boolean areas, boolean stack, boolean mark) {
        return new LineOptions(areas, stack, mark, window, part, zoom);
    }

    LineOptions window(double length) {
        return new LineOptions(area, stacked, marks, length, part, zoom);
    }

    LineOptions part(ChartZoom.Part shown, @Nullable ChartZoom by) {
        return new LineOptions(area, stacked, marks, window, shown, by);
    }

    /** What is zoomed into stands still. */
    double moving() {
        return part.isWhole() ? window : 0;
    }
}
