package io.faststate.dsl.kit.chart;

import static io.faststate.dsl.Html.span;
import static io.faststate.dsl.svg.Svg.circle;
import static io.faststate.dsl.svg.Svg.path;
import static io.faststate.dsl.svg.Svg.svg;

import io.faststate.dsl.element.Span;
import java.util.List;

/**
 * A small line without axes, as wide as its place, which shows how a value went. Its name says the first, the last, the
 * least and the greatest value.
 *
 * {@snippet :
 * td(Charts.sparkline("Orders this week", orders).height(24).view());
 * }
 */
public final class Sparkline extends Chart<Sparkline> {
    private static final int HEIGHT = 32;
    private static final int MOST_POINTS = 200;
    private static final double EDGE = 0.08;

    private final List<Double> values;
    private final boolean area;

    private Sparkline(Settings settings, List<Double> values, boolean area) {
        super(settings);
        this.values = values;
        this.area = area;
    }

    static Sparkline of(String title, List<? extends Number> values) {
        var all = values.stream().map(it -> finite(title, "its line", it.doubleValue())).toList();
        return new Sparkline(Settings.of(title, HEIGHT), all, false);
    }

    @Override
    Sparkline with(Settings changed) {
        return new Sparkline(changed, values, area);
    }

    /** Fills the area below the line. */
    public Sparkline area() {
        return new Sparkline(settings, values, true);
    }

    @Override
    public Span view() {
        if (values.isEmpty()) {
            return span(settings.empty()).cls("fs-chart-spark", "fs-chart-empty");
        }
        var texts = new NumberTexts(settings);
        var least = values.stream().mapToDouble(it -> it).min().orElse(0);
        var most = values.stream().mapToDouble(it -> it).max().orElse(0);
        var line = new StringBuilder("M");
        for (var i : Lttb.pick(values.size(), i -> i, values::get, MOST_POINTS)) {
            line.append(line.length() > 1 ? " " : "")
                    .append(Coordinates.space(x(i))).append(' ').append(Coordinates.space(y(values.get(i), least, most)));
        }
        var drawing = svg();
        if (area) {
            drawing.with(path().d(line + " " + Coordinates.SPACE + ' ' + Coordinates.SPACE + " 0 " + Coordinates.SPACE + 'z')
                    .cls("fs-chart-area"));
        }
        drawing.with(path().d(line + (values.size() == 1 ? "h0" : "")).cls("fs-chart-line"));
        var label = settings.title() + ": from " + texts.value(values.getFirst()) + " to " + texts.value(values.getLast())
                + ", least " + texts.value(least) + ", greatest " + texts.value(most);
        return span(svg(
                        drawing.width("100%").height("100%").preserveAspectRatio("none").cls("fs-chart-space")
                                .viewBox("0 0 " + Coordinates.SPACE + ' ' + Coordinates.SPACE),
                        circle().cx(Coordinates.percent(x(values.size() - 1))).r("2.5").cls("fs-chart-mark")
                                .cy(Coordinates.percent(y(values.getLast(), least, most))))
                .width("100%").height(Integer.toString(settings.height()))
                .role("img").aria("label", label)
                .cls("fs-chart-drawing"))
                .cls("fs-chart-spark", Colors.of(0));
    }

    private double x(int index) {
        return values.size() == 1 ? 1 : index / (values.size() - 1.0);
    }

    private static double y(double value, double least, double most) {
        return least == most ? 0.5 : EDGE + (1 - 2 * EDGE) * (most - value) / (most - least);
    }
}
