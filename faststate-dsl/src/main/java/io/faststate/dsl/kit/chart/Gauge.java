package io.faststate.dsl.kit.chart;

import static io.faststate.dsl.Html.div;
import static io.faststate.dsl.Html.figcaption;
import static io.faststate.dsl.Html.figure;
import static io.faststate.dsl.Html.when;
import static io.faststate.dsl.svg.Svg.path;
import static io.faststate.dsl.svg.Svg.svg;
import static io.faststate.dsl.svg.Svg.text;

import io.faststate.dsl.FastStateException;
import io.faststate.dsl.element.Figure;
import io.faststate.dsl.kit.chart.Axis.Range;
import io.faststate.dsl.svg.SvgPath;
import java.util.ArrayList;
import java.util.List;

/**
 * One value on an arc. A value outside of the range is drawn at the nearest end; its number is shown as it is.
 *
 * {@snippet :
 * Charts.gauge("Oven", 183, 0, 250).unit("°C").zone("Warm", 150, Zone.WARNING).zone("Hot", 200, Zone.DANGER).view();
 * }
 */
public final class Gauge extends Chart<Gauge> {
    private static final int HEIGHT = 140;
    private static final String ARC = "M16 100A84 84 0 0 1 184 100";
    private static final String BAND = "M4 100A96 96 0 0 1 196 100";
    private static final String WHOLE = "100";

    private final double value;
    private final Range range;
    private final List<Part> parts;

    private Gauge(Settings settings, double value, Range range, List<Part> parts) {
        super(settings);
        this.value = value;
        this.range = range;
        this.parts = parts;
    }

    /** What a part of the arc means. */
    public enum Zone {
        /** All is well. */
        GOOD("fs-chart-zone-1"),
        /** Worth watching. */
        WARNING("fs-chart-zone-2"),
        /** Needs action. */
        DANGER("fs-chart-zone-3");

        private final String cls;

        Zone(String cls) {
            this.cls = cls;
        }
    }

    private record Part(String name, double from, Zone zone) {}

    static Gauge of(String title, double value, double low, double high) {
        finite(title, "its gauge", value);
        return new Gauge(Settings.of(title, HEIGHT), value, Range.of(title, low, high), List.of());
    }

    @Override
    Gauge with(Settings changed) {
        return new Gauge(changed, value, range, parts);
    }

    /**
     * Marks the arc from a value on, up to the next zone. The name of the zone that the value is in stands below it.
     *
     * @throws FastStateException if it begins outside of the arc, or before the zone given last
     */
    public Gauge zone(String name, double from, Zone zone) {
        var least = parts.isEmpty() ? range.low() : parts.getLast().from();
        if (!(from >= least && from < range.high())) {
            throw refused("has a zone '" + name + "' from " + from + "; give zones upwards, here from " + least + " to below "
                    + range.high());
        }
        var more = new ArrayList<>(parts);
        more.add(new Part(name, from, zone));
        return new Gauge(settings, value, range, List.copyOf(more));
    }

    /** Draws the gauge. Screen readers take it for a meter. */
    @Override
    public Figure view() {
        var texts = new NumberTexts(settings);
        var shown = texts.value(value);
        var current = parts.stream().filter(it -> value >= it.from()).reduce((first, second) -> second);
        var drawing = svg(path().d(ARC).cls("fs-chart-track"));
        for (var i = 0; i < parts.size(); i++) {
            var to = i + 1 < parts.size() ? parts.get(i + 1).from() : range.high();
            drawing.with(dash(path().d(BAND), at(parts.get(i).from()), at(to)).cls("fs-chart-band", parts.get(i).zone().cls));
        }
        drawing.with(
                dash(path().d(ARC), 0, at(value)).cls("fs-chart-value").cls(current.map(it -> it.zone().cls).orElse("fs-chart-1")),
                text(shown).x("100").y("88").cls("fs-chart-number"),
                text(current.map(Part::name).orElse("")).x("100").y("108").cls("fs-chart-zone"),
                text(texts.tick(range.low(), range.high() - range.low())).x("16").y("118").cls("fs-chart-end"),
                text(texts.tick(range.high(), range.high() - range.low())).x("184").y("118").cls("fs-chart-end"));
        return figure(
                        when(settings.titled(), () -> figcaption(settings.title())),
                        div(drawing.viewBox("0 0 200 122").height(Integer.toString(settings.height())).width("100%")
                                        .role("meter")
                                        .aria("label", settings.title())
                                        .aria("valuemin", Coordinates.plain(range.low()))
                                        .aria("valuemax", Coordinates.plain(range.high()))
                                        .aria("valuenow", Coordinates.plain(Math.clamp(value, range.low(), range.high())))
                                        .aria("valuetext", current.map(it -> shown + ", " + it.name()).orElse(shown))
                                        .cls("fs-chart-drawing"))
                                .cls("fs-chart-gauge"))
                .cls("fs-chart");
    }

    private double at(double of) {
        return Math.clamp((of - range.low()) / (range.high() - range.low()), 0, 1) * 100;
    }

    /** A part of an arc of 100, by dashes, which styles can move from one value to the next. */
    private static SvgPath dash(SvgPath arc, double from, double to) {
        var dashes = from == 0
                ? Coordinates.pixels(to) + " 200"
                : "0 " + Coordinates.pixels(from) + ' ' + Coordinates.pixels(to - from) + " 200";
        return arc.attr("pathLength", WHOLE).strokeDasharray(dashes);
    }
}
