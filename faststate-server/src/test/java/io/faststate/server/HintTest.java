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
import static io.faststate.server.testing.By.css;
import static io.faststate.server.testing.PageAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.faststate.dsl.EventOption;
import io.faststate.dsl.Node;
import io.faststate.dsl.State;
import io.faststate.dsl.View;
import io.faststate.dsl.element.ButtonType;
import io.faststate.server.clock.ServerClock;
import io.faststate.server.testing.Answer;
import io.faststate.server.testing.TestApp;
import io.faststate.server.testing.TestPage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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

    private static TestApp dev(View view) {
        return TestApp.start(FastState.builder().dev(true).page("/", view));
    }

    private static List<String> hints(TestApp app, String part) {
        return app.log().all().stream()
                .filter(line -> line.contains(part))
                .map(line -> line.replaceFirst("^[A-Z]+ [\\w.]+: ", ""))
                .toList();
    }

    private static String log(TestApp app) {
        return String.join("\n", app.log().all());
    }

    /** The signals that a page began with, and those that its answers changed. */
    private static String signals(TestPage tab) {
        return tab.find(css("body")).attribute("data-signals")
                + tab.answers().stream().map(Answer::signals).map(List::toString).collect(Collectors.joining());
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
        try (var app = dev(page -> slips(page.tab("count", new Count(0)), local, items))) {
            var tab = app.visitor().open("/");
            tab.click(id);
            tab.click(id);
            var said = hints(app, "changed no state");
            assertEquals(1, said.size(), log(app));
            assertTrue(said.get(0).matches("(?s).*HintTest\\.java:\\d+ on page / changed no state: it "
                    + Pattern.quote(slip.split(": ")[1]) + ", .*"), said.get(0));
            assertTrue(signals(tab).contains("changed no state"), signals(tab));
        }
    }

    @Test
    void handlerThatDoesSomethingElse_isNoHint() {
        var called = new Service();
        try (var app = dev(page -> {
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
            var tab = app.visitor().open("/");
            for (var id : List.of("state", "service", "same", "signal", "toast", "own")) {
                tab.click(id);
            }
            assertEquals(List.of(), hints(app, "changed no state"));
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
        try (var app = TestApp.start(FastState.builder().page("/", page -> section(
                    p(page.global("twice", 0).get()), p(page.global("twice", 1).get()),
                    slips(page.tab("count", new Count(0)), new int[1], items))))) {
            var tab = app.visitor().open("/");
            tab.click("field");
            assertFalse(signals(tab).contains("_hints"), signals(tab));
            assertEquals(List.of(), hints(app, "changed no state"));
        }
    }

    @Test
    void capturedObjectWithoutIdentity_isNamedWhenThePageIsRendered() {
        try (var app = dev(page -> {
            var service = new Service();
            return button("go").onClick(() -> service.call(1));
        })) {
            var tab = app.visitor().open("/");
            assertEquals(1, hints(app, "which has no identity").size(), log(app));
            assertTrue(signals(tab).contains("Service, which has no identity"), signals(tab));
        }
    }

    @Test
    void typeThatNoStoreCouldKeep_failsWhereTheStateIsReadInMemoryToo() {
        try (var app = TestApp.start(FastState.builder()
                    .page("/open", page -> p(page.session("deep", new Deep(List.of())).get().inner().size()))
                    .page("/made", page -> p(page.global("unmade", new Unmade(new Made(1))).get().part().value()))
                    .page("/ephemeral", page -> p(page.tab("free", new Deep(List.of())).ephemeral().get().inner().size())))) {
            app.log().allow("be stored");
            assertEquals(500, app.visitor().open("/open").status());
            assertTrue(log(app).contains("State deep can't hold a io.faststate.server.HintTest$Deep: Component inner of Deep: "
                    + "Component anything of Open: java.lang.Object can't be stored"), log(app));
            assertEquals(500, app.visitor().open("/made").status());
            assertTrue(log(app).contains("Component part of Unmade: io.faststate.server.HintTest$Made can't be stored"), log(app));
            assertEquals(200, app.visitor().open("/ephemeral").status());
        }
    }

    @Test
    void stateWithTwoInitialValues_isNamedOnceWithBoth() {
        try (var app = dev(page -> section(
                    p(page.session("count", 1).get()), p(page.session("count", 2).text()), p(page.session("other", 1).get())))) {
            app.log().allow("two initial values");
            var tab = app.visitor().open("/");
            app.visitor().open("/");
            assertEquals(1, hints(app, "The session state count is declared with two initial values, 1 and 2").size(), log(app));
            assertEquals(1, hints(app, "two initial values").size(), log(app));
            assertTrue(signals(tab).contains("two initial values"), signals(tab));
        }
    }

    @Test
    void sharedStateThatTwoPagesBeginDifferently_isNamed() {
        try (var app = TestApp.start(FastState.builder().dev(true)
                    .page("/one", page -> p(page.global("shared", "a").get() + page.tab("own", "a").get()))
                    .page("/two", page -> p(page.global("shared", "b").get() + page.tab("own", "b").get())))) {
            app.log().allow("two initial values");
            var visitor = app.visitor();
            visitor.open("/one");
            visitor.open("/two");
            assertEquals(1, hints(app, "The global state shared is declared with two initial values, a and b").size(), log(app));
            assertEquals(1, hints(app, "two initial values").size(), log(app));
        }
    }

    private static List<Integer> many(int count) {
        return IntStream.range(0, count).boxed().toList();
    }

    @Test
    void longListFromALoop_isNamedOnce() {
        try (var app = dev(page -> ul(many(page.tab("count", 1_001).get()).stream().map(n -> li(n)).toArray(Node[]::new)))) {
            var tab = app.visitor().open("/");
            app.visitor().open("/");
            var said = hints(app, "from a loop");
            assertEquals(1, said.size(), log(app));
            assertTrue(said.get(0).contains("On page /, Ul has 1001 Li children"), said.get(0));
            assertTrue(signals(tab).contains("each("), signals(tab));
        }
    }

    @Test
    void longListWithKeysOrInARegionOrWithoutStates_isNoHint() {
        try (var app = TestApp.start(FastState.builder().dev(true)
                    .page("/keys", page -> ul(each(many(page.tab("count", 1_001).get()), n -> n, n -> li(n))))
                    .page("/region", page -> section(live(page.tab("count", 1_001), count ->
                            ul(fragment(many(count).stream().map(n -> li(n)).toArray(Node[]::new))))))
                    .page("/fixed", page -> ul(many(1_001).stream().map(n -> li(n)).toArray(Node[]::new)))
                    .page("/few", page -> ul(many(page.tab("count", 1_000).get()).stream().map(n -> li(n)).toArray(Node[]::new))))) {
            for (var path : List.of("/keys", "/region", "/fixed", "/few")) {
                app.visitor().open(path);
            }
            assertEquals(List.of(), hints(app, "from a loop"));
        }
    }

    private static void work() throws InterruptedException {
        Thread.sleep(2_100);
    }

    @Test
    void handlerThatHoldsUpItsTab_isNamedWithItsPlace() {
        try (var app = TestApp.start(FastState.builder().page("/", page ->
                button("slow").id("slow").onClick(() -> ServerClock.advance(Duration.ofMillis(2_100)))))) {
            app.visitor().open("/").click("slow");
            var said = hints(app, "next events waited");
            assertEquals(1, said.size(), log(app));
            assertTrue(said.get(0).matches("The handler at HintTest\\.java:\\d+ on page / took .*"), said.get(0));
        }
    }

    @Test
    void handlerThatShowsItsProgressOrRunsBesideOthers_isNoHint() {
        try (var app = TestApp.start(FastState.builder().page("/", page -> {
            var step = page.tab("step", "begin");
            return section(
                    p(step.text()),
                    button("beside").id("beside").onClick(() -> work(), EventOption.concurrent()),
                    button("progress").id("progress").onClick(() -> {
                        step.set("works");
                        work();
                    }));
        }))) {
            var tab = app.visitor().open("/");
            tab.click("beside");
            tab.click("progress");
            assertThat(tab.find(css("p"))).hasText("works");
            assertEquals(List.of(), hints(app, "next events waited"));
        }
    }

    @Test
    void buttonThatSubmitsItsFormToo_isNamed() {
        try (var app = dev(page -> section(
                    form(button("Add").onClick(() -> grow())).onSubmit(() -> grow()),
                    form(button("Look").onClick(() -> grow()))))) {
            app.log().allow("is in a form");
            var tab = app.visitor().open("/");
            app.visitor().open("/");
            assertEquals(1, hints(app, "The button \"Add\" on page / has onClick(…) and is in a form").size(), log(app));
            assertTrue(log(app).contains("onSubmit(…) runs as well"), log(app));
            assertEquals(1, hints(app, "The button \"Look\"").size(), log(app));
            assertTrue(signals(tab).contains("ButtonType.BUTTON"), signals(tab));
        }
    }

    @Test
    void buttonThatDoesOneThing_isNoHint() {
        try (var app = dev(page -> section(
                    button("outside").onClick(() -> grow()),
                    form(
                            button("type").type(ButtonType.BUTTON).onClick(() -> grow()),
                            button("submit").type(ButtonType.SUBMIT).onClick(() -> grow()),
                            button("prevent").onClick(() -> grow(), prevent()),
                            button("plain")).onSubmit(() -> grow())))) {
            app.visitor().open("/");
            assertEquals(List.of(), hints(app, "is in a form"));
        }
    }
}
