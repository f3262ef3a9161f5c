package io.faststate.dsl.kit.chart;

import static io.faststate.dsl.Html.b;
import static io.faststate.dsl.Html.div;
import static io.faststate.dsl.Html.p;

import io.faststate.dsl.element.Div;
import io.faststate.dsl.svg.Svg;
import io.faststate.dsl.svg.SvgForeignObject;

/** What is shown beside a mark while the pointer is over it: a heading, and a line for each value. */
final class Tip {
    private static final double HALF = 0.5;

    private final Div box;

    Tip(String heading) {
        this.box = div(b(heading)).cls("fs-chart-tip");
    }

    /** Adds a value of a series. */
    Tip line(int series, String name, String value) {
        box.with(p(name, " ", b(value)).cls(Colors.of(series)));
        return this;
    }

    /** Adds a value of no series. */
    Tip line(String name, String value) {
        box.with(p(name, " ", b(value)));
        return this;
    }

    /** The tip at a fraction of the width, on the side on which there is more room. */
    SvgForeignObject at(double x, double y) {
        var tip = at(Coordinates.percent(x), x > HALF);
        return y == 0 ? tip : tip.y(Coordinates.percent(y));
    }

    /** The tip at the top. Styles give it a size, which SVG wants; its content goes beyond. */
    SvgForeignObject at(String x, boolean left) {
        return Svg.foreignObject(box.cls("fs-chart-left", left)).x(x);
    }
}
