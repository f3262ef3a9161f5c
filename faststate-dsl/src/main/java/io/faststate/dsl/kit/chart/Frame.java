package io.faststate.dsl.kit.chart;

import static io.faststate.dsl.Html.div;
import static io.faststate.dsl.Html.each;
import static io.faststate.dsl.Html.figcaption;
import static io.faststate.dsl.Html.figure;
import static io.faststate.dsl.Html.fragment;
import static io.faststate.dsl.Html.li;
import static io.faststate.dsl.Html.none;
import static io.faststate.dsl.Html.p;
import static io.faststate.dsl.Html.small;
import static io.faststate.dsl.Html.ul;
import static io.faststate.dsl.Html.when;
import static io.faststate.dsl.svg.Svg.g;
import static io.faststate.dsl.svg.Svg.line;
import static io.faststate.dsl.svg.Svg.svg;
import static io.faststate.dsl.svg.Svg.text;

import io.faststate.dsl.Node;
import io.faststate.dsl.element.Div;
import io.faststate.dsl.element.Figure;
import io.faststate.dsl.element.Roving;
import io.faststate.dsl.kit.chart.Axis.Tick;
import io.faststate.dsl.svg.SvgRoot;
import io.faststate.dsl.svg.SvgText;
import java.lang.constant.Constable;
import java.util.List;
import java.util.function.IntFunction;

/**
 * What is around the marks of a chart: title, legend, axes and table.
 *
 * @param kind what it is called: line chart, bar chart
 * @param tips whether its marks have tips, which the arrow keys reach
 */
record Frame(Settings settings, String kind, boolean tips) {
    private static final int MOST_CHARACTERS = 16;
    /** As many characters have room below the narrowest chart. */
    private static final int FEW_CHARACTERS = 24;
    /** The widths, in rem, from which on styles show labels. */
    private static final int[] WIDTHS = {20, 26, 34, 48};
    /** How many characters of labels have room in a rem. */
    private static final double CHARACTERS = 1.75;

    Frame(Settings settings, String kind) {
        this(settings, kind, true);
    }

    /** A chart without values. */
    Figure empty() {
        return figure(title(), div(new Frame(settings, kind, false).drawing(), p(settings.empty())).cls("fs-chart-plot", "fs-chart-empty")).cls("fs-chart");
    }

    Figure around(Node legend, Div plot, DataTable table) {
        return figure(title(), legend, plot, table.view(settings)).cls("fs-chart");
    }

    private Node title() {
        return when(settings.titled(), () -> figcaption(
                settings.title(), when(!settings.unit().isEmpty(), () -> fragment(" ", small(settings.unit())))));
    }

    /** The legend, if there are several series and it is wanted. */
    Node legend(List<String> names, IntFunction<SvgRoot> sample) {
        return settings.legend() && names.size() > 1 ? entries(names, sample) : none();
    }

    Node entries(List<String> names, IntFunction<SvgRoot> sample) {
        var legend = ul().cls("fs-chart-legend");
        for (var i = 0; i < names.size(); i++) {
            legend.with(li(sample.apply(i), names.get(i)));
        }
        return legend;
    }

    /** The drawing of a chart, which goes into its {@linkplain #room room}. */
    SvgRoot drawing(Constable... content) {
        return named(svg(content).width("100%").height(Integer.toString(settings.height())).cls("fs-chart-drawing"));
    }

    /**
     * The drawing with its name. Screen readers take it for a group of marks, each of which is a picture with the name of its
     * tip; without tips it is one picture. The values are in the table too. The Tab key goes to a mark: without a
     * {@code tabindex}, Chromium would have it stop at a drawing that listens for the focus too.
     */
    SvgRoot named(SvgRoot drawing) {
        var named = drawing.aria("label", settings.title() + ", " + kind);
        return tips ? named.role("group").tabindex(-1).roving(Roving.both()) : named.role("img");
    }

    /** A drawing with room around it. */
    Div plot(List<Tick> side, boolean below, Constable... content) {
        return room(drawing(content), side, below);
    }

    /** The room for a drawing, with as much beside it as the labels of an axis need. */
    static Div room(SvgRoot drawing, List<Tick> side, boolean below) {
        var longest = side.stream().mapToInt(tick -> tick.label().length()).max().orElse(0);
        return div(drawing)
                .cls("fs-chart-plot")
                .cls("fs-chart-side-" + Math.min(longest, MOST_CHARACTERS), longest > 0)
                .cls("fs-chart-below", below);
    }

    /** Marks, which screen readers know by their tips. */
    static Node marks(Node marks) {
        return g(marks).aria("hidden", true);
    }

    /** Lines across the plot with labels beside it. */
    static Node across(Axis axis) {
        return g(each(axis.ticks(), Tick::key, tick -> {
            var y = Coordinates.percent(axis.down(tick.at()));
            return g(line().x2("100%").y1(y).y2(y).cls("fs-chart-zero", tick.at() == 0), side(tick.label(), y));
        })).cls("fs-chart-grid").aria("hidden", true);
    }

    /**
     * Lines down the plot with labels below it.
     *
     * @param share how much of the chart's width the plot has where the chart is narrow
     */
    static Node down(Axis axis, double share) {
        return g(each(axis.ticks(), Tick::key, tick -> {
            var x = Coordinates.percent(axis.at(tick.at()));
            return g(line().y2("100%").x1(x).x2(x).cls("fs-chart-zero", tick.at() == 0), below(axis, share, tick, x));
        })).cls("fs-chart-grid").aria("hidden", true);
    }

    /** Labels beside the plot, on the right. */
    static Node labelsRight(Axis axis) {
        return g(each(axis.ticks(), Tick::key, tick -> {
            var y = Coordinates.percent(axis.down(tick.at()));
            return text(tick.label()).x("100%").y(y).dx("8").dy("0.32em").cls("fs-chart-right");
        })).cls("fs-chart-grid").aria("hidden", true);
    }

    /** Labels above the plot; see {@link #down}. */
    static Node labelsAbove(Axis axis, double share) {
        return g(each(axis.ticks(), Tick::key, tick -> below(axis, share, tick, Coordinates.percent(axis.at(tick.at()))).y("0").dy("-0.75em")))
                .cls("fs-chart-grid").aria("hidden", true);
    }

    /** Makes room on the right for the labels of an axis. */
    static void widen(Div plot, List<Tick> ticks) {
        var longest = ticks.stream().mapToInt(tick -> tick.label().length()).max().orElse(0);
        plot.cls("fs-chart-end-" + Math.min(longest, MOST_CHARACTERS));
    }

    /** Labels below the plot. */
    static Node labelsBelow(Axis axis) {
        return g(each(axis.ticks(), Tick::key, tick -> below(axis, 1, tick, Coordinates.percent(axis.at(tick.at())))))
                .cls("fs-chart-grid").aria("hidden", true);
    }

    /** Labels beside the plot, from the top. */
    static Node labelsBeside(Axis axis) {
        return g(each(axis.ticks(), Tick::key,
                tick -> side(shortened(tick.label()), Coordinates.percent(axis.at(tick.at())))))
                .cls("fs-chart-grid").aria("hidden", true);
    }

    private static String shortened(String label) {
        return label.length() > MOST_CHARACTERS ? label.substring(0, MOST_CHARACTERS - 1).strip() + '…' : label;
    }

    private static SvgText side(String label, String y) {
        return text(label).y(y).dx("-8").dy("0.32em").cls("fs-chart-beside");
    }

    private static SvgText below(Axis axis, double share, Tick tick, String x) {
        var width = width(axis, share, tick);
        return text(tick.label()).x(x).y("100%").dy("1.6em").cls("fs-chart-from-" + width, width > 0);
    }

    /** The width from which on a chart has room for a label and those that are kept longer, in rem; 0 for any. */
    private static int width(Axis axis, double share, Tick tick) {
        var characters = axis.ticks().stream().mapToInt(it -> it.label().length()).sum();
        var needed = switch (tick.rank()) {
            case 0 -> 0.0;
            case 1 -> characters / share;
            default -> characters / share / 2;
        };
        if (needed <= FEW_CHARACTERS) {
            return 0;
        }
        for (var width : WIDTHS) {
            if (needed <= width * CHARACTERS) {
                return width;
            }
        }
        return WIDTHS[WIDTHS.length - 1];
    }
}
