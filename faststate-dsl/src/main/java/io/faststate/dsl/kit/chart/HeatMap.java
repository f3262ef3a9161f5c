package io.faststate.dsl.kit.chart;

import static io.faststate.dsl.Html.div;
import static io.faststate.dsl.Html.each;
import static io.faststate.dsl.Html.span;
import static io.faststate.dsl.Html.when;
import static io.faststate.dsl.svg.Svg.g;
import static io.faststate.dsl.svg.Svg.rect;
import static io.faststate.dsl.svg.Svg.svg;
import static io.faststate.dsl.svg.Svg.title;

import io.faststate.dsl.Element;
import io.faststate.dsl.FastStateException;
import io.faststate.dsl.element.Figure;
import io.faststate.dsl.kit.chart.Axis.Tick;
import io.faststate.dsl.svg.SvgRect;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * Values by two categories, as cells whose colour gets stronger with the value. Columns and rows are in the order in which
 * they first appear.
 *
 * {@snippet :
 * Charts.heatMap("Stops", stops, Stop::hour, Stop::weekday, Stop::count).view();
 * }
 *
 * @param <T> the type of the rows
 */
public final class HeatMap<T> extends Chart<HeatMap<T>> {
    private static final int STRENGTHS = 9;
    private static final int MOST_TIPS = 100;
    private static final int MOST_CELLS = 4000;

    private final Map<Place, Double> cells;

    private HeatMap(Settings settings, Map<Place, Double> cells) {
        super(settings);
        this.cells = cells;
    }

    private record Place(String column, String row) {}

    /** A cell around a place of the plot, in fractions of it. */
    private record Cell(Place place, double value, double x, double y, double width, double height) {
        String key() {
            return place.column() + '|' + place.row();
        }

        String name() {
            return place.row() + ", " + place.column();
        }

        SvgRect area() {
            return rect()
                    .x(Coordinates.percent(x - width / 2)).y(Coordinates.percent(y - height / 2))
                    .width(Coordinates.percent(width)).height(Coordinates.percent(height));
        }
    }

    static <T> HeatMap<T> of(
            String title,
            List<? extends T> rows,
            Function<? super T, ?> x,
            Function<? super T, ?> y,
            ToDoubleFunction<? super T> value) {
        if (rows.size() > MOST_CELLS) {
            throw new FastStateException("Chart '" + title + "' has " + rows.size() + " cells, and draws " + MOST_CELLS
                    + " at most; give coarser categories");
        }
        var cells = new LinkedHashMap<Place, Double>();
        for (var row : rows) {
            var place = new Place(String.valueOf(x.apply(row)), String.valueOf(y.apply(row)));
            var cell = finite(title, "cell " + place.column() + ", " + place.row(), value.applyAsDouble(row));
            if (cells.put(place, cell) != null) {
                throw new FastStateException("Chart '" + title + "' has two values for " + place.column() + ", " + place.row()
                        + "; give one row for each cell");
            }
        }
        return new HeatMap<>(Settings.of(title, Settings.HEIGHT), cells);
    }

    @Override
    HeatMap<T> with(Settings changed) {
        return new HeatMap<>(changed, cells);
    }

    @Override
    public Figure view() {
        var frame = new Frame(settings, "heat map", cells.size() <= MOST_TIPS);
        if (cells.isEmpty()) {
            return frame.empty();
        }
        var columns = List.copyOf(new LinkedHashSet<>(cells.keySet().stream().map(Place::column).toList()));
        var rows = List.copyOf(new LinkedHashSet<>(cells.keySet().stream().map(Place::row).toList()));
        var least = cells.values().stream().mapToDouble(it -> it).min().orElse(0);
        var most = cells.values().stream().mapToDouble(it -> it).max().orElse(0);
        var texts = new NumberTexts(settings);
        var across = axis(columns, PositionAxis.MOST_CATEGORIES);
        var down = axis(rows, rows.size());
        var drawn = cells.entrySet().stream().map(it -> new Cell(
                it.getKey(), it.getValue(), across.at(columns.indexOf(it.getKey().column())),
                down.at(rows.indexOf(it.getKey().row())), 1.0 / columns.size(), 1.0 / rows.size())).toList();
        var plot = frame.plot(
                down.ticks(),
                true,
                Frame.labelsBeside(down),
                Frame.labelsBelow(across),
                Frame.marks(each(drawn, Cell::key, it -> {
                    var cell = it.area().cls("fs-chart-cell", "fs-chart-heat-" + strength(it.value(), least, most));
                    return frame.tips() ? cell : cell.with(title(it.name() + ": " + texts.value(it.value())));
                })),
                when(frame.tips(), () -> g(each(drawn, Cell::key, it -> new Tip(it.name())
                        .line(settings.title(), texts.value(it.value())).on(g(it.area()), it.x(), it.y()).cls("fs-chart-point")))));
        var lines = rows.stream().map(row -> new DataTable.Line(row, line(row, columns, texts))).toList();
        var headings = new ArrayList<>(List.of(settings.title()));
        headings.addAll(columns);
        return frame.around(
                when(settings.legend(), () -> scale(texts.value(least), texts.value(most))), plot, new DataTable(headings, lines));
    }

    private List<String> line(String row, List<String> columns, NumberTexts texts) {
        var line = new ArrayList<>(List.of(row));
        for (var column : columns) {
            var value = cells.get(new Place(column, row));
            line.add(value == null ? "–" : texts.value(value));
        }
        return line;
    }

    private static Axis axis(List<String> names, int labels) {
        var every = Math.ceilDiv(names.size(), labels);
        var ticks = new ArrayList<Tick>();
        for (var i = 0; i < names.size(); i += every) {
            ticks.add(new Tick(i, names.get(i), i / every));
        }
        return new Axis(-0.5, names.size() - 0.5, 1, ticks);
    }

    private static int strength(double value, double least, double most) {
        return least == most ? STRENGTHS / 2 : (int) Math.round((value - least) / (most - least) * STRENGTHS);
    }

    /** What the strengths mean. */
    private static Element<?> scale(String least, String most) {
        var swatches = svg().viewBox("0 0 100 10").width("100").height("10").attr("aria-hidden", "true");
        for (var i = 0; i <= STRENGTHS; i++) {
            swatches.with(rect().x(Integer.toString(i * 10)).width("10").height("10").cls("fs-chart-heat-" + i));
        }
        return div(span(least), swatches, span(most)).cls("fs-chart-legend");
    }
}
