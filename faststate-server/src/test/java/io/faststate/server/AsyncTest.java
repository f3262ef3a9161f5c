package io.faststate.server;

import static io.faststate.dsl.Html.async;
import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.div;
import static io.faststate.dsl.Html.each;
import static io.faststate.dsl.Html.guard;
import static io.faststate.dsl.Html.li;
import static io.faststate.dsl.Html.live;
import static io.faststate.dsl.Html.none;
import static io.faststate.dsl.Html.p;
import static io.faststate.dsl.Html.section;
import static io.faststate.dsl.Html.ul;
import static io.faststate.server.testing.By.css;
import static io.faststate.server.testing.PageAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import io.faststate.dsl.State;
import io.faststate.server.store.StateStore;
import io.faststate.server.testing.TestApp;
import io.faststate.server.testing.TestPage;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is loaded beside the render that shows it. */
class AsyncTest {
    private static final State<Integer> CLICKS = State.tab("clicks", 0);
    private static final State<Integer> MONTH = State.tab("month", 1);
    private static final State<Integer> ROUND = State.tab("round", 0);
    private static final State<Integer> SHARED = State.global("shared", 0);
    private static final State<Boolean> OPEN = State.tab("open", false);
    private static final State<Boolean> ALLOWED = State.global("allowed", true);
    private static final State<String> TAKEN = State.tab("taken", "");

    /** What loads begin with, and end with when a test gives it. */
    private final Source source = new Source();

    private final CyclicBarrier both = new CyclicBarrier(2);
    private final TestApp app = start();

    private TestApp start() {
        return TestApp.start(() -> FastState.builder()
                .signingKey(Servers.KEY)
                .store(StateStore.memory())
                .limits(Limits.defaults()
                        .presenceCheck(Duration.ofMillis(100))
                        .tabReturn(Duration.ofSeconds(2)))
                .metrics("/metrics")
                .page("/", this::one)
                .page("/several", page -> section(
                        async(this::first, it -> p(it).id("first"), p("…").id("first")),
                        async(this::second, it -> p(it).id("second"), p("…").id("second"))))
                .page("/month", this::month)
                .page("/round", this::round)
                .page("/hidden", this::hidden)
                .page("/named", page -> section(
                        async(() -> source.load("named"), it -> p(it).id("value"), p("Loading…")),
                        p(CLICKS.get() + "").id("clicks"),
                        button("click").id("click").onClick(() -> CLICKS.update(n -> n + 1))))
                .page("/own", page -> async(() -> source.load("own"), it -> p(it), p("Loading…").id("value"))
                        .failed(failure -> p("No luck: " + failure.code()).with(
                                button("Again").id("again").onClick(failure.retry()))))
                .page("/rows", this::rows)
                .page("/guarded", page -> guard(ALLOWED::get, () -> async(
                        () -> source.load("secret"),
                        it -> div(p(it).id("value"), button("take").id("take").onClick(() -> TAKEN.set(it))),
                        p("Loading…"))))
                .page("/state", page -> async(() -> CLICKS.get() + "", it -> p(it), p("Loading…").id("value"))));
    }

    /** Loads what a test gives, when it does. */
    private static final class Source {
        private final AtomicInteger begun = new AtomicInteger();
        private final AtomicInteger interrupted = new AtomicInteger();
        private final BlockingQueue<String> given = new LinkedBlockingQueue<>();

        String load(String what) throws InterruptedException {
            begun.incrementAndGet();
            try {
                var value = given.take();
                if (value.equals("fail")) {
                    throw new IllegalStateException("secret");
                }
                return what + " " + value;
            } catch (InterruptedException e) {
                interrupted.incrementAndGet();
                throw e;
            }
        }
    }

    @AfterEach
    void stop() {
        app.close();
    }

    private Node one(Page page) {
        return section(
                p(CLICKS.get() + "").id("clicks"),
                button("click").id("click").onClick(() -> CLICKS.update(n -> n + 1)),
                async(() -> source.load("value"),
                        it -> div(
                                p(it).id("text"),
                                button("take").id("take").onClick(() -> TAKEN.set(it)),
                                p(TAKEN.get()).id("taken")),
                        p("Loading…").id("value")));
    }

    private String first() throws Exception {
        both.await(20, TimeUnit.SECONDS);
        return "one";
    }

    private String second() throws Exception {
        both.await(20, TimeUnit.SECONDS);
        return "two";
    }

    private Node month(Page page) {
        var month = MONTH.get();
        return section(
                button("next").id("next").onClick(() -> MONTH.update(n -> n + 1)),
                async(() -> source.load("month " + month), it -> p(it), p("Loading…").id("value")));
    }

    private Node round(Page page) {
        return section(
                button("again").id("again").onClick(() -> ROUND.update(n -> n + 1)),
                async(() -> source.load("round"), it -> p(it), p("Loading…").id("value")).key(ROUND.get()));
    }

    /** A page that opens no stream until something is to be loaded. */
    private Node hidden(Page page) {
        return section(
                button("open").id("open").onClick(() -> OPEN.set(true)),
                live(OPEN, open -> div(open
                        ? async(() -> source.load("hidden"), it -> p(it), p("Loading…").id("value"))
                        : none())));
    }

    private Node rows(Page page) {
        return section(
                button("more").id("more").onClick(() -> SHARED.update(n -> n + 1)),
                async(() -> List.of("a", "b"),
                        names -> ul(each(names, it -> it, it -> li(it + SHARED.get()))),
                        ul().id("rows")));
    }

    private TestPage open(String path) {
        return app.visitor().open(path);
    }

    private static void await(TestPage tab, String selector, String text) {
        assertThat(tab.find(css(selector))).hasText(text);
    }

    private static void await(AtomicInteger counter, int count) {
        var end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (counter.get() != count && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        assertEquals(count, counter.get());
    }

    @Test
    void document_showsThePlaceholder_andBeginsNothing() {
        var tab = Visitor.of(app.port()).open("/");
        assertEquals("Loading…", tab.text("#value"));
        assertTrue(tab.follows());
        tab.click("#click");
        assertEquals("Loading…", tab.text("#value"));
        assertEquals(0, source.begun.get());
    }

    @Test
    void value_takesThePlaceholdersPlace_andStaysOverRenders() {
        try (var tab = open("/")) {
            await(source.begun, 1);
            tab.find(css("#click")).click();
            assertThat(tab.find(css("#value"))).hasText("Loading…");
            source.given.add("7");
            await(tab, "#text", "value 7");
            tab.find(css("#click")).click();
            await(tab, "#clicks", "2");
            app.running().feature().evictPageInstances();
            tab.find(css("#click")).click();
            await(tab, "#clicks", "3");
            assertThat(tab.find(css("#text"))).hasText("value 7");
            assertEquals(1, source.begun.get());
        }
    }

    @Test
    void handlerInTheContent_runs_alsoAfterAnEviction() {
        try (var tab = open("/")) {
            source.given.add("7");
            await(tab, "#text", "value 7");
            app.running().feature().evictPageInstances();
            tab.find(css("#take")).click();
            await(tab, "#taken", "value 7");
        }
    }

    @Test
    void severalLoads_runAtOnce() {
        try (var tab = open("/several")) {
            await(tab, "#first", "one");
            await(tab, "#second", "two");
        }
    }

    @Test
    void eachTab_loadsItsOwn() {
        try (var tab = open("/");
                var other = open("/")) {
            await(source.begun, 2);
            source.given.addAll(List.of("7", "7"));
            await(tab, "#text", "value 7");
            await(other, "#text", "value 7");
        }
    }

    @Test
    void loaderThatCapturedAnotherValue_loadsAgain_andTheOldLoadIsInterrupted() {
        try (var tab = open("/month")) {
            await(source.begun, 1);
            tab.find(css("#next")).click();
            await(source.interrupted, 1);
            await(source.begun, 2);
            source.given.add("done");
            await(tab, "#value", "month 2 done");
            tab.find(css("#next")).click();
            await(tab, "#value", "Loading…");
            source.given.add("done");
            await(tab, "#value", "month 3 done");
        }
    }

    @Test
    void anotherKey_loadsAgain() {
        try (var tab = open("/round")) {
            source.given.add("1");
            await(tab, "#value", "round 1");
            tab.find(css("#again")).click();
            await(tab, "#value", "Loading…");
            source.given.add("2");
            await(tab, "#value", "round 2");
        }
    }

    @Test
    void failure_isToldByACode_andTriedAgain() {
        try (var tab = open("/")) {
            app.log().allow("(code ");
            source.given.add("fail");
            assertThat(tab.find(css("#value[role=alert]"))).containsText("please report code");
            assertFalse(tab.html().contains("secret"));
            tab.find(css("#value button")).click();
            await(source.begun, 2);
            await(tab, "#value", "Loading…");
            source.given.add("7");
            await(tab, "#text", "value 7");
        }
    }

    @Test
    void failure_hasAViewOfItsOwn() {
        try (var tab = open("/own")) {
            app.log().allow("(code ");
            source.given.addAll(List.of("fail", "8"));
            assertThat(tab.find(css("#value"))).hasTextMatching("^No luck: ");
            tab.find(css("#again")).click();
            await(tab, "#value", "own 8");
        }
    }

    @Test
    void loads_areTimedByTheirOutcome() {
        try (var tab = open("/own")) {
            app.log().allow("(code ");
            source.given.addAll(List.of("fail", "8"));
            assertThat(tab.find(css("#again"))).isVisible();
            tab.find(css("#again")).click();
            await(tab, "#value", "own 8");
            var metrics = app.visitor().open("/metrics").text();
            for (var outcome : List.of("done", "failed")) {
                var line = "faststate_loads_seconds_count{outcome=\"" + outcome + "\",page=\"/own\"} 1";
                assertTrue(metrics.contains(line), metrics);
            }
        }
    }

    @Test
    void closedTab_interruptsItsLoads() {
        var tab = open("/");
        await(source.begun, 1);
        tab.close();
        await(source.interrupted, 1);
    }

    @Test
    void reconnect_keepsTheLoad() throws Exception {
        try (var tab = open("/")) {
            await(source.begun, 1);
            tab.visitor().network().cut();
            Conditions.await(() -> app.running().feature().streams() == 0);
            tab.visitor().network().restore();
            source.given.add("7");
            await(tab, "#text", "value 7");
            assertEquals(1, source.begun.get());
            assertEquals(0, source.interrupted.get());
        }
    }

    @Test
    void anotherProcess_loadsAgain_andRefusesHandlersUntilThen() {
        var visitor = Visitor.of(app.port());
        var tab = visitor.open("/").follow();
        source.given.add("7");
        tab.await("value 7", it -> it.text("#text").equals("value 7"));
        app.restart();
        var take = tab.action("#take");
        tab.click("#take");
        assertEquals("", tab.text("#taken"));
        assertEquals("Loading…", tab.text("#value"));
        assertTrue(tab.notice().contains("changed"), tab::notice);
        try (var again = tab.follow()) {
            source.given.add("8");
            again.await("value 8", it -> it.text("#text").equals("value 8"));
            again.post(take);
            assertEquals("", again.text("#taken"));
            again.click("#take");
            again.await("value 8", it -> it.text("#taken").equals("value 8"));
        }
    }

    @Test
    void equalValueInAnotherProcess_hasTheSameHandlers() {
        var visitor = Visitor.of(app.port());
        var tab = visitor.open("/").follow();
        source.given.add("7");
        tab.await("value 7", it -> it.text("#text").equals("value 7"));
        var take = tab.action("#take");
        app.restart();
        try (var again = tab.follow()) {
            source.given.add("7");
            again.await("value 7", it -> it.text("#text").equals("value 7"));
            again.post(take);
            again.await("value 7", it -> it.text("#taken").equals("value 7"));
        }
    }

    @Test
    void guard_standsAroundTheContent() {
        try (var tab = Visitor.of(app.port()).open("/guarded").follow()) {
            source.given.add("7");
            tab.await("secret 7", it -> it.text("#value").equals("secret 7"));
            var take = tab.action("#take");
            app.running().global(ALLOWED).set(false);
            tab.post(take);
            tab.await("nothing", it -> !it.has("#value"));
            assertTrue(tab.notice().contains("changed"), tab::notice);
        }
    }

    @Test
    void regionThatLoadsOnlyLater_opensAStreamForIt() {
        var tab = open("/hidden");
        assertThat(tab.find(css("#faststate-stream"))).isGone();
        tab.find(css("#open")).click();
        assertThat(tab.find(css("#value"))).hasText("Loading…");
        source.given.add("7");
        await(tab, "#value", "hidden 7");
    }

    @Test
    void contentWithAnotherId_takesThePlaceholdersPlace() {
        try (var tab = open("/named")) {
            source.given.add("7");
            await(tab, "#value", "named 7");
            assertFalse(tab.html().contains("Loading…"));
            tab.find(css("#click")).click();
            await(tab, "#clicks", "1");
            assertThat(tab.find(css("#value"))).hasText("named 7");
        }
    }

    @Test
    void content_followsTheStatesThatItReads() {
        try (var tab = open("/rows")) {
            await(tab, "#rows", "a0 b0");
            tab.find(css("#more")).click();
            await(tab, "#rows", "a1 b1");
        }
    }

    @Test
    void loaderThatReadsAState_fails() {
        app.log().allow("(code ");
        try (var tab = open("/state")) {
            assertThat(tab.find(css("#value"))).containsText("please report code");
        }
    }
}
