package io.faststate.dsl.kit.chart;

import io.faststate.dsl.FastStateException;
import io.faststate.dsl.element.Figure;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/**
 * Lines, or areas, over numbers, dates and times, or categories. Rows with numbers or times may come in any order. A series
 * of more than 500 points is thinned in a way that keeps its shape.
 *
 * {@snippet :
 * Charts.line("Throughput", readings, Reading::time)
 *         .series("North", Reading::north)
 *         .series("South", Reading::south)
 *         .unit("bottles/min")
 *         .window(Duration.ofMinutes(5))
 *         .view();
 * }
 *
 * @param <T> the type of the rows
 */
public final class LineChart<T> extends XyChart<T, LineChart<T>> {
    private static final double MILLIS = 1e3;

    final LineOptions options;

    private LineChart(Settings settings, Data<T> data, LineOptions options) {
        super(settings, data);
        this.options = options;
    }

    static <T> LineChart<T> of(
            String title, List<? extends T> rows, Function<? super T, ? extends Comparable<?>> x, boolean area) {
        var settings = Settings.of(title, Settings.HEIGHT);
        return new LineChart<>(settings, Data.of(title, rows, x), LineOptions.PLAIN.lines(area, false, false));
    }

    @Override
    LineChart<T> with(Settings changed) {
        return new LineChart<>(changed, data, options);
    }

    @Override
    LineChart<T> with(Data<T> changed) {
        return new LineChart<>(settings, changed, options);
    }

    /** Stacks the areas of the series, so that the top is their total. Values must not be negative. */
    public LineChart<T> stacked() {
        return with(options.lines(true, true, options.marks()));
    }

    /** Draws a mark at each point, with a different shape for each series. Beyond 48 points, only some have marks. */
    public LineChart<T> marks() {
        return with(options.lines(options.area(), options.stacked(), true));
    }

    /**
     * Shows only the last rows of a series that grows. The axis ends at a full step, a bit after the last row, and moves on
     * by one step when a row lies beyond it. In between, a new row changes the end of each line, one tip and one row of the
     * table, and a live region sends only these. Every eighth move sends the whole chart. Keep some more rows than the
     * window shows, so that none is dropped in between.
     *
     * @param length how much of the axis is shown, at the least
     * @throws FastStateException if the rows have no times, or the length is not positive
     */
    public LineChart<T> window(Duration length) {
        if (data.positions().size() > 0 && data.positions().kind() != Positions.Kind.TIME) {
            throw refused("has a window of " + length + ", but " + data.positions().value(0)
                    + " on its x axis; give window(number) for numbers");
        }
        return window(length.toMillis() / MILLIS);
    }

    /**
     * The same for rows with numbers.
     *
     * @param length how much of the axis is shown, at the least
     * @throws FastStateException if the rows have categories, or the length is not positive
     */
    public LineChart<T> window(double length) {
        if (!(length > 0) || Double.isInfinite(length)) {
            throw refused("has a window of " + length + "; give a positive length");
        }
        if (data.positions().size() > 0 && data.positions().kind() == Positions.Kind.CATEGORY) {
            throw refused("has a window, but categories on its x axis; give numbers or times");
        }
        return with(options.window(length));
    }

    /**
     * Shows a part of the x axis only; see {@link ChartZoom}. A window does not move on meanwhile.
     *
     * @throws FastStateException if the rows have categories
     */
    public LineChart<T> zoomed(ChartZoom.Part part) {
        return part.isWhole() ? with(options.part(part, null)) : placed(options.part(part, null));
    }

    /**
     * Shows the part of the x axis that a zoom has, and lets a person choose another one by dragging across the plot. A
     * double click shows all. What is chosen stays where it is while rows are added. Call it inside of a live region, which
     * then follows the zoom.
     *
     * @throws FastStateException if the rows have categories
     */
    public LineChart<T> zoomed(ChartZoom zoom) {
        return placed(options.part(zoom.part().get(), zoom));
    }

    private LineChart<T> placed(LineOptions zoomed) {
        if (data.positions().size() > 0 && data.positions().kind() == Positions.Kind.CATEGORY) {
            throw refused("is zoomed, but has categories on its x axis; give numbers or times");
        }
        return with(zoomed);
    }

    private LineChart<T> with(LineOptions changed) {
        return new LineChart<>(settings, data, changed);
    }

    /**
     * {@inheritDoc}
     *
     * @throws FastStateException if it has no series, a value is not finite, a stacked one is negative, or a series for the
     *     axis on the right is missing
     */
    @Override
    public Figure view() {
        check(options.stacked());
        var frame = new Frame(settings, options.area() ? "area chart" : "line chart");
        return data.rows().isEmpty()
                ? frame.empty()
                : new LineDrawing<>(this).figure(frame);
    }
}
