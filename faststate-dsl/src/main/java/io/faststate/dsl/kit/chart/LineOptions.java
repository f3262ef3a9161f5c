package io.faststate.dsl.kit.chart;

/**
 * What a line chart can be told beyond others.
 *
 * @param part the part of the x axis that is shown
 */
record LineOptions(boolean area, boolean stacked, boolean marks, double window, ChartZoom.Part part) {
    static final LineOptions PLAIN = new LineOptions(false, false, false, 0, ChartZoom.Part.WHOLE);

    LineOptions lines(boolean areas, boolean stack, boolean mark) {
        return new LineOptions(areas, stack, mark, window, part);
    }

    LineOptions window(double length) {
        return new LineOptions(area, stacked, marks, length, part);
    }

    LineOptions part(ChartZoom.Part shown) {
        return new LineOptions(area, stacked, marks, window, shown);
    }

    /** What is zoomed into stands still. */
    double moving() {
        return part.isWhole() ? window : 0;
    }
}
