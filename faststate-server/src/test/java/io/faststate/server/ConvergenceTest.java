package io.faststate.server;

import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.div;
import static io.faststate.dsl.Html.each;
import static io.faststate.dsl.Html.li;
import static io.faststate.dsl.Html.live;
import static io.faststate.dsl.Html.p;
import static io.faststate.dsl.Html.section;
import static io.faststate.dsl.Html.ul;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import io.faststate.dsl.State;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Promise 7: answers and streams may be delayed, overtake each other, repeat and break in any way; once all has arrived,
 * each page shows the newest version of every state that it shows. A random network lies between real servers and tabs
 * that apply patches by the browser client's rules.
 */
@Tag("drill")
class ConvergenceTest {
    private static final int STEPS = 3_000;
    private static final int ROUNDS = 10;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final State<Integer> SHARED = State.global("shared", 0);
    private static final State<Integer> ROWS = State.global("rows", 3);
    /** Rows that are long enough to be sent one by one. */
    private static final State<Names> ORDER = State.global(
            "order", new Names(IntStream.range(0, 12).mapToObj(n -> "name" + n).toList()));
    private static final String TEXT = "A row that says a lot, ".repeat(8);

    private static final State<Integer> MINE = State.session("mine", 0);

    /** The tabs' own numbers, by path: no other page shows them. */
    private static final Map<String, Integer> OWN = new ConcurrentHashMap<>();

    /** The names of rows, in their order. */
    record Names(List<String> all) {
        Names without(String name) {
            return all.size() > 5 ? new Names(all.stream().filter(it -> !it.equals(name)).toList()) : this;
        }

        Names last(String name) {
            return new Names(Stream.concat(all.stream().filter(it -> !it.equals(name)), Stream.of(name)).toList());
        }

        Names more() {
            return new Names(Stream.concat(Stream.of("name" + all.hashCode()), all.stream().limit(20)).distinct().toList());
        }
    }

    private static Node view(Page page) {
        var room = State.record("room", page.path("room"), 0);
        var own = page.tab("own", 0);
        var path = "/" + page.path("room") + "/" + page.path("tab");
        page.title("Mine " + MINE.get());
        return section(
                p(SHARED.text()).id("mirror"),
                p("read " + MINE.get()).id("read"),
                p(own.text()).cls("own"),
                live(own, n -> p("own " + n).id("own").cls("own")),
                live(SHARED, n -> section("live " + n, button("shared").onClick(() -> SHARED.update(it -> it + 1)))),
                live(room, n -> div("room " + n, live(ROWS, rows -> ul(each(
                        IntStream.range(0, rows).boxed().toList(), row -> row,
                        row -> li("row " + row + " of " + rows,
                                button("remove " + row).onClick(() -> ROWS.update(it -> Math.max(1, it - 1)))))))
                        , p(room.text()))),
                live(() -> p("both " + SHARED.get() + MINE.get())),
                ul(each(ORDER.get().all(), name -> name, name -> li(TEXT, " ", name, " of " + MINE.get() % 3,
                        button("drop " + name).onClick(() -> ORDER.update(it -> it.without(name)))))),
                live(ORDER, names -> div(
                        ul(each(names.all(), name -> name, name -> li(TEXT, " ", name,
                                button("last " + name).onClick(() -> ORDER.update(it -> it.last(name)))))))),
                button("name").onClick(() -> ORDER.update(Names::more)),
                button("room").onClick(() -> room.update(it -> it + 1)),
                button("row").onClick(() -> ROWS.update(it -> Math.min(6, it + 1))),
                button("mine").onClick(() -> MINE.update(it -> it + 1)),
                button("own").onClick(() -> OWN.put(path, own.update(it -> it + 1))),
                button("all").onClick(event -> {
                    SHARED.update(it -> it + 1);
                    event.flush();
                    MINE.update(it -> it + 1);
                    room.update(it -> it + 1);
                }));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void pages_behindALossyNetwork_endOnTheNewestStates(long seed) {
        var random = new Random(seed);
        var limits = Limits.defaults().eventsPerSecond(1_000_000);
        try (var server = Servers.start(builder -> builder.limits(limits).page("/{room}/{tab}", ConvergenceTest::view))) {
            var tabs = new ArrayList<LossyTab>();
            for (var visitor : List.of(Visitor.of(server), Visitor.of(server))) {
                for (var room : List.of("red", "blue", "red")) {
                    var path = "/" + room + "/" + tabs.size();
                    tabs.add(new LossyTab(visitor.open(path), path, random));
                    OWN.put(path, 0);
                }
            }
            for (var round = 0; round < ROUNDS; round++) {
                for (var step = 0; step < STEPS / ROUNDS; step++) {
                    step(server, tabs.get(random.nextInt(tabs.size())), random);
                }
                settle(tabs);
            }
            tabs.forEach(LossyTab::close);
        }
    }

    private static void step(FastState server, LossyTab tab, Random random) {
        switch (random.nextInt(20)) {
            case 0, 1, 2, 3 -> tab.click();
            case 4 -> tab.repeat();
            case 5, 6 -> tab.follow();
            case 7 -> tab.breakStream();
            case 8 -> {
                if (random.nextInt(10) == 0) {
                    server.feature().evictPageInstances();
                }
            }
            default -> {
                var unused = tab.deliver();
            }
        }
    }

    /** Waits until each page shows what a new one of its session shows. */
    private static void settle(List<LossyTab> tabs) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        for (var tab : tabs) {
            tab.settle();
        }
        for (var tab : tabs) {
            while (!converged(tab)) {
                if (System.nanoTime() > end) {
                    assertEquals(wanted(tab), content(tab.tab()));
                    assertEquals("own " + OWN.get(tab.path()), tab.tab().text("#own"));
                }
                tab.settle();
                Thread.onSpinWait();
            }
        }
    }

    private static boolean converged(LossyTab tab) {
        return content(tab.tab()).equals(wanted(tab)) && tab.tab().text("#own").equals("own " + OWN.get(tab.path()));
    }

    /** What a new tab at the same path shows. */
    private static String wanted(LossyTab tab) {
        return content(tab.tab().visitor().open(tab.path()));
    }

    /** The title and the content, with what the browser would show in place of mirrored signals. */
    private static String content(Tab tab) {
        var page = Jsoup.parseBodyFragment(tab.markup());
        page.select(".own").remove();
        page.select("[data-text^=$_]").forEach(bound -> bound.text(shown(tab, bound.attr("data-text"))));
        return tab.title() + "\n" + page.body().select("body > section").outerHtml();
    }

    private static String shown(Tab tab, String expression) {
        return tab.signal(expression.substring(1)).toString();
    }
}
