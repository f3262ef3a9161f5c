package io.faststate.dsl.kit.chart;

import io.faststate.dsl.kit.chart.Axis.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A chart with any number of series over one x axis.
 *
 * @param <T> the type of the rows
 * @param <C> its own type
 */
public abstract sealed class XyChart<T, C extends XyChart<T, C>> extends Chart<C> permits LineChart, BarChart {
    final Data<T> data;

    XyChart(Settings settings, Data<T> data) {
        super(settings);
        this.data = data;
    }

    /** What is drawn. */
    record Data<T>(
            List<T> rows,
            Positions positions,
            List<Series> series,
            @Nullable Range range,
            RightAxis right,
            boolean gaps,
            String heading) {
        static <T> Data<T> of(String title, List<? extends T> rows, Function<? super T, ? extends Comparable<?>> x) {
            var positions = Positions.of(title, rows.stream().map(x).toList());
            return new Data<>(List.copyOf(rows), positions, List.of(), null, RightAxis.NONE, false, positions.kind().heading());
        }

        Data<T> with(Series more) {
            return new Data<>(rows, positions, Stream.concat(series.stream(), Stream.of(more)).toList(), range, right, gaps, heading);
        }

        Data<T> range(Range value) {
            return new Data<>(rows, positions, series, value, right, gaps, heading);
        }

        Data<T> right(RightAxis value) {
            return new Data<>(rows, positions, series, range, value, gaps, heading);
        }

        Data<T> withGaps() {
            return new Data<>(rows, positions, series, range, right, true, heading);
        }

        Data<T> heading(String value) {
            return new Data<>(rows, positions, series, range, right, gaps, value);
        }

        List<String> names() {
            return series.stream().map(Series::name).toList();
        }
    }

    abstract C with(Data<T> changed);

    /**
     * Adds a series.
     *
     * @param value the value of a row
     */
    public final C series(String name, ToDoubleFunction<? super T> value) {
        return with(data.with(new Series(name, data.rows().stream().mapToDouble(value).toArray())));
    }

    /**
     * Adds a series of values, one for each row.
     *
     * @throws io.faststate.dsl.FastStateException if there are more or fewer values than rows
     */
    public final C series(String name, List<? extends Number> values) {
        if (values.size() != data.rows().size()) {
            throw refused("has " + data.rows().size() + " rows, but series '" + name + "' has " + values.size()
                    + " values; give one value for each row");
        }
        return with(data.with(new Series(name, values.stream().mapToDouble(Number::doubleValue).toArray())));
    }

    /**
     * Sets the values where the axis of values begins and ends. By default it fits the values.
     *
     * @throws io.faststate.dsl.FastStateException unless both are finite and the first is less
     */
    public final C range(double low, double high) {
        return with(data.range(Range.of(settings.title(), low, high)));
    }

    /**
     * Draws some series by an axis of their own, on the right: {@code rightAxis("°C", "Oven", "Hall")}. The legend marks them
     * with an arrow. Horizontal bars have it at the top, and the zeros of both axes of bars are at one place unless a range is
     * given.
     *
     * @param unit the unit of their values; may be empty
     * @param series the names of the series
     */
    public final C rightAxis(String unit, String... series) {
        return with(data.right(data.right().of(unit, List.of(series))));
    }

    /**
     * Sets the values where the axis on the right begins and ends. By default it fits the values.
     *
     * @throws io.faststate.dsl.FastStateException unless both are finite and the first is less
     */
    public final C rightRange(double low, double high) {
        return with(data.right(data.right().range(Range.of(settings.title(), low, high))));
    }

    /** Treats NaN as a missing value and draws a gap. By default NaN is an error. */
    public final C gaps() {
        return with(data.withGaps());
    }

    /** Sets the heading of the first column of the table: by default {@code Time}, {@code Value} or {@code Category}. */
    public final C xName(String name) {
        return with(data.heading(name));
    }

    /** Checks the values when they are drawn, when all options are known. */
    final void check(boolean stacked) {
        if (data.series().isEmpty()) {
            throw refused("has no series; add one by .series(\"name\", values)");
        }
        checkRight(stacked);
        for (var series : data.series()) {
            for (var i = 0; i < data.rows().size(); i++) {
                if (!(data.gaps() && !series.hasAt(i))) {
                    if (Double.isNaN(series.at(i))) {
                        throw refused("has the value NaN in series '" + series.name() + "' at " + data.positions().value(i)
                                + "; leave the row out, or call .gaps() to draw a gap");
                    }
                    finite(settings.title(), "series '" + series.name() + "' at " + data.positions().value(i), series.at(i));
                }
            }
        }
    }

    private void checkRight(boolean stacked) {
        for (var name : data.right().series()) {
            if (!data.names().contains(name)) {
                throw refused("has no series '" + name + "' for its axis on the right; give one of " + String.join(", ", data.names()));
            }
        }
        if (stacked && !data.right().isNone()) {
            throw refused("is stacked, and has an axis on the right; stacked series need one axis");
        }
    }

    /** Whether a series has the axis on the right. */
    final boolean isRight(int series) {
        return data.right().series().contains(data.series().get(series).name());
    }

    /** The names of the series, those of the axis on the right with its unit and an arrow. */
    final List<String> legend(String arrow) {
        var unit = data.right().unit().isEmpty() ? "" : " (" + data.right().unit() + ')';
        return IntStream.range(0, data.series().size())
                .mapToObj(i -> data.names().get(i) + (isRight(i) ? unit + arrow : ""))
                .toList();
    }

    /** The tip of a row: a line for each series that has a value there. */
    final Tip tip(String heading, int index, IntFunction<NumberTexts> texts) {
        var tip = new Tip(heading);
        for (var i = 0; i < data.series().size(); i++) {
            if (data.series().get(i).hasAt(index)) {
                tip.line(i, data.series().get(i).name(), texts.apply(i).value(data.series().get(i).at(index)));
            }
        }
        return tip;
    }

    /** A row of the table, whose headings have the unit. */
    final DataTable.Line line(String key, String heading, int index, IntFunction<NumberTexts> texts) {
        var cells = new ArrayList<String>();
        cells.add(heading);
        for (var i = 0; i < data.series().size(); i++) {
            var series = data.series().get(i);
            cells.add(series.hasAt(index) ? texts.apply(i).number(series.at(index)) : "–");
        }
        return new DataTable.Line(key, List.copyOf(cells));
    }

    /** The headings of the table. */
    final List<String> headings() {
        var headings = new ArrayList<String>();
        headings.add(data.heading());
        for (var i = 0; i < data.series().size(); i++) {
            var unit = isRight(i) ? data.right().unit() : settings.unit();
            headings.add(data.names().get(i) + (unit.isEmpty() ? "" : " (" + unit + ')'));
        }
        return List.copyOf(headings);
    }

    /** A named row of values, one for each position on the x axis; NaN where there is none. */
    static final class Series {
        private final String name;
        private final double[] values;

        Series(String name, double[] values) {
            this.name = name;
            this.values = values.clone();
        }

        String name() {
            return name;
        }

        double at(int index) {
            return values[index];
        }

        boolean hasAt(int index) {
            return !Double.isNaN(values[index]);
        }
    }
}
