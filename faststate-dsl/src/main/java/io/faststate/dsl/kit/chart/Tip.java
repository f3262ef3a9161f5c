package io.faststate.dsl.kit.chart;

import static io.faststate.dsl.Html.b;
import static io.faststate.dsl.Html.div;
import static io.faststate.dsl.Html.p;

import io.faststate.dsl.element.Div;
import io.faststate.dsl.svg.Svg;
import io.faststate.dsl.svg.SvgForeignObject;
import io.faststate.dsl.svg.SvgG;

/**
 * What is shown beside a mark while the pointer is over it or it has the focus: a heading, and a line for each value. Tips
 * are drawn after all marks, with areas that the pointer hits, since SVG draws what comes later over what comes before.
 */
final class Tip {
    private static final double HALF = 0.5;

    private final Div box;
    private final StringBuilder text;

    Tip(String heading) {
        this.box = div(b(heading)).cls("fs-chart-tip");
        this.text = new StringBuilder(heading);
    }

    /** Adds a value of a series. */
    Tip line(int series, String name, String value) {
        add(name, value);
        box.with(p(name, " ", b(value)).cls(Colors.of(series)));
        return this;
    }

    /** Adds a value of no series. */
    Tip line(String name, String value) {
        add(name, value);
        box.with(p(name, " ", b(value)));
        return this;
    }

    private void add(String name, String value) {
        text.append(", ").append(name).append(' ').append(value);
    }

    /** The area of a mark with the tip at a fraction of the plot, on the side on which there is more room. */
    SvgG on(SvgG area, double x, double y) {
        var tip = at(Coordinates.percent(x), x > HALF);
        return on(area, y == 0 ? tip : tip.y(Coordinates.percent(y)));
    }

    /** The area of a mark with the tip, which the pointer and the arrow keys reach. Screen readers read the tip as its name. */
    SvgG on(SvgG area, SvgForeignObject tip) {
        return area.with(tip).tabindex(-1).role("img").aria("label", text.toString()).cls("fs-chart-hit");
    }

    /** The tip at the top. Styles give it a size, which SVG wants; its content goes beyond. */
    SvgForeignObject at(String x, boolean left) {
        return Svg.foreignObject(box.cls("fs-chart-left", left)).x(x);
    }
}
