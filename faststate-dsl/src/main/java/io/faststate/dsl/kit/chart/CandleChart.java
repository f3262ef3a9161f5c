package io.faststate.dsl.kit.chart;

import static io.faststate.dsl.Html.each;
import static io.faststate.dsl.Html.none;
import static io.faststate.dsl.svg.Svg.g;
import static io.faststate.dsl.svg.Svg.line;
import static io.faststate.dsl.svg.Svg.rect;

import io.faststate.dsl.Element;
import io.faststate.dsl.FastStateException;
import io.faststate.dsl.element.Figure;
import io.faststate.dsl.kit.chart.Axis.Tick;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * Candles: for each period the first, the highest, the lowest and the last value. A candle that rose is hollow, one that
 * fell is filled. Periods without a row, such as weekends, take no room.
 *
 * {@snippet :
 * Charts.candle("Sugar", days, Day::date, Day::open, Day::high, Day::low, Day::close).unit("$/t").view();
 * }
 *
 * @param <T> the type of the rows
 */
public final class CandleChart<T> extends Chart<CandleChart<T>> {
    private static final int PARTS = 5;
    private static final int MOST_CANDLES = 2000;
    private static final double FILLED = 0.6;

    private final Positions periods;
    private final List<Candle> candles;

    private CandleChart(Settings settings, Positions periods, List<Candle> candles) {
        super(settings);
        this.periods = periods;
        this.candles = candles;
    }

    private record Candle(int index, double open, double high, double low, double close) {
        boolean rose() {
            return close >= open;
        }
    }

    static <T> CandleChart<T> of(
            String title,
            List<? extends T> rows,
            Function<? super T, ? extends Comparable<?>> period,
            ToDoubleFunction<? super T> open,
            ToDoubleFunction<? super T> high,
            ToDoubleFunction<? super T> low,
            ToDoubleFunction<? super T> close) {
        if (rows.size() > MOST_CANDLES) {
            throw new FastStateException("Chart '" + title + "' has " + rows.size() + " candles, and draws " + MOST_CANDLES
                    + " at most; give longer periods, or fewer of them");
        }
        var periods = Positions.of(title, rows.stream().map(period).toList());
        var candles = new ArrayList<Candle>();
        for (var row : rows) {
            var at = periods.value(candles.size());
            var candle = new Candle(
                    candles.size(), open.applyAsDouble(row), high.applyAsDouble(row), low.applyAsDouble(row),
                    close.applyAsDouble(row));
            for (var value : List.of(candle.open(), candle.high(), candle.low(), candle.close())) {
                finite(title, "the candle at " + at, value);
            }
            if (candle.low() > Math.min(candle.open(), candle.close()) || candle.high() < Math.max(candle.open(), candle.close())) {
                throw new FastStateException("Chart '" + title + "' has a candle at " + at + " from " + candle.open() + " to "
                        + candle.close() + " with a low of " + candle.low() + " and a high of " + candle.high()
                        + "; give a low below both and a high above both");
            }
            candles.add(candle);
        }
        return new CandleChart<>(Settings.of(title, Settings.HEIGHT), periods, List.copyOf(candles));
    }

    @Override
    CandleChart<T> with(Settings changed) {
        return new CandleChart<>(changed, periods, candles);
    }

    @Override
    public Figure view() {
        var frame = new Frame(settings, "candle chart");
        if (candles.isEmpty()) {
            return frame.empty();
        }
        var texts = new NumberTexts(settings);
        var values = Axis.of(
                settings,
                candles.stream().mapToDouble(Candle::low).min().orElse(0),
                candles.stream().mapToDouble(Candle::high).max().orElse(0),
                null,
                false,
                PARTS);
        var names = periods.names(settings);
        var places = places(names);
        var plot = frame.plot(
                values.ticks(),
                true,
                Frame.across(values),
                Frame.labelsBelow(places),
                Frame.marks(each(candles, it -> periods.value(it.index()), it -> candle(it, places, values))),
                g(each(candles, it -> periods.value(it.index()), it -> hit(it, names, places, texts))));
        var lines = candles.stream().map(it -> new DataTable.Line(
                periods.value(it.index()).toString(),
                List.of(names.get(it.index()), texts.value(it.open()), texts.value(it.high()), texts.value(it.low()),
                        texts.value(it.close())))).toList();
        return frame.around(
                none(), plot, new DataTable(List.of(periods.kind().heading(), "Open", "High", "Low", "Close"), lines));
    }

    private Axis places(List<String> names) {
        var every = Math.ceilDiv(candles.size(), PositionAxis.MOST_CATEGORIES);
        var ticks = new ArrayList<Tick>();
        for (var i = 0; i < candles.size(); i += every) {
            ticks.add(new Tick(i, names.get(i), i / every));
        }
        return new Axis(-0.5, candles.size() - 0.5, 1, ticks);
    }

    private Element<?> candle(Candle candle, Axis places, Axis values) {
        var size = 1.0 / candles.size();
        var at = places.at(candle.index());
        var x = Coordinates.percent(at);
        var top = values.down(Math.max(candle.open(), candle.close()));
        var bottom = values.down(Math.min(candle.open(), candle.close()));
        return g(
                line().x1(x).x2(x).y1(Coordinates.percent(values.down(candle.high())))
                        .y2(Coordinates.percent(values.down(candle.low()))).cls("fs-chart-wick"),
                rect().x(Coordinates.percent(at - size * FILLED / 2)).width(Coordinates.percent(size * FILLED))
                        .y(Coordinates.percent(top)).height(Coordinates.percent(Math.max(bottom - top, 0.002)))
                        .cls("fs-chart-candle"))
                .cls(candle.rose() ? "fs-chart-rise" : "fs-chart-fall");
    }

    private Element<?> hit(Candle candle, List<String> names, Axis places, NumberTexts texts) {
        var size = 1.0 / candles.size();
        var at = places.at(candle.index());
        var area = g(rect().x(Coordinates.percent(at - size / 2)).width(Coordinates.percent(size)).height("100%"));
        return new Tip(names.get(candle.index()))
                .line("Open", texts.value(candle.open())).line("High", texts.value(candle.high()))
                .line("Low", texts.value(candle.low())).line("Close", texts.value(candle.close()))
                .on(area, at, 0)
                .cls("fs-chart-bars");
    }
}
