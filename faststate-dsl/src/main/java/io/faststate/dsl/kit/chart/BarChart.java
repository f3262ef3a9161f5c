package io.faststate.dsl.kit.chart;

import static io.faststate.dsl.Html.each;
import static io.faststate.dsl.Html.fragment;
import static io.faststate.dsl.Html.when;
import static io.faststate.dsl.svg.Svg.g;
import static io.faststate.dsl.svg.Svg.rect;
import static io.faststate.dsl.svg.Svg.text;

import io.faststate.dsl.Element;
import io.faststate.dsl.FastStateException;
import io.faststate.dsl.element.Figure;
import io.faststate.dsl.kit.chart.Axis.Range;
import io.faststate.dsl.kit.chart.Axis.Tick;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Bars for categories, grouped or stacked, vertical or horizontal. Dates and numbers are categories too: each
 * row has a place of its own, in the order of the rows.
 *
 * {@snippet :
 * Charts.bar("Rejects", days, Day::name).series("Line 1", Day::first).series("Line 2", Day::second).stacked().view();
 * }
 *
 * @param <T> the type of the rows
 */
public final class BarChart<T> extends XyChart<T, BarChart<T>> {
    private static final double FILLED = 0.76;
    private static final double HALF = 0.5;
    private static final int PARTS = 5;
    private static final int MOST_CATEGORIES = 1000;

    private final boolean stacked;
    private final boolean horizontal;
    private final boolean labels;

    private BarChart(Settings settings, Data<T> data, boolean stacked, boolean horizontal, boolean labels) {
        super(settings, data);
        this.stacked = stacked;
        this.horizontal = horizontal;
        this.labels = labels;
    }

    static <T> BarChart<T> of(String title, List<? extends T> rows, Function<? super T, ? extends Comparable<?>> category) {
        if (rows.size() > MOST_CATEGORIES) {
            throw new FastStateException("Chart '" + title + "' has " + rows.size() + " categories, and draws " + MOST_CATEGORIES
                    + " at most; add up those that belong together, or give a line chart");
        }
        return new BarChart<>(
                Settings.of(title, Settings.HEIGHT), Data.<T>of(title, rows, category), false, false, false);
    }

    @Override
    BarChart<T> with(Settings changed) {
        return new BarChart<>(changed, data, stacked, horizontal, labels);
    }

    @Override
    BarChart<T> with(Data<T> changed) {
        return new BarChart<>(settings, changed, stacked, horizontal, labels);
    }

    /** Stacks the bars of a category; negative values stack downwards from zero. By default they stand side by side. */
    public BarChart<T> stacked() {
        return new BarChart<>(settings, data, true, horizontal, labels);
    }

    /** Draws horizontal bars, which leave room for long names. */
    public BarChart<T> horizontal() {
        return new BarChart<>(settings, data, stacked, true, labels);
    }

    /** Writes the value at the end of each bar; for stacked bars, the total. */
    public BarChart<T> labels() {
        return new BarChart<>(settings, data, stacked, horizontal, true);
    }

    /**
     * {@inheritDoc}
     *
     * @throws FastStateException if it has no series, a value is not finite, two rows have the same category, or a series for the
     *     axis on the right is missing
     */
    @Override
    public Figure view() {
        check(stacked);
        var frame = new Frame(settings, "bar chart");
        return data.rows().isEmpty() ? frame.empty() : new Drawing().figure(frame);
    }

    /** A bar, in the direction of its value and across it, in fractions of the plot. */
    private record Bar(int series, double from, double to, double place, double width, boolean ends, String label) {}

    /** One drawing of the chart. */
    private final class Drawing {
        private final NumberTexts leftTexts = new NumberTexts(settings);
        private final NumberTexts rightTexts = new NumberTexts(settings.unit(data.right().unit()));
        private final List<String> names = names();
        private final Axis places = places();
        private final Axis left;
        private final Axis right;

        Drawing() {
            var its = settings.unit(data.right().unit());
            var first = values(false, settings, data.range());
            var second = values(true, its, data.right().range());
            var meet = !data.right().isNone() && data.range() == null && data.right().range() == null;
            var zero = Axis.commonZero(first, second);
            this.left = meet ? first.zeroAt(zero, settings, PARTS) : first;
            this.right = meet ? second.zeroAt(zero, its, PARTS) : second;
        }

        private Axis values(boolean onRight, Settings its, @Nullable Range range) {
            var least = 0.0;
            var most = 0.0;
            for (var i = 0; i < names.size(); i++) {
                var negative = 0.0;
                var positive = 0.0;
                for (var series = 0; series < data.series().size(); series++) {
                    var counts = isRight(series) == onRight && data.series().get(series).hasAt(i);
                    var value = counts ? data.series().get(series).at(i) : 0;
                    negative = stacked ? negative + Math.min(0, value) : Math.min(negative, value);
                    positive = stacked ? positive + Math.max(0, value) : Math.max(positive, value);
                }
                least = Math.min(least, negative);
                most = Math.max(most, positive);
            }
            return Axis.of(its, least, most, range, true, PARTS);
        }

        private NumberTexts texts(int series) {
            return isRight(series) ? rightTexts : leftTexts;
        }

        private List<String> names() {
            var seen = new HashSet<String>();
            var names = data.positions().names(settings);
            for (var name : names) {
                if (!seen.add(name)) {
                    throw refused("has two rows for '" + name + "'; give one row for each category");
                }
            }
            return names;
        }

        private Axis places() {
            var every = horizontal ? 1 : Math.ceilDiv(names.size(), PositionAxis.MOST_CATEGORIES);
            var ticks = new ArrayList<Tick>();
            for (var i = 0; i < names.size(); i += every) {
                ticks.add(new Tick(i, names.get(i), i / every));
            }
            return new Axis(-0.5, names.size() - 0.5, 1, List.copyOf(ticks));
        }

        Figure figure(Frame frame) {
            var rows = new ArrayList<Integer>();
            for (var i = 0; i < names.size(); i++) {
                rows.add(i);
            }
            var bars = fragment(Frame.marks(each(rows, names::get, this::category)), g(each(rows, names::get, this::hit)));
            var second = !data.right().isNone();
            var plot = horizontal
                    ? frame.plot(places.ticks(), true, Frame.down(left, HALF), Frame.labelsBeside(places),
                            when(second, () -> Frame.labelsAbove(right, HALF)), bars).cls("fs-chart-above", second)
                    : frame.plot(left.ticks(), true, Frame.across(left), Frame.labelsBelow(places),
                            when(second, () -> Frame.labelsRight(right)), bars);
            if (second && !horizontal) {
                Frame.widen(plot, right.ticks());
            }
            var lines = rows.stream().map(i -> line(names.get(i), names.get(i), i, this::texts)).toList();
            return frame.around(
                    frame.legend(legend(horizontal ? " ↑" : " →"), Colors::fill), plot, new DataTable(headings(), lines));
        }

        private Element<?> category(int index) {
            var bars = bars(index);
            return g().with(bars.stream().map(this::bar).toList())
                    .with(bars.stream().filter(it -> labels && it.ends()).map(this::label).toList());
        }

        private Element<?> hit(int index) {
            var at = places.at(index);
            var from = Coordinates.percent(at - size() / 2);
            var width = Coordinates.percent(size());
            var end = bars(index).stream().mapToDouble(Bar::to).max().orElse(0);
            var area = g(horizontal ? rect().y(from).height(width).width("100%") : rect().x(from).width(width).height("100%"));
            return tip(names.get(index), index, this::texts)
                    .on(area, horizontal ? end : at, horizontal ? at : 0)
                    .cls("fs-chart-bars");
        }

        /** How much of the plot a category has. */
        private double size() {
            return 1.0 / names.size();
        }

        private List<Bar> bars(int index) {
            var bars = new ArrayList<Bar>();
            var at = places.at(index);
            var size = size();
            var count = data.series().size();
            var width = size * FILLED / (stacked ? 1 : count);
            var negative = 0.0;
            var positive = 0.0;
            var last = count - 1;
            for (var i = 0; i < count; i++) {
                if (data.series().get(i).hasAt(index)) {
                    var value = data.series().get(i).at(index);
                    var base = 0.0;
                    if (stacked) {
                        base = value < 0 ? negative : positive;
                        negative += Math.min(0, value);
                        positive += Math.max(0, value);
                    }
                    var place = at - size * FILLED / 2 + (stacked ? 0 : i * width);
                    bars.add(new Bar(i, fraction(i, base), fraction(i, base + value), place, width, !stacked || i == last,
                            texts(i).value(stacked ? positive + negative : value)));
                }
            }
            return bars;
        }

        private double fraction(int series, double value) {
            return Math.clamp((isRight(series) ? right : left).at(value), 0, 1);
        }

        private Element<?> bar(Bar bar) {
            var low = Math.min(bar.from(), bar.to());
            var length = Coordinates.percent(Math.abs(bar.to() - bar.from()));
            var place = Coordinates.percent(bar.place());
            var width = Coordinates.percent(bar.width());
            var shape = horizontal
                    ? rect().x(Coordinates.percent(low)).y(place).width(length).height(width)
                    : rect().x(place).y(Coordinates.percent(1 - low - Math.abs(bar.to() - bar.from()))).width(width).height(length);
            return shape.cls("fs-chart-fill", Colors.of(bar.series()));
        }

        private Element<?> label(Bar bar) {
            var middle = Coordinates.percent(bar.place() + bar.width() / 2);
            var negative = bar.to() < bar.from();
            var label = text(bar.label()).cls("fs-chart-label");
            if (horizontal) {
                return label.x(Coordinates.percent(bar.to())).y(middle).dx(negative ? "-6" : "6").dy("0.32em")
                        .textAnchor(negative ? "end" : "start");
            }
            return label.x(middle).y(Coordinates.percent(1 - bar.to())).dy(negative ? "1.2em" : "-0.4em").textAnchor("middle");
        }
    }
}
