package io.faststate.showcase.kit;

import static io.faststate.dsl.Html.div;
import static io.faststate.dsl.Html.each;
import static io.faststate.dsl.Html.live;
import static io.faststate.dsl.Html.table;
import static io.faststate.dsl.Html.tbody;
import static io.faststate.dsl.Html.td;
import static io.faststate.dsl.Html.th;
import static io.faststate.dsl.Html.tr;

import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import io.faststate.dsl.element.CellScope;
import io.faststate.dsl.kit.Buttons;
import io.faststate.dsl.kit.chart.ChartZoom;
import io.faststate.dsl.kit.chart.Charts;
import io.faststate.dsl.kit.chart.Gauge.Zone;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** Charts. */
final class ChartDemos {
    static final List<Demo> ALL = List.of(
            new Demo("Line chart", "Values over time, or over anything else.", ChartDemos.class, "line", ChartDemos::line),
            new Demo("Live chart", "A new point sends that point.", ChartDemos.class, "growing", ChartDemos::growing),
            new Demo("Two axes and a zoom", "A second unit on the right, and a part of the time: drag across it.", ChartDemos.class, "zoom", ChartDemos::zoom),
            new Demo("Area chart", "Parts of a sum over time.", ChartDemos.class, "area", ChartDemos::area),
            new Demo("Bar chart", "Values of categories, side by side.", ChartDemos.class, "bars", ChartDemos::bars),
            new Demo("Stacked bars", "Values of categories and their sums.", ChartDemos.class, "stacked", ChartDemos::stacked),
            new Demo("Bars of two units", "Each unit has an axis of its own.", ChartDemos.class, "units", ChartDemos::units),
            new Demo("Horizontal bars", "Room for long names.", ChartDemos.class, "lying", ChartDemos::lying),
            new Demo("Donut chart", "Shares of a whole; without the hole it is a pie.", ChartDemos.class, "donut", ChartDemos::donut),
            new Demo("Scatter chart", "Two numbers of each thing, in groups.", ChartDemos.class, "scatter", ChartDemos::scatter),
            new Demo("Heat map", "Values by two categories.", ChartDemos.class, "heat", ChartDemos::heat),
            new Demo("Gauge", "One value and what it means.", ChartDemos.class, "gauge", ChartDemos::gauge),
            new Demo("Sparkline", "How a value went, as small as a word.", ChartDemos.class, "spark", ChartDemos::spark),
            new Demo("Candle chart", "The first, the last and the extremes of each day.", ChartDemos.class, "candle", ChartDemos::candle));

    private static final Instant START = Instant.parse("2026-03-02T06:00:00Z");

    private ChartDemos() {}

    private static Node line(Page page) {
        var months = IntStream.rangeClosed(1, 12).mapToObj(month -> LocalDate.of(2025, month, 1)).toList();
        var marks = page.tab("demoMarks", true);
        return div(
                Options.of("Marks", marks),
                live(marks, on -> {
                    var chart = Charts.line("Orders", months)
                            .series("Online", List.of(420, 380, 510, 560, 610, 720, 690, 740, 820, 910, 1180, 1390))
                            .series("Shops", List.of(310, 290, 330, 350, 340, 320, 280, 300, 340, 360, 420, 510))
                            .tableToggle("Show as table");
                    return (on ? chart.marks() : chart).view();
                }));
    }

    private static Node growing(Page page) {
        var last = page.tab("demoSecond", 90);
        return div(
                live(last, second -> Charts.line("Temperature", seconds(second), it -> START.plusSeconds(it))
                        .series("Oven", it -> 180 + 12 * Math.sin(it / 8.0))
                        .range(160, 200)
                        .unit("°C")
                        .window(Duration.ofMinutes(1))
                        .view()),
                Buttons.outline("One second on").onClick(() -> last.update(it -> it + 1)));
    }

    private static Node zoom(Page page) {
        var zoom = ChartZoom.of(page, "demoZoom");
        return div(
                zoom.view(),
                live(() -> Charts.line("Boiler", seconds(240), it -> START.plusSeconds(60L * it))
                        .series("Pressure", it -> 5.5 + Math.sin(it / 30.0))
                        .series("Temperature", it -> 165 + 14 * Math.sin(it / 22.0))
                        .unit("bar")
                        .rightAxis("°C", "Temperature")
                        .zoomed(zoom)
                        .view()));
    }

    private static List<Integer> seconds(int last) {
        return IntStream.rangeClosed(0, last).boxed().toList();
    }

    private static Node area(Page page) {
        return Charts.area("Power", IntStream.range(0, 24).boxed().toList())
                .series("Filler", IntStream.range(0, 24).mapToObj(hour -> 30 + 20 * Math.sin(hour / 4.0)).toList())
                .series("Washer", IntStream.range(0, 24).mapToObj(hour -> 20 + 8 * Math.cos(hour / 3.0)).toList())
                .xName("Hour")
                .unit("kW")
                .stacked()
                .view();
    }

    private static Node bars(Page page) {
        return Charts.bar("Profit", List.of("Q1", "Q2", "Q3", "Q4"))
                .series("2025", List.of(4.2, -1.4, 3.1, 5.0))
                .series("2026", List.of(4.8, 1.2, 3.9, 6.3))
                .unit("M€")
                .view();
    }

    private static Node stacked(Page page) {
        var stacked = page.tab("demoStacked", true);
        var horizontal = page.tab("demoHorizontal", false);
        return div(
                div(Options.of("Stacked", stacked), Options.of("Horizontal", horizontal)).cls("row"),
                live(stacked, horizontal, (onTop, lying) -> {
                    var chart = Charts.bar("Rejects", List.of("Mon", "Tue", "Wed", "Thu", "Fri"))
                            .series("Fill level", List.of(24, 18, 30, 22, 26))
                            .series("Label", List.of(12, 15, 9, 14, 11))
                            .series("Cap", List.of(6, 4, 8, 5, 7))
                            .labels();
                    var placed = lying ? chart.horizontal() : chart;
                    return (onTop ? placed.stacked() : placed).view();
                }));
    }

    private static Node units(Page page) {
        var horizontal = page.tab("demoUnitsHorizontal", false);
        return div(
                Options.of("Horizontal", horizontal),
                live(horizontal, lying -> {
                    var chart = Charts.bar("Batches", List.of("Mon", "Tue", "Wed", "Thu"))
                            .series("Yield", List.of(820, 760, 905, 870))
                            .series("Rejects", List.of(2.1, 3.4, 1.2, 1.8))
                            .unit("kg")
                            .rightAxis("%", "Rejects");
                    return (lying ? chart.horizontal() : chart).view();
                }));
    }

    private static Node lying(Page page) {
        return Charts.bar("Bottles", List.of("Springwater", "Hill Farm", "Old Brewery", "Lakeside Hotel"))
                .series("Bottles", List.of(18_400, 12_150, 9_700, 3_250))
                .horizontal()
                .labels()
                .view();
    }

    private static Node donut(Page page) {
        record Machine(String name, double power) {}
        var machines = List.of(
                new Machine("Filler", 41), new Machine("Washer", 27), new Machine("Labeller", 14), new Machine("Packer", 11));
        var hole = page.tab("demoHole", true);
        return div(
                Options.of("Hole", hole),
                live(hole, on -> {
                    var chart = Charts.pie("Energy", machines, Machine::name, Machine::power).unit("kWh");
                    return (on ? chart.donut() : chart).view();
                }));
    }

    private static Node scatter(Page page) {
        record Shift(String line, double speed, double rejects) {}
        var shifts = IntStream.range(0, 60).mapToObj(i -> new Shift(
                i % 2 == 0 ? "North" : "South",
                220 + i % 2 * 40 + 45 * Math.sin(i * 1.7),
                6 + 3 * Math.sin(i * 1.7 + 0.6) + 1.5 * Math.cos(i * 2.9))).toList();
        return Charts.scatter("Speed and rejects", shifts, Shift::speed, Shift::rejects)
                .group(Shift::line)
                .axes("Bottles/min", "Rejects per 1,000")
                .view();
    }

    private static Node heat(Page page) {
        record Hour(String day, int hour, int stops) {}
        var hours = List.of("Mon", "Tue", "Wed", "Thu", "Fri").stream()
                .flatMap(day -> IntStream.range(6, 22).mapToObj(hour -> new Hour(day, hour, (hour * 7 + day.length() * hour * hour) % 13)))
                .toList();
        return Charts.heatMap("Stops", hours, Hour::hour, Hour::day, Hour::stops).height(160).view();
    }

    private static Node gauge(Page page) {
        return Charts.gauge("Oven", 183, 0, 250)
                .unit("°C")
                .zone("Cold", 0, Zone.WARNING)
                .zone("Good", 160, Zone.GOOD)
                .zone("Too hot", 210, Zone.DANGER)
                .view();
    }

    private static Node spark(Page page) {
        var orders = List.of(List.of(4, 6, 5, 8, 7, 11, 9, 13), List.of(9, 8, 8, 6, 7, 5, 4, 4));
        return table(tbody(each(List.of("North", "South"), shop -> tr(
                th(shop).scope(CellScope.ROW),
                td(Charts.sparkline("Orders in " + shop, orders.get(shop.equals("North") ? 0 : 1)).area().height(28).view())))));
    }

    private static Node candle(Page page) {
        record Day(LocalDate date, double open, double high, double low, double close) {}
        var days = IntStream.range(0, 20).mapToObj(i -> {
            var open = 480 + 30 * Math.sin(i / 4.0);
            var close = 480 + 30 * Math.sin((i + 1) / 4.0) + 12 * Math.cos(i * 2.0);
            return new Day(LocalDate.of(2026, 3, 2).plusDays(i / 5 * 7 + i % 5), open, Math.max(open, close) + 6, Math.min(open, close) - 5, close);
        }).toList();
        return Charts.candle("Sugar", days, Day::date, Day::open, Day::high, Day::low, Day::close).unit("$/t").view();
    }
}
