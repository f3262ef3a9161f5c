package io.faststate.showcase.dashboard;

import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.div;
import static io.faststate.dsl.Html.each;
import static io.faststate.dsl.Html.label;
import static io.faststate.dsl.Html.live;
import static io.faststate.dsl.Html.option;
import static io.faststate.dsl.Html.p;
import static io.faststate.dsl.Html.select;
import static io.faststate.dsl.Html.span;

import io.faststate.dsl.Element;
import io.faststate.dsl.Getter;
import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import io.faststate.dsl.element.Section;
import io.faststate.dsl.kit.Card;
import io.faststate.dsl.kit.Kit;
import io.faststate.server.FastStateFeature;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;

/**
 * A plant that everyone who looks sees alike: figures, charts, and buttons that stop its lines. What each person looks at
 * is in the address.
 */
public final class DashboardPage {
    private DashboardPage() {}

    /** The page. */
    public static Node view(Page page) {
        var line = page.query("line", Shown.ALL);
        var time = page.query("span", Span.SHORT);
        var here = page.presence("dashboard");
        // Read here and not in the regions, which then show all people the same, and are rendered once for all.
        var shown = line.get();
        var past = time.get();
        return div(
                div(
                                label("Lines", select(each(List.of(Shown.values()), it -> option(it.title()).value(it.name())))
                                        .id("line").cls("select").bind(line)),
                                label("Time", select(each(List.of(Span.values()), it -> option(it.title()).value(it.name())))
                                        .id("span").cls("select").bind(time)),
                                p(here.text(it -> it.count() < 2
                                        ? "Only you are watching."
                                        : it.count() + " people are watching.")).id("watching"))
                        .cls("filters"),
                div(
                                figure("Bottles/min", it -> sum(it, shown, it::throughput),
                                        live(Plant.STATE, it -> PlantCharts.trend("Throughput", it, it::throughput, shown))),
                                figure("Power", it -> sum(it, shown, it::power) + " kW",
                                        live(Plant.STATE, it -> PlantCharts.trend("Power", it, it::power, shown))),
                                figure("Rejects per 1,000", it -> mean(it, shown, it::rejects),
                                        live(Plant.STATE, it -> PlantCharts.trend("Rejects", it, it::rejects, shown))),
                                Card.of("Lines").with(live(Plant.STATE, DashboardPage::switches)).view())
                        .cls("figures"),
                div(
                                card("Throughput", "bottles/min", live(Plant.STATE, it -> PlantCharts.throughput(it, shown, past)))
                                        .cls("wide"),
                                card("Syrup tank", "", live(Plant.STATE, PlantCharts::tank)),
                                card("Pasteuriser", "°C", live(Plant.STATE, it -> PlantCharts.temperature(it, shown, past))),
                                card("Power", "kW", live(Plant.STATE, it -> PlantCharts.power(it, shown, past))),
                                card("Power now", "", live(Plant.STATE, it -> PlantCharts.share(it, shown))),
                                card("Rejects by cause", "", live(Plant.STATE, it -> PlantCharts.rejects(it, shown))),
                                card("Speed and rejects", "", live(Plant.STATE, it -> PlantCharts.speed(it, shown))),
                                card("Bottles by customer", "", live(Plant.STATE, PlantCharts::orders)),
                                card("Air pressure", "bar", live(Plant.STATE, PlantCharts::pressure)),
                                card("Stops by hour", "this week", PlantCharts.stops()).cls("wide"))
                        .cls("charts"))
                .cls("dashboard", "wide-page");
    }

    /** Lets the plant run on for a second; a job of the application does this. */
    public static void advance(FastStateFeature app) {
        app.global(Plant.STATE).update(Plant::next);
    }

    private static Section figure(String title, Getter<Plant, String> value, Node trend) {
        return Card.of("").with(Kit.statistic(title, Plant.STATE.text(value)), trend).view();
    }

    private static Section card(String title, String unit, Node chart) {
        return Card.of(title).description(unit).with(chart).view();
    }

    private static String sum(Plant plant, Shown shown, Measure measure) {
        return String.format(Locale.ENGLISH, "%,.0f", now(plant, shown, measure).sum());
    }

    private static String mean(Plant plant, Shown shown, Measure measure) {
        return String.format(Locale.ENGLISH, "%.1f", now(plant, shown, measure).average().orElse(0));
    }

    private static DoubleStream now(Plant plant, Shown shown, Measure measure) {
        return shown.lines().stream().mapToDouble(line -> measure.of(line, plant.second()));
    }

    private interface Measure {
        double of(Line line, long second);
    }

    private static Element<?> switches(Plant plant) {
        return div(each(List.of(Line.values()), Line::name, line -> {
            var stands = plant.stands(line);
            return div(
                            span(line.title(), stands ? ": stopped" : ": running"),
                            button(stands ? "Start" : "Stop").cls("btn").data("variant", "outline").data("size", "sm")
                                    .aria("label", (stands ? "Start " : "Stop ") + line.title())
                                    .onClick(() -> Plant.STATE.update(it -> it.stand(line, !stands))))
                    .cls("switch");
        })).cls("switches");
    }
}
