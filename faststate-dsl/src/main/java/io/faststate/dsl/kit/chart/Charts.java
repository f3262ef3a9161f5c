package io.faststate.dsl.kit.chart;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * The factories of charts. Each takes the title, which names the drawing for screen readers, and the data, and returns a
 * description to refine; {@link Chart#view()} draws it:
 *
 * {@snippet :
 * Charts.line("Temperature", readings, Reading::time).series("Oven", Reading::degrees).unit("°C").view();
 * }
 *
 * <p>What is on an x axis decides what kind of axis it is: numbers are placed by their size; an {@code Instant},
 * {@code LocalDate}, {@code LocalDateTime}, {@code ZonedDateTime}, {@code OffsetDateTime}, {@code YearMonth} or
 * {@code Year} is placed in time; texts, enums and everything else are categories in the order of the rows.
 *
 * <p>A value that can't be drawn is an error that names it. An empty list is not an error: it is drawn as an empty chart.
 */
public final class Charts {
    private Charts() {}

    /** Lines over the positions of rows. */
    public static <T> LineChart<T> line(
            String title, List<? extends T> rows, Function<? super T, ? extends Comparable<?>> x) {
        return LineChart.of(title, rows, x, false);
    }

    /** Lines over positions; add values by {@code .series(name, list)}. */
    public static <X extends Comparable<?>> LineChart<X> line(String title, List<? extends X> x) {
        return LineChart.<X>of(title, x, it -> it, false);
    }

    /** Areas over the positions of rows. */
    public static <T> LineChart<T> area(
            String title, List<? extends T> rows, Function<? super T, ? extends Comparable<?>> x) {
        return LineChart.of(title, rows, x, true);
    }

    /** Areas over positions; add values by {@code .series(name, list)}. */
    public static <X extends Comparable<?>> LineChart<X> area(String title, List<? extends X> x) {
        return LineChart.<X>of(title, x, it -> it, true);
    }

    /** Bars for the categories of rows. */
    public static <T> BarChart<T> bar(
            String title, List<? extends T> rows, Function<? super T, ? extends Comparable<?>> category) {
        return BarChart.of(title, rows, category);
    }

    /** Bars for categories; add values by {@code .series(name, list)}. */
    public static <X extends Comparable<?>> BarChart<X> bar(String title, List<? extends X> categories) {
        return BarChart.<X>of(title, categories, it -> it);
    }

    /**
     * Shares of a whole.
     *
     * @throws io.faststate.dsl.FastStateException if a value is negative or not finite, or a name is there twice
     */
    public static <T> PieChart<T> pie(
            String title, List<? extends T> rows, Function<? super T, ?> name, ToDoubleFunction<? super T> value) {
        return PieChart.of(title, rows, name, value);
    }

    /**
     * Points by two numbers each, up to 5000.
     *
     * @throws io.faststate.dsl.FastStateException if a number is not finite, or there are more points
     */
    public static <T> ScatterChart<T> scatter(
            String title, List<? extends T> rows, ToDoubleFunction<? super T> x, ToDoubleFunction<? super T> y) {
        return ScatterChart.of(title, rows, x, y);
    }

    /**
     * Values by two categories, up to 4000.
     *
     * @param x the column of a value
     * @param y the row of a value
     * @throws io.faststate.dsl.FastStateException if a value is not finite, or a cell is there twice
     */
    public static <T> HeatMap<T> heatMap(
            String title,
            List<? extends T> rows,
            Function<? super T, ?> x,
            Function<? super T, ?> y,
            ToDoubleFunction<? super T> value) {
        return HeatMap.of(title, rows, x, y, value);
    }

    /**
     * One value on an arc.
     *
     * @param low where the arc begins
     * @param high where it ends
     * @throws io.faststate.dsl.FastStateException if a number is not finite, or the ends are the wrong way round
     */
    public static Gauge gauge(String title, double value, double low, double high) {
        return Gauge.of(title, value, low, high);
    }

    /**
     * A small line without axes.
     *
     * @throws io.faststate.dsl.FastStateException if a value is not finite
     */
    public static Sparkline sparkline(String title, List<? extends Number> values) {
        return Sparkline.of(title, values);
    }

    /**
     * Candles.
     *
     * @throws io.faststate.dsl.FastStateException if a value is not finite, or is outside of its candle's low and high
     */
    public static <T> CandleChart<T> candle(
            String title,
            List<? extends T> rows,
            Function<? super T, ? extends Comparable<?>> period,
            ToDoubleFunction<? super T> open,
            ToDoubleFunction<? super T> high,
            ToDoubleFunction<? super T> low,
            ToDoubleFunction<? super T> close) {
        return CandleChart.of(title, rows, period, open, high, low, close);
    }
}
