package io.faststate.dsl.kit.chart;

import io.faststate.dsl.kit.chart.Axis.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;
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
            List<T> rows, Positions positions, List<Series> series, @Nullable Range range, boolean gaps, String heading) {
        static <T> Data<T> of(String title, List<? extends T> rows, Function<? super T, ? extends Comparable<?>> x) {
            var positions = Positions.of(title, rows.stream().map(x).toList());
            return new Data<>(List.copyOf(rows), positions, List.of(), null, false, positions.kind().heading());
        }

        Data<T> with(Series more) {
            return new Data<>(rows, positions, Stream.concat(series.stream(), Stream.of(more)).toList(), range, gaps, heading);
        }

        Data<T> range(Range value) {
            return new Data<>(rows, positions, series, value, gaps, heading);
        }

        Data<T> withGaps() {
            return new Data<>(rows, positions, series, range, true, heading);
        }

        Data<T> heading(String value) {
            return new Data<>(rows, positions, series, range, gaps, value);
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

    /** Treats NaN as a missing value and draws a gap. By default NaN is an error. */
    public final C gaps() {
        return with(data.withGaps());
    }

    /** Sets the heading of the first column of the table: by default {@code Time}, {@code Value} or {@code Category}. */
    public final C xName(String name) {
        return with(data.heading(name));
    }

    /** Checks the values when they are drawn, when all options are known. */
    final void check() {
        if (data.series().isEmpty()) {
            throw refused("has no series; add one by .series(\"name\", values)");
        }
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

    /**
     * The headings of the table.
     *
     * @param unit the unit of a series
     */
    final List<String> headings(IntFunction<String> unit) {
        var headings = new ArrayList<String>();
        headings.add(data.heading());
        for (var i = 0; i < data.series().size(); i++) {
            headings.add(data.names().get(i) + (unit.apply(i).isEmpty() ? "" : " (" + unit.apply(i) + ')'));
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
