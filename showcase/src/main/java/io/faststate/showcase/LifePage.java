package io.faststate.showcase;

import static io.faststate.dsl.Html.article;
import static io.faststate.dsl.Html.async;
import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.div;
import static io.faststate.dsl.Html.each;
import static io.faststate.dsl.Html.fragment;
import static io.faststate.dsl.Html.h2;
import static io.faststate.dsl.Html.h3;
import static io.faststate.dsl.Html.li;
import static io.faststate.dsl.Html.live;
import static io.faststate.dsl.Html.p;
import static io.faststate.dsl.Html.ul;

import io.faststate.dsl.Element;
import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import io.faststate.dsl.State;
import io.faststate.showcase.Stations.Report;
import io.faststate.showcase.Stations.Station;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** What the server does for a tab: when it comes, each second, all the time, and when it is gone; and what it loads. */
final class LifePage {
    private static final Duration STEP = Duration.ofMillis(700);
    private static final int SHOWN = 5;
    private static final State<Visits> VISITS = State.global("visits", new Visits(0, 0));

    private LifePage() {}

    record Visits(int came, int gone) {
        Visits come() {
            return new Visits(came + 1, gone);
        }

        Visits go() {
            return new Visits(came, gone + 1);
        }
    }

    record Reading(int number, int metres) {}

    record Readings(List<Reading> latest) {
        Readings plus(Reading next) {
            return new Readings(Stream.concat(Stream.of(next), latest.stream()).limit(SHOWN).toList());
        }
    }

    static Node view(Page page, Stations stations) {
        var seconds = page.tab("seconds", 0);
        var readings = page.tab("readings", new Readings(List.of()));
        var kept = page.tab("kept", "nothing");
        var storm = page.tab("storm", false);
        boolean stormy = storm.get();
        page.onMount(() -> VISITS.update(Visits::come))
                .every(Duration.ofSeconds(1), () -> seconds.update(it -> it + 1))
                .background(() -> sound(readings))
                .onUnmount(() -> VISITS.update(Visits::go));
        return Layout.page(
                page,
                "Life",
                "What the server does for as long as a tab is open, and what it loads beside the page.",
                p("Tabs that came: ", VISITS.text(Visits::came), ", and are gone: ", VISITS.text(Visits::gone), ".").id("visits"),
                p("You have been here for ", seconds.text(), " seconds.").id("seconds"),
                fragment(h2("Soundings"), live(readings, LifePage::soundings)),
                h2("Reports"),
                p("You keep ", kept.text(), ".").id("kept"),
                p("In a storm the buoy answers only if it is asked again."),
                p(button(stormy ? "Calm the sea" : "Let a storm rise").id("storm").onClick(() -> storm.set(!stormy))),
                div(each(Stations.all(), Station::name, it -> div(report(it, stations, stormy, kept)))).cls("cards"));
    }

    private static void sound(State<Readings> readings) throws InterruptedException {
        for (var number = 1; ; number++) {
            var next = new Reading(number, 20 + number * 7 % 13);
            readings.update(it -> it.plus(next));
            Thread.sleep(STEP);
        }
    }

    private static Element<?> soundings(Readings readings) {
        return ul(each(readings.latest(), Reading::number, it -> li("Sounding " + it.number() + ": " + it.metres() + " m")))
                .id("soundings");
    }

    /** Each report is there when its station has answered, and the buoy's is asked for anew when the weather changes. */
    private static Node report(Station station, Stations stations, boolean storm, State<String> kept) {
        return async(
                        () -> stations.report(station, storm && station == Station.BUOY),
                        it -> card(it, kept),
                        article(h3(station.title()), p("Asking the station…").aria("busy", true)).id(station.title()))
                .failed(failure -> article(
                                h3(station.title()),
                                p(failure.message()).role("alert"),
                                button("Ask again").onClick(failure.retry())));
    }

    private static Element<?> card(Report report, State<String> kept) {
        return article(
                h3(report.station()),
                p(report.degrees(), " °C, ", report.sky()),
                button("Keep").onClick(() -> kept.set(report.sky())));
    }
}
