package io.faststate.dsl.kit.chart;

import static io.faststate.dsl.Html.each;
import static io.faststate.dsl.Html.when;
import static io.faststate.dsl.svg.Svg.g;
import static io.faststate.dsl.svg.Svg.path;
import static io.faststate.dsl.svg.Svg.rect;
import static io.faststate.dsl.svg.Svg.svg;

import io.faststate.dsl.Element;
import io.faststate.dsl.element.Figure;
import io.faststate.dsl.kit.chart.Axis.Range;
import io.faststate.dsl.svg.Svg;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One drawing of a line chart. */
final class LineDrawing<T> {
    private static final int MOST_POINTS = 500;
    private static final int MOST_TIPS = 48;
    private static final int PARTS = 5;
    private static final double HALF = 0.5;

    private final LineChart<T> chart;
    private final XyChart.Data<T> data;
    private final Settings settings;
    private final LineOptions options;
    private final Axis across;
    private final PositionAxis positions;
    private final double[] numbers;
    private final int[] order;
    /** Those that are shown, and where the lines to and from them begin and end. */
    private final int[] drawn;
    private final Axis left;
    private final Axis right;
    private final NumberTexts leftTexts;
    private final NumberTexts rightTexts;

    LineDrawing(LineChart<T> chart) {
        this.chart = chart;
        this.data = chart.data;
        this.settings = chart.settings;
        this.options = chart.options;
        this.leftTexts = new NumberTexts(settings);
        this.rightTexts = new NumberTexts(settings.unit(data.right().unit()));
        this.positions = PositionAxis.of(settings, data.positions(), options.moving(), options.part());
        this.across = positions.axis();
        this.numbers = data.positions().numbers(settings.zone());
        var all = Positions.order(numbers);
        var first = 0;
        while (first < all.length && number(all[first]) < positions.low()) {
            first++;
        }
        var end = all.length;
        while (!options.part().isWhole() && end > first && number(all[end - 1]) > across.high()) {
            end--;
        }
        this.order = Arrays.copyOfRange(all, first, end);
        this.drawn = options.part().isWhole()
                ? order
                : Arrays.copyOfRange(all, Math.max(0, first - 1), Math.min(all.length, end + 1));
        if (options.stacked()) {
            refuseNegative();
        }
        this.left = values(false, settings, data.range());
        this.right = values(true, settings.unit(data.right().unit()), data.right().range());
    }

    private Axis values(boolean onRight, Settings its, @Nullable Range range) {
        var least = Double.POSITIVE_INFINITY;
        var most = Double.NEGATIVE_INFINITY;
        for (var series = 0; series < data.series().size(); series++) {
            for (var i : order) {
                if (chart.isRight(series) == onRight && (options.stacked() || data.series().get(series).hasAt(i))) {
                    least = Math.min(least, top(series, i));
                    most = Math.max(most, top(series, i));
                }
            }
        }
        return least > most ? Axis.of(its, 0, 1, range, true, PARTS) : Axis.of(its, least, most, range, options.area(), PARTS);
    }

    private Axis values(int series) {
        return chart.isRight(series) ? right : left;
    }

    private NumberTexts texts(int series) {
        return chart.isRight(series) ? rightTexts : leftTexts;
    }

    private double number(int index) {
        return numbers[index];
    }

    private void refuseNegative() {
        for (var series : data.series()) {
            for (var i : order) {
                if (series.at(i) < 0) {
                    throw chart.refused("is stacked, but has the value " + series.at(i) + " in series '" + series.name() + "' at "
                            + data.positions().value(i) + "; draw negative values without .stacked()");
                }
            }
        }
    }

    /** The value of a series, on those below it if it is stacked. */
    private double top(int series, int index) {
        if (!options.stacked()) {
            return data.series().get(series).at(index);
        }
        var sum = 0.0;
        for (var i = 0; i <= series; i++) {
            sum += data.series().get(i).hasAt(index) ? data.series().get(i).at(index) : 0;
        }
        return sum;
    }

    private double base(int series, int index) {
        var base = options.stacked() && series > 0 ? top(series - 1, index) : 0;
        return values(series).down(Math.clamp(base, values(series).low(), values(series).high()));
    }

    Figure figure(Frame frame) {
        var spots = spots();
        var content = g(
                Frame.labelsBelow(across),
                svg(each(parts(), Part::key, LineDrawing::part))
                        .width(100 * positions.width() + "%").height("100%")
                        .viewBox("0 0 " + positions.width() * Coordinates.SPACE + ' ' + Coordinates.SPACE)
                        .preserveAspectRatio("none")
                        .cls("fs-chart-space").cls("fs-chart-stacked", options.stacked()).cls("fs-chart-clip", data.range() != null || !options.part().isWhole()),
                when(options.marks(), () -> g(each(spots, Spot::key, spot -> g().with(marks(spot.index(), true))))),
                g(each(spots, Spot::key, this::hit)));
        var sides = data.right().isNone() ? Frame.across(left) : g(Frame.across(left), Frame.labelsRight(right));
        var drawing = positions.steps() == 0
                ? frame.drawing(sides, content)
                : frame.drawing(
                        sides,
                        // A row by itself, since of all that moves only this changes.
                        each(List.of(positions.moved()), it -> "moved", this::moved),
                        content.cls("fs-chart-moving", "fs-chart-steps-" + positions.steps()));
        var zoom = options.zoom();
        if (zoom != null) {
            zoom.listen(drawing, options.part(), positions.begin(), positions.end());
        }
        var plot = Frame.room(drawing, left.ticks(), true);
        if (!data.right().isNone()) {
            Frame.widen(plot, right.ticks());
        }
        var lines = spots.stream().map(it -> chart.line(it.key(), full(it), it.index(), this::texts)).toList();
        return frame.around(
                frame.legend(chart.legend(" →"), options.area() ? Colors::fill : Colors::line),
                plot,
                new DataTable(chart.headings(), lines, spots.size() < order.length));
    }

    /** How far the drawing moved. The zoom's brush is over all places that the axis takes, which stay the same meanwhile. */
    private Element<?> moved(int steps) {
        var moved = g().cls("fs-chart-moved-" + steps);
        return options.zoom() == null ? moved : moved.data("brush-shows", positions.shows());
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
            all.add(new Part(series + "-" + step + '-' + all.size(), series, line(points), options.area() ? area(points) : ""));
            from = to;
        }
    }

    private long step(Point point) {
        return options.moving() > 0 ? (long) Math.floor(number(point.index()) / across.step()) : 0;
    }

    /** The points of a series to draw, divided where it has gaps. */
    private List<List<Point>> runs(int series) {
        var runs = new ArrayList<List<Point>>();
        for (var from = 0; from < drawn.length; ) {
            var to = from;
            while (to < drawn.length && (options.stacked() || data.series().get(series).hasAt(drawn[to]))) {
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
        var wanted = (int) ((long) MOST_POINTS * (to - from) / drawn.length);
        // Areas on one another keep the same points, so that their edges meet.
        var judged = options.stacked() ? data.series().size() - 1 : series;
        var points = new ArrayList<Point>();
        for (var i : Lttb.pick(to - from, i -> number(drawn[from + i]), i -> top(judged, drawn[from + i]), wanted)) {
            var index = drawn[from + i];
            points.add(new Point(
                    index, across.at(number(index)), values(series).down(top(series, index)), base(series, index)));
        }
        return points;
    }

    /** One spot for each row, or of many rows the last one in each part of a step. */
    private List<Spot> spots() {
        var spots = new ArrayList<Spot>();
        if (order.length <= MOST_TIPS && options.moving() == 0) {
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
                var y = Coordinates.percent(values(series).down(top(series, index)));
                all.add(shapes ? Colors.mark(series, x, y) : Colors.dot(series, x, y));
            }
        }
        return all;
    }

    private Element<?> hit(Spot spot) {
        var at = across.at(number(spot.index()));
        var x = Coordinates.percent(at);
        var tip = chart.tip(full(spot), spot.index(), this::texts);
        return tip.on(
                        g(
                                        rect().x(Coordinates.percent(spot.from())).height("100%")
                                                .width(Coordinates.percent(spot.to() - spot.from())),
                                        Svg.line().x1(x).x2(x).y2("100%"))
                                .with(marks(spot.index(), options.marks())),
                        tip.at(x, positions.shown(number(spot.index())) > HALF))
                .cls("fs-chart-values");
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

    /** A point of a line, in fractions of the plot, and what it is of. */
    private record Point(int index, double x, double y, double base) {}

    /** A part of a line that is patched by itself. */
    private record Part(String key, int series, String line, String area) {}

    /** A row whose values are shown in a tip and in the table. */
    private record Spot(String key, int index, double from, double to) {}
}
