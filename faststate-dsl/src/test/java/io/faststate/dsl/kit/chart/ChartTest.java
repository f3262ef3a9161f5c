package io.faststate.dsl.kit.chart;

import static io.faststate.dsl.Html.render;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class ChartTest {
    private static final Instant START = Instant.parse("2026-03-01T09:00:00Z");

    private record Slice(String name, double value) {}

    private record Point(String group, double x, double y) {}

    private static Element drawn(Chart<?> chart) {
        var body = Jsoup.parseBodyFragment(render(chart.view())).body();
        assertEquals(1, body.childrenSize());
        assertTrue(body.select("[style], script").isEmpty(), "the strict policy allows neither");
        assertFalse(body.html().contains("NaN") || body.html().contains("Infinity"), body.html());
        return body.child(0);
    }

    private static List<List<String>> table(Element chart) {
        return chart.select("tr").stream().map(it -> it.select("th, td").eachText()).toList();
    }

    private static List<String> attributes(Element chart, String css, String name) {
        return chart.select(css).eachAttr(name);
    }

    @Test
    void drawing_isAGroupWithAName_andATableBesideIt() {
        var chart = drawn(Charts.line("Throughput", List.of(START, START.plusSeconds(60)))
                .series("North", List.of(10, 20.5)).series("South", List.of(5, 7)).unit("bottles/min"));
        assertEquals(List.of("Throughput, line chart"), attributes(chart, "svg[role=group][data-roving=both]", "aria-label"));
        assertEquals("Throughput bottles/min", chart.select("figcaption").text());
        assertEquals(List.of("North", "South"), chart.select(".fs-chart-legend li").eachText());
        assertEquals(List.of(
                List.of("Time", "North (bottles/min)", "South (bottles/min)"),
                List.of("09:00:00", "10", "5"),
                List.of("09:01:00", "20.5", "7")), table(chart));
        assertEquals(List.of("col", "col", "col", "row", "row"), attributes(chart, "th", "scope"));
    }

    @Test
    void marks_areReachedByArrowKeys_andNamedByTheirTips() {
        var line = drawn(Charts.line("Heat", List.of(0, 5)).series("Oven", List.of(180, 185)).series("Hall", List.of(20, Double.NaN)).gaps().unit("°C"));
        assertEquals(List.of("0, Oven 180\u00a0°C, Hall 20\u00a0°C", "5, Oven 185\u00a0°C"), attributes(line, ".fs-chart-hit[role=img][tabindex=-1]", "aria-label"));
        assertEquals(line.select("text").size(), line.select("[aria-hidden=true] text").size(), "the labels of axes are not read");
        var pie = drawn(Charts.pie("Energy", List.of(new Slice("a", 3), new Slice("b", 1)), Slice::name, Slice::value));
        assertEquals(List.of("a, 3 75%", "b, 1 25%"), attributes(pie, "svg[data-roving] .fs-chart-hit[role=img]", "aria-label"));
        assertEquals(List.of(), attributes(drawn(Charts.gauge("Oven", 3, 0, 9)), "[tabindex]", "tabindex"));
    }

    @Test
    void manyPoints_areOnePicture() {
        var points = IntStream.range(0, 151).mapToObj(i -> new Point("a", i, i)).toList();
        var chart = drawn(Charts.scatter("Speed", points, Point::x, Point::y));
        assertEquals(List.of("Speed, scatter chart"), attributes(chart, "svg[role=img]", "aria-label"));
        assertEquals(0, chart.select("[tabindex], [data-roving]").size());
        assertEquals(1, drawn(Charts.line("Speed", List.<Integer>of()).series("a", List.of())).select("svg[role=img]").size());
    }

    @Test
    void rightAxis_hasItsOwnTicksUnitAndRange() {
        var chart = drawn(Charts.line("Boiler", List.of(0, 10))
                .series("Pressure", List.of(1, 3)).series("Heat", List.of(100, 200)).unit("bar").rightAxis("°C", "Heat"));
        assertEquals(List.of("1.0", "1.5", "2.0", "2.5", "3.0"), chart.select(".fs-chart-beside").eachText());
        assertEquals(List.of("100", "120", "140", "160", "180", "200"), chart.select(".fs-chart-right").eachText());
        assertEquals(List.of("M0 1000 1000 0", "M0 1000 1000 0"), attributes(chart, "path", "d"));
        assertEquals(List.of("Pressure", "Heat (°C) →"), chart.select(".fs-chart-legend li").eachText());
        assertEquals(List.of("Value", "Pressure (bar)", "Heat (°C)"), table(chart).getFirst());
        assertEquals(List.of("Pressure 1 bar", "Heat 100 °C"), chart.select(".fs-chart-hit").getFirst().select("p").eachText());
        assertTrue(chart.select(".fs-chart-plot").hasClass("fs-chart-end-3"));
        var fixed = drawn(Charts.line("Boiler", List.of(0, 10)).series("Heat", List.of(100, 200)).rightAxis("°C", "Heat").rightRange(0, 400));
        assertEquals(List.of("M0 750 1000 500"), attributes(fixed, "path", "d"));
    }

    @Test
    void barsOnTheRight_haveTheirOwnTicksUnitAndRange() {
        var bars = Charts.bar("Batches", List.of("Mon", "Tue"))
                .series("Yield", List.of(50, 100)).series("Rejects", List.of(1, 4)).unit("kg").rightAxis("%", "Rejects");
        var chart = drawn(bars);
        assertEquals(List.of("0", "20", "40", "60", "80", "100"), chart.select(".fs-chart-beside").eachText());
        assertEquals(List.of("0%", "1%", "2%", "3%", "4%"), chart.select(".fs-chart-right").eachText());
        assertEquals(List.of("50%", "25%", "100%", "100%"), attributes(chart, ".fs-chart-plot .fs-chart-fill", "height"));
        assertEquals(List.of("Yield", "Rejects (%) →"), chart.select(".fs-chart-legend li").eachText());
        assertEquals(List.of("Category", "Yield (kg)", "Rejects (%)"), table(chart).getFirst());
        assertEquals(List.of("Yield 50 kg", "Rejects 1%"), chart.select(".fs-chart-hit").getFirst().select("p").eachText());
        assertTrue(chart.select(".fs-chart-plot").hasClass("fs-chart-end-2"));
        assertEquals(List.of("50%", "10%", "100%", "40%"), attributes(drawn(bars.rightRange(0, 10)), ".fs-chart-plot .fs-chart-fill", "height"));
        var lying = drawn(bars.horizontal());
        assertTrue(lying.select(".fs-chart-plot").hasClass("fs-chart-above"));
        assertEquals(List.of("0%", "1%", "2%", "3%", "4%"), lying.select("text[y=0]").eachText());
        assertEquals(List.of("50%", "25%", "100%", "100%"), attributes(lying, ".fs-chart-plot .fs-chart-fill", "width"));
        assertEquals(List.of("Yield", "Rejects (%) ↑"), lying.select(".fs-chart-legend li").eachText());
    }

    @Test
    void zerosOfBothAxesOfBars_areAtOnePlace() {
        var bars = Charts.bar("Profit", List.of("Q1", "Q2")).series("Sum", List.of(-50, 100)).series("Margin", List.of(2, 4)).rightAxis("%", "Margin");
        var zeros = attributes(drawn(bars), ".fs-chart-zero", "y1");
        assertEquals(List.of("66.67%"), zeros);
        assertEquals(zeros, attributes(drawn(bars), ".fs-chart-right:matchesOwn(^0%$)", "y"));
        var apart = Charts.bar("Profit", List.of("Q1")).series("Loss", List.of(-50)).series("Margin", List.of(4)).rightAxis("%", "Margin");
        assertEquals(List.of("50%"), attributes(drawn(apart), ".fs-chart-zero", "y1"));
        assertEquals(List.of("50%"), attributes(drawn(apart), ".fs-chart-right:matchesOwn(^0%$)", "y"));
        assertEquals(List.of("50%", "50%"), attributes(drawn(apart), ".fs-chart-plot .fs-chart-fill", "height"));
    }

    @Test
    void zoom_showsAPartOfTheAxis_andLinesThatLeaveIt() {
        var line = Charts.line("Heat", List.of(0, 25, 50, 75, 100)).series("Oven", List.of(0, 1, 2, 3, 4));
        var chart = drawn(line.zoomed(new ChartZoom.Part(0.4, 0.9)));
        assertEquals(List.of("50", "75"), chart.select("tbody th").eachText());
        assertEquals(List.of("M-300 2000 200 1000 700 0 1200 -1000"), attributes(chart, "path", "d"));
        assertTrue(chart.select("svg svg").hasClass("fs-chart-clip"));
        assertEquals(drawn(line).html(), drawn(line.zoomed(ChartZoom.Part.WHOLE)).html());
        assertEquals(List.of(), drawn(line.zoomed(new ChartZoom.Part(0.26, 0.27))).select("tbody th").eachText());
    }

    @Test
    void zoomParts_stayOnTheAxis() {
        var part = ChartZoom.Part.WHOLE.in();
        assertEquals(new ChartZoom.Part(0.25, 0.75), part);
        assertEquals(new ChartZoom.Part(0, 0.5), part.earlier());
        assertEquals(new ChartZoom.Part(0, 0.5), part.earlier().earlier());
        assertEquals(new ChartZoom.Part(0.5, 1), part.later());
        assertEquals(ChartZoom.Part.WHOLE, part.later().out());
        assertEquals(ChartZoom.Part.WHOLE, ChartZoom.Part.WHOLE.out());
        for (var i = 0; i < 40; i++) {
            part = part.in().later();
        }
        assertTrue(part.to() - part.from() >= 1.0 / 4096 && part.to() <= 1, part::toString);
    }

    @Test
    void zoomParts_areChosenInWhatIsSeen_andStayThere() {
        var part = ChartZoom.Part.WHOLE.part(0.25, 0.75, 100, 300);
        assertEquals(new ChartZoom.Part(0.25, 0.75, 100, 300), part);
        assertEquals(new ChartZoom.Part(0.5, 0.75, 100, 300), part.part(0.5, 1, 150, 250));
        assertEquals(new ChartZoom.Part(0, 0.5, 100, 300), part.earlier());
        assertEquals(ChartZoom.Part.WHOLE, part.out());
        assertEquals(ChartZoom.Part.WHOLE, ChartZoom.Part.WHOLE.part(0, 1, 100, 300), "all of it is no part");
        // The buttons' parts are of whatever rows there are; from then on they stay.
        assertEquals(new ChartZoom.Part(0.25, 0.5, 0, 400), new ChartZoom.Part(0.25, 0.75).part(0, 0.5, 100, 300));
        for (var i = 0; i < 9; i++) {
            part = part.part(0.99, 1, 0, 1);
            assertTrue(part.from() < part.to() && part.to() <= 1, part::toString);
        }
        assertEquals(1.0 / 1024, part.to() - part.from(), 1e-12);
        var line = Charts.line("Heat", List.of(0, 25, 50, 75, 100, 500)).series("Oven", List.of(0, 1, 2, 3, 4, 5));
        assertEquals(List.of("50", "75", "100"), drawn(line.zoomed(new ChartZoom.Part(0.2, 0.8, 20, 120))).select("tbody th").eachText());
        assertEquals(List.of(), drawn(line.zoomed(new ChartZoom.Part(0.2, 0.8, 7_000, 8_000))).select("tbody th").eachText());
    }

    @Test
    void line_goesThroughItsPoints() {
        var chart = drawn(Charts.line("Heat", List.of(0, 5, 10)).series("Oven", List.of(0, 10, 5)));
        assertEquals(List.of("M0 1000 500 0 1000 500"), attributes(chart, "path", "d"));
        assertEquals(List.of("0", "2", "4", "6", "8", "10"),
                chart.select("text.fs-chart-beside").eachText(), "the values are the labels at the side");
    }

    @Test
    void rows_areDrawnInTheOrderOfTheAxis() {
        var chart = drawn(Charts.line("Heat", List.of(10, 0, 5)).series("Oven", List.of(5, 0, 10)));
        assertEquals(List.of("M0 1000 500 0 1000 500"), attributes(chart, "path", "d"));
        assertEquals(List.of("0", "5", "10"), chart.select("tbody th").eachText());
    }

    @Test
    void series_areToldApartByClassesAndShapes() {
        var chart = drawn(Charts.line("Heat", List.of(1, 2)).series("a", List.of(1, 2)).series("b", List.of(2, 3)).marks());
        assertEquals(List.of("fs-chart-line fs-chart-1", "fs-chart-line fs-chart-2"),
                attributes(chart, "path.fs-chart-line", "class"));
        assertTrue(chart.select("circle.fs-chart-2").isEmpty() && !chart.select("svg.fs-chart-mark.fs-chart-2 path").isEmpty());
    }

    @Test
    void gap_dividesTheLine_andIsADashInTheTable() {
        var chart = drawn(Charts.line("Heat", List.of(1, 2, 3, 4, 5))
                .series("Oven", List.of(1, 2, Double.NaN, 4, 5)).gaps());
        assertEquals(2, chart.select("path.fs-chart-line").size());
        assertEquals(List.of("3", "–"), table(chart).get(3));
        assertEquals(4, chart.select(".fs-chart-tip p").size());
    }

    @Test
    void onePoint_isADot() {
        var chart = drawn(Charts.line("Heat", List.of(LocalDate.of(2026, 3, 1))).series("Oven", List.of(7)));
        assertTrue(chart.select("path.fs-chart-line").attr("d").matches("M500 \\d+h0"), chart.html());
        assertEquals(List.of("1 Mar 2026", "7"), table(chart).get(1));
    }

    @Test
    void emptyData_isShownAsEmpty() {
        for (var chart : List.<Chart<?>>of(
                Charts.line("Heat", List.<Integer>of()).series("Oven", List.of()),
                Charts.bar("Heat", List.<String>of()).series("Oven", List.of()),
                Charts.pie("Heat", List.<Slice>of(), Slice::name, Slice::value),
                Charts.pie("Heat", List.of(new Slice("a", 0)), Slice::name, Slice::value),
                Charts.scatter("Heat", List.<Point>of(), Point::x, Point::y),
                Charts.heatMap("Heat", List.<Integer>of(), it -> it, it -> it, it -> it),
                Charts.candle("Heat", List.<Integer>of(), it -> it, it -> it, it -> it, it -> it, it -> it),
                Charts.sparkline("Heat", List.of()))) {
            assertTrue(drawn(chart.whenEmpty("Nothing measured")).text().endsWith("Nothing measured"), chart.toString());
        }
    }

    @Test
    void extremeValues_areDrawn() {
        for (var values : List.of(
                List.of(5, 5, 5), List.of(-5, -3, -9), List.of(0, 0, 0), List.of(1e300, 2e300, 3e300), List.of(1e-300, 2e-300, 0),
                List.of(1e15, 1e15 + 1, 1e15 + 2))) {
            for (var chart : List.<XyChart<?, ?>>of(
                    Charts.line("Heat", List.of(1, 2, 3)).series("Oven", values),
                    Charts.area("Heat", List.of(1, 2, 3)).series("Oven", values),
                    Charts.bar("Heat", List.of("a", "b", "c")).series("Oven", values),
                    Charts.bar("Heat", List.of("a", "b", "c")).series("Oven", values).horizontal())) {
                assertEquals(4, drawn(chart).select("tr").size());
                assertTrue(drawn(chart).select("text").size() >= 4, values.toString());
            }
        }
    }

    @Test
    void longSeries_isThinned_andSoAreTipsAndTable() {
        var rows = IntStream.range(0, 20_000).boxed().toList();
        var chart = drawn(Charts.line("Heat", rows, it -> it).series("Oven", it -> Math.sin(it / 100.0)));
        assertEquals(500, chart.select("path").attr("d").split(" ").length / 2);
        var tips = chart.select(".fs-chart-tip").size();
        assertTrue(tips >= 24 && tips <= 49, tips + " tips");
        assertEquals(tips, chart.select("tbody tr").size());
        assertEquals("Heat, a sample of the values", chart.select("caption").text());
    }

    @Test
    void newRowInAWindow_changesTheEndOfTheLine_oneTip_andOneRowOfTheTable() {
        var before = window(200);
        var after = window(201);
        assertEquals(before.select(".fs-chart-grid").outerHtml(), after.select(".fs-chart-grid").outerHtml());
        for (var rows : List.of("path", ".fs-chart-hit", "tbody tr")) {
            var old = before.select(rows).eachAttr("id");
            var changed = after.select(rows).stream()
                    .filter(it -> !before.select("#" + it.id()).outerHtml().equals(it.outerHtml()))
                    .toList();
            assertEquals(1, changed.size(), rows + " " + changed);
            assertTrue(after.select(rows).eachAttr("id").containsAll(old), rows);
        }
    }

    @Test
    void windowThatMovesOn_sendsHowFarAndFewRows() {
        var before = window(210);
        var after = window(211);
        assertEquals(2, before.select("[class^=fs-chart-moved-]").size() + after.select("[class^=fs-chart-moved-]").size());
        assertNotEquals(before.select("[class^=fs-chart-moved-]").outerHtml(), after.select("[class^=fs-chart-moved-]").outerHtml());
        var kept = after.select(".fs-chart-hit, path, text").stream().filter(it -> !it.id().isEmpty())
                .filter(it -> before.select("#" + it.id()).outerHtml().equals(it.outerHtml())).count();
        var all = after.select(".fs-chart-hit, path, text").stream().filter(it -> !it.id().isEmpty()).count();
        assertTrue(kept > 0.8 * all, kept + " of " + all);
    }

    private static Element window(int seconds) {
        var rows = IntStream.rangeClosed(0, seconds).mapToObj(START::plusSeconds).toList();
        return drawn(Charts.line("Heat", rows, it -> it)
                .series("Oven", it -> 50 + 40 * Math.sin(it.getEpochSecond() / 9.0)).range(0, 100)
                .window(Duration.ofMinutes(2)));
    }

    @Test
    void stackedAreas_standOnOneAnother() {
        var chart = drawn(Charts.area("Power", List.of(0, 1)).series("a", List.of(1, 2)).series("b", List.of(3, 3)).stacked());
        assertEquals(List.of("M0 800 1000 600 1000 1000 0 1000z", "M0 200 1000 0 1000 600 0 800z"),
                attributes(chart, "path.fs-chart-area", "d"));
    }

    @Test
    void bars_beginAtZero_sideBySideOrOnOneAnother() {
        var grouped = Charts.bar("Rejects", List.of("Mon", "Tue")).series("a", List.of(10, 20)).series("b", List.of(5, -10));
        assertEquals(List.of("6%", "25%", "56%", "75%"), attributes(drawn(grouped), "rect.fs-chart-fill:not([rx])", "x"));
        assertEquals(List.of("33.33%", "16.67%", "66.67%", "33.33%"),
                attributes(drawn(grouped), "rect.fs-chart-fill:not([rx])", "height"));
        assertEquals(List.of("33.33%", "50%", "0%", "66.67%"), attributes(drawn(grouped), "rect.fs-chart-fill:not([rx])", "y"));
        var stacked = drawn(grouped.stacked().labels());
        assertEquals(List.of("6%", "6%", "56%", "56%"), attributes(stacked, "rect.fs-chart-fill:not([rx])", "x"));
        assertEquals(List.of("15", "10"), stacked.select(".fs-chart-label").eachText());
        var lying = drawn(grouped.horizontal());
        assertEquals(List.of("33.33%", "16.67%", "66.67%", "33.33%"),
                attributes(lying, "rect.fs-chart-fill:not([rx])", "width"));
        assertEquals(List.of("Mon", "Tue"), lying.select(".fs-chart-beside").eachText());
    }

    @Test
    void slices_areAsLargeAsTheirShares_andTheSmallestAreTogether() {
        var chart = drawn(Charts.pie("Energy", List.of(new Slice("a", 3), new Slice("b", 1)), Slice::name, Slice::value));
        assertEquals(List.of(List.of("Name", "Value", "Share"), List.of("a", "3", "75%"), List.of("b", "1", "25%")), table(chart));
        assertEquals("M100 0A100 100 0 1 1 0 100L100 100z", chart.select("path").attr("d"));
        var many = IntStream.rangeClosed(1, 12).mapToObj(it -> new Slice("s" + it, it)).toList();
        var few = drawn(Charts.pie("Energy", many, Slice::name, Slice::value).donut().restName("Rest"));
        assertEquals(List.of("s6", "s7", "s8", "s9", "s10", "s11", "s12", "Rest"), few.select("tbody th").eachText());
        assertEquals(List.of("Rest", "15", "19.2%"), table(few).getLast());
        assertEquals("78", few.select("text").text());
        var whole = drawn(Charts.pie("Energy", List.of(new Slice("a", 3)), Slice::name, Slice::value));
        assertEquals("100", whole.select("circle").attr("r"));
    }

    @Test
    void points_areWhereTheirNumbersSay_inShapesOfTheirGroups() {
        var chart = drawn(Charts.scatter("Speed", List.of(new Point("a", 0, 0), new Point("b", 10, 5)), Point::x, Point::y)
                .group(Point::group).axes("Speed", "Rejects"));
        assertEquals("0%", chart.select("circle.fs-chart-mark:not([cx=8])").attr("cx"));
        assertEquals("100%", chart.select("g > svg.fs-chart-mark").attr("x"));
        assertEquals(List.of("b", "10", "5"), table(chart).getLast());
        var many = new ArrayList<Point>();
        IntStream.range(0, 200).forEach(i -> many.add(new Point("a", i, i % 7)));
        var large = drawn(Charts.scatter("Speed", many, Point::x, Point::y));
        assertEquals(200, large.select("title").size());
        assertEquals(0, large.select("foreignObject").size());
        assertEquals(151, large.select("tr").size());
    }

    @Test
    void cells_areTheStrongerTheHigherTheirValues() {
        var chart = drawn(Charts.heatMap("Stops", List.of(1, 2, 3, 4), it -> it % 2, it -> it / 3, it -> it));
        assertEquals(List.of("fs-chart-heat-0", "fs-chart-heat-3", "fs-chart-heat-6", "fs-chart-heat-9"),
                chart.select(".fs-chart-cell").stream().map(it -> it.className().replace("fs-chart-cell ", "")).toList());
        assertEquals(List.of(List.of("Stops", "1", "0"), List.of("0", "1", "2"), List.of("1", "3", "4")), table(chart));
        assertEquals(1, drawn(Charts.heatMap("Stops", List.of(5), it -> 1, it -> 1, it -> it)).select(".fs-chart-heat-4")
                .select(".fs-chart-cell").size());
    }

    @Test
    void gauge_isAMeter() {
        var gauge = Charts.gauge("Oven", 183, 0, 250).unit("°C").zone("Warm", 150, Gauge.Zone.WARNING);
        var meter = drawn(gauge).select("[role=meter]");
        assertEquals("Oven", meter.attr("aria-label"));
        assertEquals("183", meter.attr("aria-valuenow"));
        assertEquals("250", meter.attr("aria-valuemax"));
        assertEquals("183\u00A0°C, Warm", meter.attr("aria-valuetext"));
        assertEquals("73.2 200", meter.select(".fs-chart-value").attr("stroke-dasharray"));
        var beyond = drawn(Charts.gauge("Oven", 300, 0, 250)).select("svg");
        assertEquals("100 200", beyond.select(".fs-chart-value").attr("stroke-dasharray"));
        assertEquals("300", beyond.select(".fs-chart-number").text());
        assertEquals("250", beyond.attr("aria-valuenow"));
    }

    @Test
    void sparkline_saysHowItWent() {
        var line = drawn(Charts.sparkline("Orders", List.of(4, 9, 2, 5)));
        assertEquals("Orders: from 4 to 5, least 2, greatest 9", line.select("svg").attr("aria-label"));
        assertEquals("span", line.normalName());
    }

    @Test
    void tips_areDrawnAfterAllMarks() {
        var days = List.of("Mon", "Tue", "Wed");
        var charts = List.of(
                Charts.bar("Bars", days).series("a", List.of(1, 2, 3)).labels(),
                Charts.bar("Bars", days).series("a", List.of(1, 2, 3)).horizontal(),
                Charts.line("Line", List.of(1, 2, 3)).series("a", List.of(1, 2, 3)).marks(),
                Charts.scatter("Points", List.of(1, 2, 3), it -> it, it -> it),
                Charts.heatMap("Cells", List.of(1, 2, 3), it -> it, it -> it, it -> it),
                Charts.candle("Candles", List.of(1, 2, 3), it -> it, it -> it, it -> it, it -> it, it -> it),
                Charts.pie("Slices", days, it -> it, it -> 1).donut());
        for (var chart : charts) {
            var drawing = drawn(chart).select(".fs-chart-drawing");
            var last = drawing.select("g:has(> .fs-chart-hit)");
            assertEquals(1, last.size(), chart.toString());
            assertEquals(3, last.getFirst().childrenSize());
            assertEquals(List.of(), last.getFirst().nextElementSiblings());
            assertEquals(3, drawing.select("foreignObject").size());
        }
    }

    @Test
    void candles_areHollowWhereTheyRose() {
        record Day(LocalDate date, double open, double high, double low, double close) {}
        var monday = LocalDate.of(2026, 3, 2);
        var chart = drawn(Charts.candle(
                "Sugar", List.of(new Day(monday, 10, 20, 0, 15), new Day(monday.plusDays(1), 15, 16, 5, 5)),
                Day::date, Day::open, Day::high, Day::low, Day::close));
        assertEquals(List.of("fs-chart-rise", "fs-chart-fall"), attributes(chart, "g:has(> .fs-chart-wick)", "class"));
        assertEquals(List.of("25%", "25%"), attributes(chart, ".fs-chart-candle", "y"));
        assertEquals(List.of("25%", "50%"), attributes(chart, ".fs-chart-candle", "height"));
        assertEquals(List.of("3 Mar", "15", "16", "5", "5"), table(chart).getLast());
    }

    @Test
    void options_changeACopy() {
        var chart = Charts.bar("Rejects", List.of("Mon")).series("a", List.of(1234.5));
        var changed = chart.locale(Locale.GERMAN).decimals(2).unit("l").height(100).hideTitle().tableToggle("Als Tabelle");
        assertEquals(List.of("Mon", "1.234,50"), table(drawn(changed)).getLast());
        assertEquals("Mon a 1.234,50 l", drawn(changed).select(".fs-chart-tip").text());
        assertEquals("100", drawn(changed).select("svg").attr("height"));
        assertEquals("Als Tabelle", drawn(changed).select("details summary").text());
        assertEquals(0, drawn(changed).select("figcaption").size());
        assertEquals(List.of("Mon", "1,235"), table(drawn(chart)).getLast());
        assertNotEquals(render(chart.view()), render(changed.view()));
        assertEquals(List.of("Mon", "~1234"), table(drawn(chart.format(it -> "~" + (int) it))).getLast());
    }
}
