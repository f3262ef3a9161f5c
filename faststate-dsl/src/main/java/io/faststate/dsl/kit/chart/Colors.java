package io.faststate.dsl.kit.chart;

import static io.faststate.dsl.svg.Svg.circle;
import static io.faststate.dsl.svg.Svg.path;
import static io.faststate.dsl.svg.Svg.rect;
import static io.faststate.dsl.svg.Svg.svg;

import io.faststate.dsl.Element;
import io.faststate.dsl.svg.Svg;
import io.faststate.dsl.svg.SvgCircle;
import io.faststate.dsl.svg.SvgRoot;

/** What tells series apart: a colour of the theme, and a shape for those who see few colours. */
final class Colors {
    static final int COUNT = 8;

    private static final String SWATCH = "0 0 16 10";
    private static final String[] SHAPES = {
        "", "M-4-4h8v8h-8z", "M0-5 5 4-5 4z", "M0-5.5 5.5 0 0 5.5-5.5 0z", "M-5-4 5-4 0 5z",
        "M-2-5h4v3h3v4h-3v3h-4v-3h-3v-4h3z", "M-5-2.5 0-5 5-2.5V2.5L0 5-5 2.5z", "M-5 0-2-5H2L5 0 2 5H-2z"
    };

    private Colors() {}

    /** The class of a series. */
    static String of(int series) {
        return "fs-chart-" + (1 + series % COUNT);
    }

    /** The mark of a series at a place of the plot. */
    static Element<?> mark(int series, String x, String y) {
        return series % COUNT == 0
                ? dot(series, x, y)
                : svg(path().d(SHAPES[series % COUNT])).x(x).y(y).cls("fs-chart-mark", of(series));
    }

    /** A dot of a series at a place of the plot. */
    static SvgCircle dot(int series, String x, String y) {
        return circle().cx(x).cy(y).r("4").cls("fs-chart-mark", of(series));
    }

    /** The sample of a filled series in a legend. */
    static SvgRoot fill(int series) {
        return swatch(series).with(rect().x("3").width("10").height("10").attr("rx", "2").cls("fs-chart-fill"));
    }

    /** The sample of a line in a legend. */
    static SvgRoot line(int series) {
        return swatch(series).with(Svg.line().x1("0").x2("16").y1("5").y2("5").cls("fs-chart-stroke"));
    }

    /** The sample of a mark in a legend. */
    static SvgRoot mark(int series) {
        return swatch(series).with(mark(series, "8", "5"));
    }

    private static SvgRoot swatch(int series) {
        return svg().viewBox(SWATCH).width("16").height("10").attr("aria-hidden", "true").cls("fs-chart-swatch", of(series));
    }
}
