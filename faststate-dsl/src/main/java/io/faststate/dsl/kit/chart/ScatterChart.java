package io.faststate.dsl.kit.chart;

import static io.faststate.dsl.Html.each;
import static io.faststate.dsl.Html.when;
import static io.faststate.dsl.svg.Svg.circle;
import static io.faststate.dsl.svg.Svg.g;
import static io.faststate.dsl.svg.Svg.title;

import io.faststate.dsl.Element;
import io.faststate.dsl.FastStateException;
import io.faststate.dsl.element.Figure;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Points by two numbers each, in groups if wanted.
 *
 * {@snippet :
 * Charts.scatter("Speed and rejects", shifts, Shift::speed, Shift::rejects).group(Shift::line).axes("Speed", "Rejects").view();
 * }
 *
 * @param <T> the type of the rows
 */
public final class ScatterChart<T> extends Chart<ScatterChart<T>> {
    private static final int MOST_TIPS = 150;
    private static final int MOST_POINTS = 5000;
    private static final int PARTS = 5;
    /** The area of a point of no size, with some room around it. */
    private static final double RADIUS = 7;
    private static final double SMALLEST = 3;
    private static final double LARGEST = 18;

    private final List<T> rows;
    private final List<Point> points;
    private final @Nullable Function<? super T, ?> group;
    private final @Nullable ToDoubleFunction<? super T> size;
    private final String xName;
    private final String yName;

    private ScatterChart(
            Settings settings,
            List<T> rows,
            List<Point> points,
            @Nullable Function<? super T, ?> group,
            @Nullable ToDoubleFunction<? super T> size,
            String xName,
            String yName) {
        super(settings);
        this.rows = rows;
        this.points = points;
        this.group = group;
        this.size = size;
        this.xName = xName;
        this.yName = yName;
    }

    private record Point(int index, double x, double y) {}

    static <T> ScatterChart<T> of(
            String title, List<? extends T> rows, ToDoubleFunction<? super T> x, ToDoubleFunction<? super T> y) {
        if (rows.size() > MOST_POINTS) {
            throw new FastStateException("Chart '" + title + "' has " + rows.size() + " points, and draws " + MOST_POINTS
                    + " at most; give a sample, or count them in a heat map");
        }
        var points = new ArrayList<Point>();
        for (var row : rows) {
            points.add(new Point(points.size(), finite(title, "x of row " + points.size(), x.applyAsDouble(row)),
                    finite(title, "y of row " + points.size(), y.applyAsDouble(row))));
        }
        return new ScatterChart<>(
                Settings.of(title, Settings.HEIGHT), List.copyOf(rows), List.copyOf(points), null, null, "x", "y");
    }

    @Override
    ScatterChart<T> with(Settings changed) {
        return new ScatterChart<>(changed, rows, points, group, size, xName, yName);
    }

    /** Gives the points of each group a colour and a shape of their own, for up to eight groups. */
    public ScatterChart<T> group(Function<? super T, ?> name) {
        return new ScatterChart<>(settings, rows, points, name, size, xName, yName);
    }

    /** Makes the area of each point, then a circle, follow a value that is not negative. */
    public ScatterChart<T> size(ToDoubleFunction<? super T> value) {
        return new ScatterChart<>(settings, rows, points, group, value, xName, yName);
    }

    /** Names the two numbers, for tips and the table. */
    public ScatterChart<T> axes(String x, String y) {
        return new ScatterChart<>(settings, rows, points, group, size, x, y);
    }

    /**
     * {@inheritDoc}
     *
     * @throws FastStateException if there are more than eight groups, or a size is negative or not finite
     */
    @Override
    public Figure view() {
        var frame = new Frame(settings, "scatter chart", points.size() <= MOST_TIPS);
        if (points.isEmpty()) {
            return frame.empty();
        }
        var groups = groups();
        var x = axis(settings.unit(""), Point::x, PositionAxis.PARTS);
        var y = axis(settings, Point::y, PARTS);
        var texts = new NumberTexts(settings);
        var plain = new NumberTexts(settings.unit(""));
        var sizes = rows.stream().mapToDouble(this::size).toArray();
        var most = Math.max(max(sizes), Double.MIN_VALUE);
        ToDoubleFunction<Point> radius = it -> size == null
                ? RADIUS
                : SMALLEST + (LARGEST - SMALLEST) * Math.sqrt(sizes[it.index()] / most);
        var marks = each(points, Point::index, point -> {
            var color = groups.indexOf(group(point));
            var left = Coordinates.percent(x.at(point.x()));
            var top = Coordinates.percent(y.down(point.y()));
            var mark = size == null
                    ? Colors.mark(color, left, top)
                    : Colors.dot(color, left, top).cls("fs-chart-bubble").r(Coordinates.pixels(radius.applyAsDouble(point)));
            return frame.tips()
                    ? mark
                    : g(mark, title(group(point) + ' ' + plain.value(point.x()) + ", " + texts.value(point.y()))).cls("fs-chart-point");
        });
        var hits = when(frame.tips(), () -> g(each(points, Point::index, point -> {
            var left = x.at(point.x());
            var top = y.down(point.y());
            var area = circle().cx(Coordinates.percent(left)).cy(Coordinates.percent(top)).r(Coordinates.pixels(radius.applyAsDouble(point)));
            return new Tip(group(point).isEmpty() ? settings.title() : group(point))
                    .line(xName, plain.value(point.x())).line(yName, texts.value(point.y()))
                    .on(g(area), left, top).cls("fs-chart-point");
        })));
        var plot = frame.plot(y.ticks(), true, Frame.across(y), Frame.down(x, 1), Frame.marks(marks), hits);
        return frame.around(frame.legend(groups, Colors::mark), plot, table(texts, plain));
    }

    private DataTable table(NumberTexts texts, NumberTexts plain) {
        var lines = points.stream().limit(MOST_TIPS).map(it -> new DataTable.Line(
                Integer.toString(it.index()),
                group == null
                        ? List.of(plain.value(it.x()), texts.value(it.y()))
                        : List.of(group(it), plain.value(it.x()), texts.value(it.y())))).toList();
        return new DataTable(
                group == null ? List.of(xName, yName) : List.of("Group", xName, yName), lines, points.size() > MOST_TIPS);
    }

    private Axis axis(Settings of, ToDoubleFunction<Point> value, int parts) {
        return Axis.of(of, points.stream().mapToDouble(value).min().orElse(0),
                points.stream().mapToDouble(value).max().orElse(0), null, false, parts);
    }

    private List<String> groups() {
        var groups = new LinkedHashSet<String>();
        points.forEach(it -> groups.add(group(it)));
        if (groups.size() > Colors.COUNT) {
            throw refused("has " + groups.size() + " groups, but only " + Colors.COUNT
                    + " can be told apart; put the small ones together");
        }
        return List.copyOf(groups);
    }

    private String group(Point point) {
        return group == null ? "" : String.valueOf(group.apply(rows.get(point.index())));
    }

    private double size(T row) {
        var value = size == null ? 0 : finite(settings.title(), "the sizes", size.applyAsDouble(row));
        if (value < 0) {
            throw refused("has the size " + value + "; give sizes of zero and more");
        }
        return value;
    }

    private static double max(double[] values) {
        var most = 0.0;
        for (var value : values) {
            most = Math.max(most, value);
        }
        return most;
    }
}
