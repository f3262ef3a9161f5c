package io.faststate.dsl.kit.chart;

import static io.faststate.dsl.Html.div;
import static io.faststate.dsl.Html.each;
import static io.faststate.dsl.Html.figcaption;
import static io.faststate.dsl.Html.figure;
import static io.faststate.dsl.Html.span;
import static io.faststate.dsl.Html.when;
import static io.faststate.dsl.svg.Svg.circle;
import static io.faststate.dsl.svg.Svg.g;
import static io.faststate.dsl.svg.Svg.path;
import static io.faststate.dsl.svg.Svg.svg;
import static io.faststate.dsl.svg.Svg.text;

import io.faststate.dsl.Element;
import io.faststate.dsl.FastStateException;
import io.faststate.dsl.element.Figure;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * Shares of a whole, as slices of a pie or parts of a ring. Beyond eight slices, the smallest are combined into one.
 *
 * {@snippet :
 * Charts.pie("Energy", machines, Machine::name, Machine::kilowattHours).donut().unit("kWh").view();
 * }
 *
 * @param <T> the type of the rows
 */
public final class PieChart<T> extends Chart<PieChart<T>> {
    private static final int HEIGHT = 200;
    private static final double HOLE = 0.62;
    private static final double TURN = 2 * Math.PI;
    private static final double WHOLE = 0.9999;
    private static final double HALF = 0.5;

    private final List<Slice> slices;
    private final boolean donut;
    private final String rest;

    private PieChart(Settings settings, List<Slice> slices, boolean donut, String rest) {
        super(settings);
        this.slices = slices;
        this.donut = donut;
        this.rest = rest;
    }

    private record Slice(String name, double value) {}

    /** A slice and where it begins, in fractions of the whole. */
    private record Arc(int color, Slice slice, double from, double share) {
        String name() {
            return slice.name();
        }
    }

    static <T> PieChart<T> of(
            String title, List<? extends T> rows, Function<? super T, ?> name, ToDoubleFunction<? super T> value) {
        var slices = new ArrayList<Slice>();
        var seen = new HashSet<String>();
        for (var row : rows) {
            var slice = new Slice(String.valueOf(name.apply(row)), value.applyAsDouble(row));
            finite(title, "slice '" + slice.name() + "'", slice.value());
            if (slice.value() < 0) {
                throw new FastStateException("Chart '" + title + "' has the value " + slice.value() + " in slice '" + slice.name()
                        + "'; a share can't be negative, so draw such values as bars");
            }
            if (!seen.add(slice.name())) {
                throw new FastStateException("Chart '" + title + "' has two slices '" + slice.name()
                        + "'; give one row for each name");
            }
            slices.add(slice);
        }
        return new PieChart<>(Settings.of(title, HEIGHT), List.copyOf(slices), false, "Other");
    }

    @Override
    PieChart<T> with(Settings changed) {
        return new PieChart<>(changed, slices, donut, rest);
    }

    /** Draws a ring with the total inside. */
    public PieChart<T> donut() {
        return new PieChart<>(settings, slices, true, rest);
    }

    /** Sets the name of the slice that combines the smallest ones: {@code Other} by default. */
    public PieChart<T> restName(String name) {
        return new PieChart<>(settings, slices, donut, name);
    }

    /** {@inheritDoc} Its height, 200 by default, is the diameter. */
    @Override
    public Figure view() {
        var frame = new Frame(settings, donut ? "donut chart" : "pie chart");
        var sum = slices.stream().mapToDouble(Slice::value).sum();
        if (sum == 0) {
            return frame.empty();
        }
        if (Double.isInfinite(sum)) {
            throw refused("has values whose sum is too large; give them in a larger unit");
        }
        var texts = new NumberTexts(settings);
        var percent = NumberFormat.getPercentInstance(settings.locale());
        percent.setMaximumFractionDigits(1);
        var arcs = arcs(sum);
        var size = Integer.toString(settings.height());
        var lines = arcs.stream().map(it -> new DataTable.Line(
                it.name(), List.of(it.name(), texts.value(it.slice().value()), percent.format(it.share())))).toList();
        var drawing = frame.named(svg(
                        Frame.marks(each(arcs, Arc::name, it -> g(shape(it)).cls(Colors.of(it.color())))),
                        when(donut, () -> g(each(List.of(sum), it -> "sum", it -> text(texts.value(it))
                                .x("50%").y("50%").dy("0.35em").textAnchor("middle").cls("fs-chart-total")))),
                        g(each(arcs, Arc::name, it -> hit(it, texts, percent))))
                .width(size).height(size)
                .cls("fs-chart-drawing"));
        var legend = div(each(lines, DataTable.Line::key, it -> {
            var color = lines.indexOf(it);
            return div(Colors.fill(color), span(it.key()), span(it.cells().getLast()).cls("fs-chart-share")).cls("fs-chart-entry");
        })).cls("fs-chart-entries").attr("aria-hidden", "true");
        return figure(
                        when(settings.titled(), () -> figcaption(settings.title())),
                        div(drawing, when(settings.legend(), () -> legend)).cls("fs-chart-round"),
                        new DataTable(List.of("Name", "Value", "Share"), lines).view(settings))
                .cls("fs-chart");
    }

    private List<Arc> arcs(double sum) {
        var arcs = new ArrayList<Arc>();
        var from = 0.0;
        for (var slice : few()) {
            arcs.add(new Arc(arcs.size(), slice, from, slice.value() / sum));
            from += slice.value() / sum;
        }
        return arcs;
    }

    /** At most as many slices as there are colours, in their order; the others are together at the end. */
    private List<Slice> few() {
        if (slices.size() <= Colors.COUNT) {
            return slices;
        }
        var least = slices.stream().map(Slice::value).sorted().toList().get(slices.size() - Colors.COUNT + 1);
        var few = new ArrayList<Slice>();
        var others = 0.0;
        for (var slice : slices) {
            if (slice.value() >= least && few.size() < Colors.COUNT - 1) {
                few.add(slice);
            } else {
                others += slice.value();
            }
        }
        few.add(new Slice(rest, others));
        return few;
    }

    private Element<?> hit(Arc arc, NumberTexts texts, NumberFormat percent) {
        var radius = settings.height() / 2.0;
        var middle = (arc.from() + arc.share() / 2) * TURN;
        var reach = donut ? (1 + HOLE) / 2 * radius : radius * HOLE;
        var tip = new Tip(arc.name()).line(arc.color(), texts.value(arc.slice().value()), percent.format(arc.share()));
        var place = tip.at(Coordinates.pixels(radius + reach * Math.sin(middle)), false)
                .y(Coordinates.pixels(radius - reach * Math.cos(middle)));
        return tip.on(g(shape(arc)), place).cls("fs-chart-slice");
    }

    private Element<?> shape(Arc arc) {
        var radius = settings.height() / 2.0;
        var inner = donut ? HOLE * radius : 0;
        if (arc.share() >= WHOLE) {
            var center = Coordinates.pixels(radius);
            return donut
                    ? circle().cx(center).cy(center).r(Coordinates.pixels((radius + inner) / 2))
                            .strokeWidth(Coordinates.pixels(radius - inner)).cls("fs-chart-ring")
                    : circle().cx(center).cy(center).r(center).cls("fs-chart-fill");
        }
        var start = arc.from() * TURN;
        var end = (arc.from() + arc.share()) * TURN;
        var large = arc.share() > HALF ? " 1" : " 0";
        var path = new StringBuilder("M").append(point(radius, radius, start))
                .append(turn(radius, large, " 1 ")).append(point(radius, radius, end))
                .append('L').append(point(radius, inner, end));
        if (donut) {
            path.append(turn(inner, large, " 0 ")).append(point(radius, inner, start));
        }
        return path().d(path.append('z').toString()).cls("fs-chart-fill");
    }

    private static String turn(double radius, String large, String sweep) {
        return "A" + Coordinates.pixels(radius) + ' ' + Coordinates.pixels(radius) + " 0" + large + sweep;
    }

    private static String point(double center, double radius, double angle) {
        return Coordinates.pixels(center + radius * Math.sin(angle)) + ' '
                + Coordinates.pixels(center - radius * Math.cos(angle));
    }
}
