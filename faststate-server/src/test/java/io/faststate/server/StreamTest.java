package io.faststate.server;

import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.concurrent;
import static io.faststate.dsl.Html.live;
import static io.faststate.dsl.Html.p;
import static io.faststate.dsl.Html.section;
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
import jakarta.json.JsonNumber;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What others change reaches the pages that show it. */
class StreamTest {
    private static final State<Integer> SHARED = State.global("shared", 0);
    private static final State<Integer> MINE = State.session("mine", 0);

    private final List<String> effects = new CopyOnWriteArrayList<>();

    private static Node view(Page page) {
        return section(
                p(SHARED.text()).id("text"),
                p(String.valueOf(MINE.get())).id("mine"),
                live(SHARED, shared -> p("live " + shared).cls("live")),
                button("+1").id("add").onClick(() -> SHARED.update(n -> n + 1)),
                button("+100").id("many").onClick(() -> {
                    for (var i = 0; i < 100; i++) {
                        SHARED.update(n -> n + 1);
                    }
                }),
                button("mine").id("add-mine").onClick(() -> MINE.update(n -> n + 1)));
    }

    private static TestApp app() {
        return TestApp.start(FastState.builder().page("/", StreamTest::view));
    }

    /** A page of another visitor, which has its stream. */
    private static TestPage following(TestApp app) throws Exception {
        var tab = app.visitor().open("/");
        Conditions.await(() -> app.running().feature().streams() == 1);
        return tab;
    }

    /** A page shows a number by its signal and in its live region. */
    private static void assertShared(int count, TestPage tab) {
        assertThat(tab.find(css("#text"))).hasText(String.valueOf(count));
        assertThat(tab.find(css(".live"))).hasText("live " + count);
    }

    /** The mirrored number that the page shows. */
    private static int shown(Tab tab) {
        return tab.signals().entrySet().stream()
                .filter(signal -> signal.getKey().startsWith("_shared"))
                .mapToInt(signal -> ((JsonNumber) signal.getValue()).intValue())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void change_ofTheSession_reachesItsOtherTab() throws Exception {
        try (var app = app()) {
            var other = following(app);
            other.visitor().open("/").click("mine");
            assertThat(other.find(css("#mine"))).hasText("1");
        }
    }

    @Test
    void change_ofAGlobalState_reachesOtherSessions() throws Exception {
        try (var app = app()) {
            var other = following(app);
            app.visitor().open("/").click("+1");
            assertShared(1, other);
        }
    }

    @Test
    void change_ofAHandler_comesByItsAnswerAndNotByTheStreamOfItsTab() throws Exception {
        var seen = new CountDownLatch(1);
        try (var app = TestApp.start(FastState.builder().page("/", page ->
                section(p("shared " + SHARED.get()).id("shared"), button("slow").onClick(() -> {
                    SHARED.set(1);
                    seen.await();
                }))))) {
            var other = app.visitor().open("/");
            var tab = app.visitor().open("/");
            Conditions.await(() -> app.running().feature().streams() == 2);
            tab.withoutWaiting(() -> tab.click("slow"));
            assertThat(other.find(css("#shared"))).hasText("shared 1");
            assertTrue(other.pushes().toString().contains("shared 1"), () -> other.pushes().toString());
            seen.countDown();
            assertThat(tab.find(css("#shared"))).hasText("shared 1");
            Conditions.await(() -> tab.lastAnswer().isComplete());
            assertTrue(tab.lastAnswer().toString().contains("shared 1"), () -> tab.lastAnswer().toString());
            assertFalse(tab.pushes().toString().contains("shared 1"), () -> tab.pushes().toString());
        }
    }

    @Test
    void change_ofAnotherSession_isNotSeen() throws Exception {
        try (var app = app()) {
            var other = following(app);
            app.visitor().open("/").click("mine").click("+1");
            assertShared(1, other);
            assertThat(other.find(css("#mine"))).hasText("0");
        }
    }

    @Test
    void page_thatShowsNothingShared_asksForNoStream() {
        try (var server = Servers.of(page -> {
            var own = page.tab("own", 0);
            return section(p(own.text()), p("x" + own.get()), button("+1").onClick(() -> own.update(n -> n + 1)));
        })) {
            var tab = Visitor.of(server).open("/");
            tab.click("button");
            assertFalse(tab.follows());
        }
    }

    @Test
    void changes_thatComeFast_areCoalesced() throws Exception {
        try (var app = app()) {
            var other = following(app);
            var tab = app.visitor().open("/");
            for (var i = 0; i < 10; i++) {
                tab.click("+100");
            }
            assertShared(1000, other);
            var pushed = other.pushes().patches().size();
            assertTrue(pushed < 1000, () -> pushed + " patches for 1000 changes");
        }
    }

    @Test
    void reconnect_withTheLastEventId_bringsThePageUpToDate() throws Exception {
        try (var app = app()) {
            var other = following(app);
            var tab = app.visitor().open("/");
            tab.click("+1");
            assertShared(1, other);
            other.visitor().network().cut();
            tab.click("+1");
            assertShared(1, other);
            other.visitor().network().restore();
            assertShared(2, other);
            assertEquals(1, other.loads());
        }
    }

    @Test
    void reconnect_afterARestart_bringsThePageUpToDate() throws Exception {
        try (var app = TestApp.start(() ->
                FastState.builder().signingKey(Servers.KEY).store(StateStore.memory()).page("/", StreamTest::view))) {
            var other = following(app);
            app.visitor().open("/").click("+1");
            assertShared(1, other);
            app.restart();
            assertShared(0, other);
            assertEquals(1, other.loads());
        }
    }

    @Test
    void page_whosePathWouldFitTheStreamToo_follows() {
        try (var app = TestApp.start(FastState.builder()
                .page("/{a}/{b}", StreamTest::view)
                .page("/{a}/{b}/{c}", StreamTest::view))) {
            var other = app.visitor().open("/x/y");
            app.visitor().open("/x/y").click("+1");
            assertShared(1, other);
        }
    }

    @Test
    void stop_endsStreams() throws Exception {
        var server = Servers.of(StreamTest::view);
        var tab = Visitor.of(server).open("/").follow();
        server.stop();
        tab.await("the end of the stream", it -> !it.streaming());
        Conditions.await(() -> server.feature().streams() == 0);
    }

    @Test
    void ids_ofEvents_grow() {
        try (var server = Servers.of(StreamTest::view);
                var other = Visitor.of(server).open("/").follow()) {
            var tab = Visitor.of(server).open("/");
            for (var i = 1; i <= 20; i++) {
                tab.click("#add");
                var wanted = i;
                other.await("change " + i, it -> shown(it) >= wanted);
            }
            var ids = other.streamed().stream().map(event -> Long.parseLong(event.id())).toList();
            assertEquals(ids.stream().sorted().distinct().toList(), ids);
        }
    }

    @Test
    void streams_ofOneSession_areLimited() {
        var limits = Limits.defaults().streamsPerSession(2);
        try (var server = Servers.start(builder -> builder.limits(limits).page("/", StreamTest::view))) {
            var visitor = Visitor.of(server);
            try (var first = visitor.open("/").follow();
                    var second = visitor.open("/").follow();
                    var other = Visitor.of(server).open("/").follow()) {
                var third = visitor.open("/");
                var reply = visitor.send(visitor.request("/_faststate/s").header("FastState-Page", third.token()));
                assertEquals(503, reply.status());
                assertTrue(first.streaming() && second.streaming() && other.streaming());
            }
        }
    }

    @Test
    void streams_fromOneAddress_areLimited() {
        var limits = Limits.defaults().streamsPerAddress(2);
        try (var server = Servers.start(builder -> builder.limits(limits).page("/", StreamTest::view))) {
            try (var first = Visitor.of(server).open("/").follow();
                    var second = Visitor.of(server).open("/").follow()) {
                var third = Visitor.of(server).open("/");
                var reply = third.visitor().send(third.visitor().request("/_faststate/s").header("FastState-Page", third.token()));
                assertEquals(503, reply.status());
                assertEquals("5", reply.header("Retry-After"));
                assertTrue(first.streaming() && second.streaming());
            }
        }
    }

    @Test
    void stream_ofAnotherSite_isRefused() {
        try (var server = Servers.of(StreamTest::view)) {
            var tab = Visitor.of(server).open("/");
            var request = tab.visitor().request("/_faststate/s")
                    .header("Sec-Fetch-Site", "cross-site")
                    .header("FastState-Page", tab.token());
            assertEquals(403, tab.visitor().send(request).status());
        }
    }

    @Test
    void updates_ofALongHandler_arriveWhileItRuns() {
        var mayEnd = new CountDownLatch(1);
        try (var app = TestApp.start(FastState.builder().page("/", page ->
                section(p(SHARED.text()).id("text"), button("long").onClick(() -> {
                    SHARED.set(1);
                    mayEnd.await();
                    SHARED.set(2);
                }))))) {
            var tab = app.visitor().open("/");
            tab.withoutWaiting(() -> tab.click("long"));
            assertThat(tab.find(css("#text"))).hasText("1");
            assertFalse(tab.lastAnswer().isComplete());
            assertEquals(1, tab.lastAnswer().signals().size());
            mayEnd.countDown();
            assertThat(tab.find(css("#text"))).hasText("2");
            assertEquals(2, tab.lastAnswer().signals().size());
        }
    }

    @Test
    void handler_thatIsConcurrent_doesNotHoldUpTheNext() throws Exception {
        var running = new CountDownLatch(1);
        var mayEnd = new CountDownLatch(1);
        try (var app = TestApp.start(FastState.builder().page("/", page -> section(
                button("long").id("long").onClick(() -> {
                    running.countDown();
                    mayEnd.await();
                    effects.add("long");
                }, concurrent()),
                button("next").id("next").onClick(() -> effects.add("next")))))) {
            var tab = app.visitor().open("/");
            tab.withoutWaiting(() -> tab.click("long"));
            running.await();
            tab.withoutWaiting(() -> tab.click("next"));
            Conditions.await(() -> effects.equals(List.of("next")));
            mayEnd.countDown();
            Conditions.await(() -> effects.equals(List.of("next", "long")));
        }
    }

    @Test
    void events_ofOneTab_runOneAtATime() throws Exception {
        var inside = new AtomicInteger();
        try (var server = Servers.of(page -> button("go").onClick(() -> {
            if (inside.incrementAndGet() > 1) {
                effects.add("two at once");
            }
            inside.decrementAndGet();
            effects.add("done");
        }))) {
            var tab = Visitor.of(server).open("/");
            var go = tab.action("button");
            var threads = new ArrayList<Thread>();
            for (var i = 0; i < 30; i++) {
                threads.add(Thread.startVirtualThread(() -> tab.post(go)));
            }
            for (var thread : threads) {
                thread.join();
            }
            assertEquals(Collections.nCopies(30, "done"), effects);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void page_whoseAnswersAndStreamArriveInAnyOrder_endsOnTheNewestState(long seed) {
        var random = new Random(seed);
        var tallies = State.record("tallies", seed, 0);
        try (var server = Servers.of(page -> section(
                p(tallies.text()).id("text"),
                p("read " + tallies.get()).id("read"),
                live(SHARED, shared -> p("live " + shared).cls("live")),
                p(SHARED.text()),
                button("a").id("a").onClick(() -> tallies.update(n -> n + 1)),
                button("b").id("b").onClick(() -> SHARED.update(n -> n + 1))))) {
            var visitor = Visitor.of(server);
            var a = visitor.open("/").follow();
            var shuffled = visitor.open("/");
            var b = Visitor.of(server).open("/");
            var answers = new ArrayList<SseEvent>();
            for (var i = 0; i < 30; i++) {
                var button = random.nextBoolean() ? "#a" : "#b";
                if (random.nextBoolean()) {
                    answers.addAll(a.click(button).events());
                } else {
                    b.click(button);
                }
            }
            var fresh = visitor.open("/");
            a.await("the newest state", it -> sameAs(fresh, it));
            // The same events once more, in another order, on a page as it was at first.
            answers.addAll(a.streamed());
            Collections.shuffle(answers, random);
            answers.forEach(shuffled::apply);
            assertTrue(sameAs(fresh, shuffled), () -> shuffled.markup() + shuffled.signals());
            a.close();
        }
    }

    private static boolean sameAs(Tab fresh, Tab tab) {
        return tab.text("#read").equals(fresh.text("#read"))
                && tab.text(".live").equals(fresh.text(".live"))
                && tab.signals().equals(fresh.signals());
    }
}
