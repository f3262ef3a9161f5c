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
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import io.faststate.dsl.State;
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
    private FastState server = start();

    private FastState start() {
        return Servers.start(builder -> builder
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
        server.close();
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

    private Tab open(String path) {
        return Visitor.of(server).open(path).follow();
    }

    private static Tab await(Tab tab, String css, String text) {
        return tab.await(text, it -> it.text(css).equals(text));
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
        var tab = Visitor.of(server).open("/");
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
            tab.click("#click");
            assertEquals("Loading…", tab.text("#value"));
            source.given.add("7");
            await(tab, "#text", "value 7");
            tab.click("#click");
            await(tab, "#clicks", "2");
            server.feature().evictPageInstances();
            tab.click("#click");
            await(tab, "#clicks", "3");
            assertEquals("value 7", tab.text("#text"));
            assertEquals(1, source.begun.get());
        }
    }

    @Test
    void handlerInTheContent_runs_alsoAfterAnEviction() {
        try (var tab = open("/")) {
            source.given.add("7");
            await(tab, "#text", "value 7");
            server.feature().evictPageInstances();
            tab.click("#take");
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
            tab.click("#next");
            await(source.interrupted, 1);
            await(source.begun, 2);
            source.given.add("done");
            await(tab, "#value", "month 2 done");
            tab.click("#next");
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
            tab.click("#again");
            await(tab, "#value", "Loading…");
            source.given.add("2");
            await(tab, "#value", "round 2");
        }
    }

    @Test
    void failure_isToldByACode_andTriedAgain() {
        try (var tab = open("/")) {
            source.given.add("fail");
            tab.await("a failure", it -> it.text("#value[role=alert]").contains("please report code"));
            assertFalse(tab.markup().contains("secret"));
            tab.click("#value button");
            await(source.begun, 2);
            await(tab, "#value", "Loading…");
            source.given.add("7");
            await(tab, "#text", "value 7");
        }
    }

    @Test
    void failure_hasAViewOfItsOwn() {
        try (var tab = open("/own")) {
            source.given.addAll(List.of("fail", "8"));
            tab.await("a failure", it -> it.text("#value").startsWith("No luck: "));
            tab.click("#again");
            await(tab, "#value", "own 8");
        }
    }

    @Test
    void loads_areTimedByTheirOutcome() {
        try (var tab = open("/own")) {
            source.given.addAll(List.of("fail", "8"));
            tab.await("a failure", it -> it.has("#again"));
            tab.click("#again");
            await(tab, "#value", "own 8");
            var metrics = tab.visitor().get("/metrics").text();
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
    void reconnect_keepsTheLoad() {
        var tab = open("/");
        await(source.begun, 1);
        tab.close();
        try (var again = tab.follow()) {
            source.given.add("7");
            await(again, "#text", "value 7");
            assertEquals(1, source.begun.get());
            assertEquals(0, source.interrupted.get());
        }
    }

    @Test
    void anotherProcess_loadsAgain_andRefusesHandlersUntilThen() {
        var visitor = Visitor.of(server);
        var tab = visitor.open("/").follow();
        source.given.add("7");
        await(tab, "#text", "value 7");
        server.close();
        server = start();
        visitor.moveTo(server);
        var take = tab.action("#take");
        tab.click("#take");
        assertEquals("", tab.text("#taken"));
        assertEquals("Loading…", tab.text("#value"));
        assertTrue(tab.notice().contains("changed"), tab::notice);
        try (var again = tab.follow()) {
            source.given.add("8");
            await(again, "#text", "value 8");
            again.post(take);
            assertEquals("", again.text("#taken"));
            again.click("#take");
            await(again, "#taken", "value 8");
        }
    }

    @Test
    void equalValueInAnotherProcess_hasTheSameHandlers() {
        var visitor = Visitor.of(server);
        var tab = visitor.open("/").follow();
        source.given.add("7");
        await(tab, "#text", "value 7");
        var take = tab.action("#take");
        server.close();
        server = start();
        visitor.moveTo(server);
        try (var again = tab.follow()) {
            source.given.add("7");
            await(again, "#text", "value 7");
            again.post(take);
            await(again, "#taken", "value 7");
        }
    }

    @Test
    void guard_standsAroundTheContent() {
        try (var tab = open("/guarded")) {
            source.given.add("7");
            await(tab, "#value", "secret 7");
            var take = tab.action("#take");
            server.global(ALLOWED).set(false);
            tab.post(take);
            tab.await("nothing", it -> !it.has("#value"));
            assertTrue(tab.notice().contains("changed"), tab::notice);
        }
    }

    @Test
    void regionThatLoadsOnlyLater_opensAStreamForIt() {
        var tab = Visitor.of(server).open("/hidden");
        assertFalse(tab.follows());
        tab.click("#open");
        assertEquals("Loading…", tab.text("#value"));
        try (var following = tab.follow()) {
            source.given.add("7");
            await(following, "#value", "hidden 7");
        }
    }

    @Test
    void contentWithAnotherId_takesThePlaceholdersPlace() {
        try (var tab = open("/named")) {
            source.given.add("7");
            await(tab, "#value", "named 7");
            assertFalse(tab.markup().contains("Loading…"));
            tab.click("#click");
            await(tab, "#clicks", "1");
            assertEquals("named 7", tab.text("#value"));
        }
    }

    @Test
    void content_followsTheStatesThatItReads() {
        try (var tab = open("/rows")) {
            await(tab, "#rows", "a0 b0");
            tab.click("#more");
            await(tab, "#rows", "a1 b1");
        }
    }

    @Test
    void loaderThatReadsAState_fails() {
        try (var tab = open("/state")) {
            tab.await("a failure", it -> it.text("#value").contains("please report code"));
        }
    }
}
