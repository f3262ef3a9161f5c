package io.faststate.server;

import static io.faststate.dsl.EventOption.prevent;
import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.each;
import static io.faststate.dsl.Html.form;
import static io.faststate.dsl.Html.fragment;
import static io.faststate.dsl.Html.li;
import static io.faststate.dsl.Html.live;
import static io.faststate.dsl.Html.p;
import static io.faststate.dsl.Html.section;
import static io.faststate.dsl.Html.ul;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.faststate.dsl.EventOption;
import io.faststate.dsl.Node;
import io.faststate.dsl.State;
import io.faststate.dsl.View;
import io.faststate.dsl.element.ButtonType;
import io.faststate.server.clock.ServerClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Mistakes that are silent otherwise are named in the log and, in development, on the page. */
class HintTest {
    record Count(int value) {
        Count plus(int amount) {
            return new Count(value + amount);
        }
    }

    record Open(Object anything) {}

    record Deep(List<Open> inner) {}

    record Unmade(Made part) {}

    static final class Made {
        private final int value;

        Made(int value) {
            this.value = value;
        }

        public int value() {
            return value;
        }
    }

    private static final AtomicInteger ATOMIC = new AtomicInteger();
    private static int field;

    private static FastState dev(View view) {
        return Servers.start(builder -> builder.dev(true).page("/", view));
    }

    private static List<String> hints(ServerLog log, String part) {
        return log.messages(Level.INFO).stream().filter(line -> line.contains(part)).toList();
    }

    private static void grow() {
        field++;
    }

    private static Node slips(State<Count> count, int[] local, List<String> items) {
        return section(
                button("field").id("field").onClick(HintTest::grow),
                button("inner").id("inner").onClick(() -> grow()),
                button("local").id("local").onClick(() -> local[0]++),
                button("list").id("list").onClick(() -> items.add("x")),
                button("atomic").id("atomic").onClick(() -> ATOMIC.incrementAndGet()),
                button("copy").id("copy").onClick(() -> count.get().plus(1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "field: sets the field field", "inner: sets the field field", "local: sets an element of an array",
        "list: calls List.add(…)", "atomic: calls AtomicInteger.incrementAndGet(…)", "copy: drops the copy that Count.plus(…) returns"
    })
    void handlerThatChangesNoState_isNamedOnceWithItsPlace(String slip) {
        var id = slip.split(": ")[0];
        var local = new int[1];
        var items = new ArrayList<String>();
        try (var log = ServerLog.open();
                var server = dev(page -> slips(page.tab("count", new Count(0)), local, items))) {
            var tab = Visitor.of(server).open("/");
            tab.click("#" + id);
            tab.click("#" + id);
            var said = hints(log, "changed no state");
            assertEquals(1, said.size(), log.text());
            assertTrue(said.get(0).matches("(?s).*HintTest\\.java:\\d+ on page / changed no state: it "
                    + Pattern.quote(slip.split(": ")[1]) + ", .*"), said.get(0));
            assertTrue(tab.signal("_hints").toString().contains("changed no state"), tab.signals().toString());
        }
    }

    @Test
    void handlerThatDoesSomethingElse_isNoHint() {
        var called = new Service();
        try (var log = ServerLog.open();
                var server = dev(page -> {
                    var count = page.tab("count", new Count(0));
                    var text = page.signal("text", "");
                    return section(
                            button("state").id("state").onClick(() -> {
                                grow();
                                count.update(it -> it.plus(1));
                            }),
                            button("service").id("service").onClick(() -> called.call(count.get().value())),
                            button("same").id("same").onClick(() -> count.set(count.get())),
                            button("signal").id("signal").onClick(() -> {
                                grow();
                                text.set("x");
                            }),
                            button("toast").id("toast").onClick(e -> {
                                grow();
                                e.toast("Done");
                            }),
                            button("own").id("own").onClick(() -> {
                                var list = new ArrayList<Integer>();
                                list.add(count.get().value());
                                called.call(list.size());
                            }));
                })) {
            var tab = Visitor.of(server).open("/");
            for (var id : List.of("state", "service", "same", "signal", "toast", "own")) {
                tab.click("#" + id);
            }
            assertEquals(List.of(), hints(log, "changed no state"));
            assertEquals(2, called.calls);
            assertTrue(field > 0);
        }
    }

    static final class Service {
        private int calls;

        void call(int amount) {
            calls += amount;
        }
    }

    @Test
    void withoutDev_pagesShowNoHints() {
        var items = new ArrayList<String>();
        try (var log = ServerLog.open();
                var server = Servers.of(page -> section(
                        p(page.global("twice", 0).get()), p(page.global("twice", 1).get()),
                        slips(page.tab("count", new Count(0)), new int[1], items)))) {
            var tab = Visitor.of(server).open("/");
            tab.click("#field");
            assertFalse(tab.signals().containsKey("_hints"), tab.signals().toString());
            assertEquals(List.of(), hints(log, "changed no state"));
        }
    }

    @Test
    void capturedObjectWithoutIdentity_isNamedWhenThePageIsRendered() {
        try (var log = ServerLog.open();
                var server = dev(page -> {
                    var service = new Service();
                    return button("go").onClick(() -> service.call(1));
                })) {
            var tab = Visitor.of(server).open("/");
            assertEquals(1, hints(log, "which has no identity").size(), log.text());
            assertTrue(tab.signal("_hints").toString().contains("Service, which has no identity"), tab.signals().toString());
        }
    }

    @Test
    void typeThatNoStoreCouldKeep_failsWhereTheStateIsReadInMemoryToo() {
        try (var log = ServerLog.open();
                var server = Servers.start(builder -> builder
                        .page("/open", page -> p(page.session("deep", new Deep(List.of())).get().inner().size()))
                        .page("/made", page -> p(page.global("unmade", new Unmade(new Made(1))).get().part().value()))
                        .page("/ephemeral", page -> p(page.tab("free", new Deep(List.of())).ephemeral().get().inner().size())))) {
            assertEquals(500, Visitor.of(server).get("/open").status());
            assertTrue(log.text().contains("State deep can't hold a io.faststate.server.HintTest$Deep: Component inner of Deep: "
                    + "Component anything of Open: java.lang.Object can't be stored"), log.text());
            assertEquals(500, Visitor.of(server).get("/made").status());
            assertTrue(log.text().contains("Component part of Unmade: io.faststate.server.HintTest$Made can't be stored"), log.text());
            assertEquals(200, Visitor.of(server).get("/ephemeral").status());
        }
    }

    @Test
    void stateWithTwoInitialValues_isNamedOnceWithBoth() {
        try (var log = ServerLog.open();
                var server = dev(page -> section(
                        p(page.session("count", 1).get()), p(page.session("count", 2).text()), p(page.session("other", 1).get())))) {
            var tab = Visitor.of(server).open("/");
            Visitor.of(server).open("/");
            assertEquals(1, hints(log, "The session state count is declared with two initial values, 1 and 2").size(), log.text());
            assertEquals(1, hints(log, "two initial values").size(), log.text());
            assertTrue(tab.signal("_hints").toString().contains("two initial values"), tab.signals().toString());
        }
    }

    @Test
    void sharedStateThatTwoPagesBeginDifferently_isNamed() {
        try (var log = ServerLog.open();
                var server = Servers.start(builder -> builder.dev(true)
                        .page("/one", page -> p(page.global("shared", "a").get() + page.tab("own", "a").get()))
                        .page("/two", page -> p(page.global("shared", "b").get() + page.tab("own", "b").get())))) {
            var visitor = Visitor.of(server);
            visitor.open("/one");
            visitor.open("/two");
            assertEquals(1, hints(log, "The global state shared is declared with two initial values, a and b").size(), log.text());
            assertEquals(1, hints(log, "two initial values").size(), log.text());
        }
    }

    private static List<Integer> many(int count) {
        return IntStream.range(0, count).boxed().toList();
    }

    @Test
    void longListFromALoop_isNamedOnce() {
        try (var log = ServerLog.open();
                var server = dev(page -> ul(many(page.tab("count", 1_001).get()).stream().map(n -> li(n)).toArray(Node[]::new)))) {
            var tab = Visitor.of(server).open("/");
            Visitor.of(server).open("/");
            var said = hints(log, "from a loop");
            assertEquals(1, said.size(), log.text());
            assertTrue(said.get(0).contains("On page /, Ul has 1001 Li children"), said.get(0));
            assertTrue(tab.signal("_hints").toString().contains("each("), tab.signals().toString());
        }
    }

    @Test
    void longListWithKeysOrInARegionOrWithoutStates_isNoHint() {
        try (var log = ServerLog.open();
                var server = Servers.start(builder -> builder.dev(true)
                        .page("/keys", page -> ul(each(many(page.tab("count", 1_001).get()), n -> n, n -> li(n))))
                        .page("/region", page -> section(live(page.tab("count", 1_001), count ->
                                ul(fragment(many(count).stream().map(n -> li(n)).toArray(Node[]::new))))))
                        .page("/fixed", page -> ul(many(1_001).stream().map(n -> li(n)).toArray(Node[]::new)))
                        .page("/few", page -> ul(many(page.tab("count", 1_000).get()).stream().map(n -> li(n)).toArray(Node[]::new))))) {
            for (var path : List.of("/keys", "/region", "/fixed", "/few")) {
                Visitor.of(server).open(path);
            }
            assertEquals(List.of(), hints(log, "from a loop"));
        }
    }

    private static void work() throws InterruptedException {
        Thread.sleep(2_100);
    }

    @Test
    void handlerThatHoldsUpItsTab_isNamedWithItsPlace() {
        try (var log = ServerLog.open();
                var server = Servers.of(page -> button("slow").id("slow").onClick(() -> ServerClock.advance(Duration.ofMillis(2_100))))) {
            Visitor.of(server).open("/").click("#slow");
            var said = hints(log, "next events waited");
            assertEquals(1, said.size(), log.text());
            assertTrue(said.get(0).matches("The handler at HintTest\\.java:\\d+ on page / took .*"), said.get(0));
        }
    }

    @Test
    void handlerThatShowsItsProgressOrRunsBesideOthers_isNoHint() {
        try (var log = ServerLog.open();
                var server = Servers.of(page -> {
                    var step = page.tab("step", "begin");
                    return section(
                            p(step.text()),
                            button("beside").id("beside").onClick(() -> work(), EventOption.concurrent()),
                            button("progress").id("progress").onClick(() -> {
                                step.set("works");
                                work();
                            }));
                })) {
            var tab = Visitor.of(server).open("/");
            tab.click("#beside");
            tab.click("#progress");
            assertEquals("\"works\"", tab.signals().entrySet().stream()
                    .filter(signal -> signal.getKey().startsWith("_step")).findFirst().orElseThrow().getValue().toString());
            assertEquals(List.of(), hints(log, "next events waited"));
        }
    }

    @Test
    void buttonThatSubmitsItsFormToo_isNamed() {
        try (var log = ServerLog.open();
                var server = dev(page -> section(
                        form(button("Add").onClick(() -> grow())).onSubmit(() -> grow()),
                        form(button("Look").onClick(() -> grow()))))) {
            var tab = Visitor.of(server).open("/");
            Visitor.of(server).open("/");
            assertEquals(1, hints(log, "The button \"Add\" on page / has onClick(…) and is in a form").size(), log.text());
            assertTrue(log.text().contains("onSubmit(…) runs as well"), log.text());
            assertEquals(1, hints(log, "The button \"Look\"").size(), log.text());
            assertTrue(tab.signal("_hints").toString().contains("ButtonType.BUTTON"), tab.signals().toString());
        }
    }

    @Test
    void buttonThatDoesOneThing_isNoHint() {
        try (var log = ServerLog.open();
                var server = dev(page -> section(
                        button("outside").onClick(() -> grow()),
                        form(
                                button("type").type(ButtonType.BUTTON).onClick(() -> grow()),
                                button("submit").type(ButtonType.SUBMIT).onClick(() -> grow()),
                                button("prevent").onClick(() -> grow(), prevent()),
                                button("plain")).onSubmit(() -> grow())))) {
            Visitor.of(server).open("/");
            assertEquals(List.of(), hints(log, "stands in a form"));
        }
    }
}
