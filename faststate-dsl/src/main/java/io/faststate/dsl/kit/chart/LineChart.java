package io.faststate.dsl.kit.chart;

import static io.faststate.dsl.Html.each;
import static io.faststate.dsl.Html.when;
import static io.faststate.dsl.svg.Svg.g;
import static io.faststate.dsl.svg.Svg.path;
import static io.faststate.dsl.svg.Svg.rect;
import static io.faststate.dsl.svg.Svg.svg;

import io.faststate.dsl.Element;
import io.faststate.dsl.FastStateException;
import io.faststate.dsl.element.Figure;
import io.faststate.dsl.svg.Svg;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
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
    private static final int MOST_POINTS = 500;
    private static final int MOST_TIPS = 48;
    private static final int PARTS = 5;
    private static final double HALF = 0.5;
    private static final double MILLIS = 1e3;

    private final boolean area;
    private final boolean stacked;
    private final boolean marks;
    private final double window;

    private LineChart(Settings settings, Data<T> data, boolean area, boolean stacked, boolean marks, double window) {
        super(settings, data);
        this.area = area;
        this.stacked = stacked;
        this.marks = marks;
        this.window = window;
    }

    static <T> LineChart<T> of(
            String title, List<? extends T> rows, Function<? super T, ? extends Comparable<?>> x, boolean area) {
        var settings = Settings.of(title, Settings.HEIGHT);
        return new LineChart<>(settings, Data.of(title, rows, x), area, false, false, 0);
    }

    @Override
    LineChart<T> with(Settings changed) {
        return new LineChart<>(changed, data, area, stacked, marks, window);
    }

    @Override
    LineChart<T> with(Data<T> changed) {
        return new LineChart<>(settings, changed, area, stacked, marks, window);
    }

    /** Stacks the areas of the series, so that the top is their total. Values must not be negative. */
    public LineChart<T> stacked() {
        return new LineChart<>(settings, data, true, true, marks, window);
    }

    /** Draws a mark at each point, with a different shape for each series. Beyond 48 points, only some have marks. */
    public LineChart<T> marks() {
        return new LineChart<>(settings, data, area, stacked, true, window);
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
        return new LineChart<>(settings, data, area, stacked, marks, length);
    }

    /**
     * {@inheritDoc}
     *
     * @throws FastStateException if it has no series, a value is not finite, or a stacked one is negative
     */
    @Override
    public Figure view() {
        check();
        var frame = new Frame(settings, area ? "area chart" : "line chart");
        return data.rows().isEmpty()
                ? frame.empty()
                : new Drawing(PositionAxis.of(settings, data.positions(), window)).figure(frame);
    }

    /** A point of a line, in fractions of the plot, and what it is of. */
    private record Point(int index, double x, double y, double base) {}

    /** A part of a line that is patched by itself. */
    private record Part(String key, int series, String line, String area) {}

    /** A row whose values are shown in a tip and in the table. */
    private record Spot(String key, int index, double from, double to) {}

    /** One drawing of the chart. */
    private final class Drawing {
        private final Axis across;
        private final PositionAxis positions;
        private final double[] numbers;
        private final int[] order;
        private final Axis values;
        private final NumberTexts texts = new NumberTexts(settings);

        Drawing(PositionAxis positions) {
            this.positions = positions;
            this.across = positions.axis();
            this.numbers = data.positions().numbers(settings.zone());
            this.order = Arrays.stream(Positions.order(numbers))
                    .filter(i -> number(i) >= positions.low()).toArray();
            if (stacked) {
                refuseNegative();
            }
            var least = Double.POSITIVE_INFINITY;
            var most = Double.NEGATIVE_INFINITY;
            for (var series = 0; series < data.series().size(); series++) {
                for (var i : order) {
                    if (stacked || data.series().get(series).hasAt(i)) {
                        least = Math.min(least, top(series, i));
                        most = Math.max(most, top(series, i));
                    }
                }
            }
            this.values = least > most
                    ? Axis.of(settings, 0, 1, data.range(), true, PARTS)
                    : Axis.of(settings, least, most, data.range(), area, PARTS);
        }

        private double number(int index) {
            return numbers[index];
        }

        private void refuseNegative() {
            for (var series : data.series()) {
                for (var i : order) {
                    if (series.at(i) < 0) {
                        throw refused("is stacked, but has the value " + series.at(i) + " in series '" + series.name() + "' at "
                                + data.positions().value(i) + "; draw negative values without .stacked()");
                    }
                }
            }
        }

        /** The value of a series, on those below it if it is stacked. */
        private double top(int series, int index) {
            if (!stacked) {
                return data.series().get(series).at(index);
            }
            var sum = 0.0;
            for (var i = 0; i <= series; i++) {
                sum += data.series().get(i).hasAt(index) ? data.series().get(i).at(index) : 0;
            }
            return sum;
        }

        private double base(int series, int index) {
            var base = stacked && series > 0 ? top(series - 1, index) : 0;
            return values.down(Math.clamp(base, values.low(), values.high()));
        }

        Figure figure(Frame frame) {
            var spots = spots();
            var content = g(
                    Frame.labelsBelow(across),
                    svg(each(parts(), Part::key, LineChart::part))
                            .width(100 * positions.width() + "%").height("100%")
                            .viewBox("0 0 " + positions.width() * Coordinates.SPACE + ' ' + Coordinates.SPACE)
                            .preserveAspectRatio("none")
                            .cls("fs-chart-space").cls("fs-chart-stacked", stacked).cls("fs-chart-clip", data.range() != null),
                    when(marks, () -> g(each(spots, Spot::key, spot -> g().with(marks(spot.index(), true))))),
                    g(each(spots, Spot::key, this::hit)));
            var plot = positions.steps() == 0
                    ? frame.plot(values.ticks(), true, Frame.across(values), content)
                    : frame.plot(
                            values.ticks(),
                            true,
                            Frame.across(values),
                            // A row by itself, since of all that moves only this changes.
                            each(List.of(positions.moved()), it -> "moved", it -> g().cls("fs-chart-moved-" + it)),
                            content.cls("fs-chart-moving", "fs-chart-steps-" + positions.steps()));
            var lines = spots.stream().map(it -> line(it.key(), full(it), it.index(), texts)).toList();
            return frame.around(
                    frame.legend(data.names(), area ? Colors::fill : Colors::line),
                    plot,
                    new DataTable(headings(), lines, spots.size() < order.length));
        }

        private String full(Spot spot) {
            return positions.full().apply(number(spot.index()));
        }

        private List<Part> parts() {
            var parts = new ArrayList<Part>();
            var pieces = new TreeMap<Long, List<Part>>();
            for (var series = 0; series < data.series().size(); series++) {
                for (var run : runs(series)) {
                    cut(series, run, pieces);
                }
            }
            pieces.values().forEach(parts::addAll);
            return parts;
        }

        /** Cuts a run into parts of one step each, of which a new point changes the last; a chart that stays is not cut. */
        private void cut(int series, List<Point> run, SortedMap<Long, List<Part>> pieces) {
            for (var from = 0; from < run.size(); ) {
                var step = step(run.get(from));
                var to = from + 1;
                while (to < run.size() && step(run.get(to)) == step) {
                    to++;
                }
                var points = run.subList(Math.max(0, from - 1), to);
                var all = pieces.computeIfAbsent(step, it -> new ArrayList<>());
                all.add(new Part(series + "-" + step + '-' + all.size(), series, line(points), area ? area(points) : ""));
                from = to;
            }
        }

        private long step(Point point) {
            return window > 0 ? (long) Math.floor(number(point.index()) / across.step()) : 0;
        }

        /** The points of a series to draw, divided where it has gaps. */
        private List<List<Point>> runs(int series) {
            var runs = new ArrayList<List<Point>>();
            for (var from = 0; from < order.length; ) {
                var to = from;
                while (to < order.length && (stacked || data.series().get(series).hasAt(order[to]))) {
                    to++;
                }
                if (to > from) {
                    runs.add(run(series, from, to));
                }
                from = to + 1;
            }
            return runs;
        }

        private List<Point> run(int series, int from, int to) {
            var wanted = (int) ((long) MOST_POINTS * (to - from) / order.length);
            // Areas on one another keep the same points, so that their edges meet.
            var judged = stacked ? data.series().size() - 1 : series;
            var points = new ArrayList<Point>();
            for (var i : Lttb.pick(to - from, i -> number(order[from + i]), i -> top(judged, order[from + i]), wanted)) {
                var index = order[from + i];
                points.add(new Point(
                        index, across.at(number(index)), values.down(top(series, index)), base(series, index)));
            }
            return points;
        }

        /** One spot for each row, or of many rows the last one in each part of a step. */
        private List<Spot> spots() {
            var spots = new ArrayList<Spot>();
            if (order.length <= MOST_TIPS && window == 0) {
                for (var i = 0; i < order.length; i++) {
                    var x = across.at(number(order[i]));
                    var from = i == 0 ? x - 1.0 / MOST_TIPS : (across.at(number(order[i - 1])) + x) / 2;
                    var to = i == order.length - 1 ? x + 1.0 / MOST_TIPS : (x + across.at(number(order[i + 1]))) / 2;
                    spots.add(new Spot(Integer.toString(i), order[i], from, to));
                }
                return spots;
            }
            var range = across.high() - across.low();
            var perStep = Math.floor(MOST_TIPS * across.step() / range);
            var width = perStep >= 1 ? across.step() / perStep : range / MOST_TIPS;
            var last = new TreeMap<Long, Integer>();
            for (var i : order) {
                last.put((long) Math.floor(number(i) / width), i);
            }
            last.forEach((bucket, index) -> spots.add(new Spot(
                    Long.toString(bucket), index, across.at(bucket * width), across.at((bucket + 1) * width))));
            return spots;
        }

        private List<Element<?>> marks(int index, boolean shapes) {
            var x = Coordinates.percent(across.at(number(index)));
            var all = new ArrayList<Element<?>>();
            for (var series = 0; series < data.series().size(); series++) {
                if (data.series().get(series).hasAt(index)) {
                    var y = Coordinates.percent(values.down(top(series, index)));
                    all.add(shapes ? Colors.mark(series, x, y) : Colors.dot(series, x, y));
                }
            }
            return all;
        }

        private Element<?> hit(Spot spot) {
            var at = across.at(number(spot.index()));
            var x = Coordinates.percent(at);
            return g(
                            rect().x(Coordinates.percent(spot.from())).height("100%")
                                    .width(Coordinates.percent(spot.to() - spot.from())),
                            Svg.line().x1(x).x2(x).y2("100%"))
                    .with(marks(spot.index(), marks))
                    .with(tip(full(spot), spot.index(), texts).at(x, positions.shown(number(spot.index())) > HALF))
                    .cls("fs-chart-hit", "fs-chart-values");
        }
    }

    private static Element<?> part(Part part) {
        var line = path().d(part.line()).cls("fs-chart-line");
        return part.area().isEmpty()
                ? line.cls(Colors.of(part.series()))
                : g(path().d(part.area()).cls("fs-chart-area"), line).cls(Colors.of(part.series()));
    }

    private static String line(List<Point> points) {
        var path = new StringBuilder("M");
        points.forEach(it -> add(path, it.x(), it.y()));
        if (points.size() == 1) {
            path.append("h0");
        }
        return path.toString();
    }

    private static String area(List<Point> points) {
        var path = new StringBuilder("M");
        points.forEach(it -> add(path, it.x(), it.y()));
        points.reversed().forEach(it -> add(path, it.x(), it.base()));
        return path.append('z').toString();
    }

    private static void add(StringBuilder path, double x, double y) {
        if (path.length() > 1) {
            path.append(' ');
        }
        path.append(Coordinates.space(x)).append(' ').append(Coordinates.space(y));
    }
}
