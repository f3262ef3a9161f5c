package io.faststate.server;

import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.live;
import static io.faststate.dsl.Html.p;
import static io.faststate.dsl.Html.section;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.faststate.dsl.Element;
import io.faststate.dsl.FastStateException;
import io.faststate.dsl.Handler;
import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import io.faststate.dsl.State;
import io.faststate.server.clock.ServerClock;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What pages do by themselves while tabs come, stay, lose their streams and go. */
class PageLifeTest {
    private static final Duration OFTEN = Duration.ofMillis(100);
    private static final State<Integer> CAME = State.global("came", 0);
    private static final State<Integer> WENT = State.global("went", 0);
    private static final State<Integer> TICKS = State.global("ticks", 0);
    private static final State<Integer> SLOW_TICKS = State.global("slowTicks", 0);
    private static final State<Integer> CLICKS = State.tab("clicks", 0);
    private static final State<String> GREETING = State.tab("greeting", "none");
    private static final State<Boolean> RUNNING = State.tab("running", true);

    private static final CountDownLatch ENDED = new CountDownLatch(2);
    private static final CountDownLatch INTERRUPTED = new CountDownLatch(1);

    private final AtomicInteger atOnce = new AtomicInteger();
    private final CountDownLatch overlap = new CountDownLatch(1);
    private final BlockingQueue<String> gifts = new LinkedBlockingQueue<>();

    private final FastState server = Servers.start(builder -> builder
            .limits(Limits.defaults().presenceCheck(OFTEN).tabReturn(Duration.ofSeconds(2)))
            .page("/", this::counted)
            .page("/watch", page -> live(() -> p(CAME.get() + " came, " + WENT.get() + " went").id("watch")))
            .page("/greeting", page -> {
                page.onMount(() -> GREETING.set("first")).onMount(() -> GREETING.update(it -> it + ", second"));
                return p(GREETING.get()).id("greeting");
            })
            .page("/ticking", page -> {
                if (RUNNING.get()) {
                    page.every(OFTEN, () -> TICKS.update(it -> it + 1));
                }
                return section(
                        shownTicks(),
                        button("stop").id("stop").onClick(() -> RUNNING.set(false)));
            })
            .page("/slow", page -> {
                page.every(OFTEN, this::slow);
                return live(SLOW_TICKS, it -> p(it + "").id("ticks"));
            })
            .page("/stuck", page -> {
                page.every(OFTEN, PageLifeTest::stuck).onUnmount(() -> WENT.update(it -> it + 1));
                return shownTicks();
            })
            .page("/background", this::background)
            .page("/failing-task", page -> {
                page.background(() -> {
                    throw new IllegalStateException("secret");
                });
                return p("failing");
            })
            .page("/failing", page -> {
                page.onMount(() -> {
                    throw new IllegalStateException("secret");
                });
                return p("failing");
            })
            .page("/short", page -> refused(() -> page.every(Duration.ofMillis(99), () -> {})))
            .page("/region", page -> live(() -> refused(() -> page.onMount(() -> {}))))
            .page("/still", page -> p("still")));

    @AfterEach
    void stop() {
        server.close();
    }

    private Node counted(Page page) {
        page.onMount(() -> CAME.update(it -> it + 1)).onUnmount(() -> WENT.update(it -> it + 1));
        return section(
                p(CLICKS.get() + "").id("clicks"),
                button("click").id("click").onClick(() -> CLICKS.update(it -> it + 1)));
    }

    /** A task that counts what a test gives it, and one that a click begins anew. */
    private Node background(Page page) {
        var round = CLICKS.get();
        page.onMount(() -> GREETING.set("mounted"))
                .background(() -> count(round))
                .onUnmount(() -> WENT.update(it -> it + 1));
        return section(
                p(GREETING.get()).id("greeting"),
                button("click").id("click").onClick(() -> CLICKS.update(it -> it + 1)));
    }

    private void count(int round) throws InterruptedException {
        GREETING.update(it -> it + ", round " + round);
        try {
            for (var given = gifts.take(); ; given = gifts.take()) {
                var text = given;
                GREETING.update(it -> it + ", " + text);
            }
        } finally {
            ENDED.countDown();
        }
    }

    private static Node shownTicks() {
        return live(TICKS, it -> p(it + "").id("ticks"));
    }

    /** Waits for another run beside this one, for longer than its period. */
    private void slow() throws InterruptedException {
        if (atOnce.incrementAndGet() > 1) {
            overlap.countDown();
        }
        var overlapped = overlap.await(150, TimeUnit.MILLISECONDS);
        atOnce.decrementAndGet();
        SLOW_TICKS.update(it -> overlapped ? it : it + 1);
    }

    private static void stuck() throws InterruptedException {
        TICKS.update(it -> it + 1);
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            INTERRUPTED.countDown();
            throw e;
        }
    }

    private static Element<?> refused(Handler what) {
        try {
            what.run();
            return p("allowed").id("refused");
        } catch (FastStateException e) {
            return p("" + e.getMessage()).id("refused");
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private Tab open(String path) {
        return Visitor.of(server).open(path).follow();
    }

    private static void await(Tab watch, String counts) {
        watch.await(counts, it -> it.text("#watch").equals(counts));
    }

    private void awaitStreams(int count) {
        var end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (server.feature().streams() != count && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        assertEquals(count, server.feature().streams());
    }

    private int ticks() {
        return server.global(TICKS).get();
    }

    private void awaitTicks(Tab watching, int more) {
        var wanted = Integer.parseInt(watching.text("#ticks")) + more;
        watching.await(wanted + " ticks", it -> Integer.parseInt(it.text("#ticks")) >= wanted);
    }

    @Test
    void document_withoutAStream_isNoVisit() {
        try (var watch = open("/watch");
                var tab = open("/")) {
            assertTrue(tab.follows());
            assertFalse(Visitor.of(server).open("/still").follows());
            await(watch, "1 came, 0 went");
        }
    }

    @Test
    void hiddenTab_isThere_untilItGoes() throws Exception {
        var tab = open("/");
        try (var watch = open("/watch")) {
            await(watch, "1 came, 0 went");
            tab.say("hidden");
            awaitStreams(1);
            // Longer than a tab may be away whose stream ended.
            ServerClock.advance(Duration.ofSeconds(3));
            assertEquals("1 came, 0 went", watch.text("#watch"));
            tab.follow();
            tab.click("#click");
            tab.say("hidden");
            tab.say("gone");
            await(watch, "1 came, 1 went");
        }
    }

    @Test
    void tabThatSaysThatItGoes_withoutAVisit_beginsNone() {
        try (var watch = open("/watch")) {
            Visitor.of(server).open("/").say("gone");
            Visitor.of(server).open("/").say("hidden");
            await(watch, "1 came, 0 went");
        }
    }

    @Test
    void tab_comesOnce_andIsGoneOnce_overClicksAndReconnects() {
        var tab = open("/");
        try (var watch = open("/watch")) {
            await(watch, "1 came, 0 went");
            tab.click("#click");
            server.feature().evictPageInstances();
            tab.click("#click");
            tab.close();
            awaitStreams(1);
            tab.follow();
            server.feature().evictPageInstances();
            // The other one closes later than the first one's stream did, so it is missed later.
            var other = open("/");
            await(watch, "2 came, 0 went");
            other.close();
            await(watch, "2 came, 1 went");
            assertEquals("2", tab.text("#clicks"));
            tab.close();
            await(watch, "2 came, 2 went");
        }
    }

    @Test
    void mountHandlers_runInOrder_andThePageFollows() {
        try (var tab = open("/greeting")) {
            tab.await("the greeting", it -> it.text("#greeting").equals("first, second"));
        }
    }

    @Test
    void interval_runsWhileTheTabIsThere() {
        try (var watching = open("/ticking")) {
            awaitTicks(watching, 3);
        }
    }

    @Test
    void interval_thatIsRenderedNoMore_ends() {
        try (var tab = open("/ticking");
                var other = open("/ticking")) {
            awaitTicks(other, 2);
            other.click("#stop");
            tab.click("#stop");
            // A tick that began before the click ended before the click's handler ran.
            var before = ticks();
            try (var slow = open("/slow")) {
                awaitTicks(slow, 3);
                assertEquals(before, ticks());
            }
        }
    }

    @Test
    void interval_neverRunsBesideItself() {
        try (var slow = open("/slow")) {
            awaitTicks(slow, 3);
        }
        assertEquals(1, overlap.getCount());
    }

    @Test
    void interval_isInterrupted_beforeItsTabIsToldToBeGone() throws InterruptedException {
        try (var watch = open("/watch")) {
            var tab = open("/stuck");
            tab.await("the first tick", it -> it.text("#ticks").equals("1"));
            tab.close();
            await(watch, "0 came, 1 went");
            assertEquals(0, INTERRUPTED.getCount());
        }
    }

    @Test
    void backgroundTask_runsBesideClicks_andItsChangesAreShown_untilTheTabIsGone() throws InterruptedException {
        try (var watch = open("/watch")) {
            var tab = open("/background");
            awaitGreeting(tab, "mounted, round 0");
            gifts.add("one");
            awaitGreeting(tab, "mounted, round 0, one");
            tab.close();
            awaitStreams(1);
            server.feature().evictPageInstances();
            tab.follow();
            gifts.add("two");
            awaitGreeting(tab, "mounted, round 0, one, two");
            tab.click("#click");
            awaitGreeting(tab, "mounted, round 0, one, two, round 1");
            gifts.add("three");
            awaitGreeting(tab, "mounted, round 0, one, two, round 1, three");
            tab.close();
            await(watch, "0 came, 1 went");
            assertEquals(0, ENDED.getCount());
        }
    }

    @Test
    void backgroundTaskThatFails_isToldByACode() {
        try (var tab = open("/failing-task")) {
            tab.await("a notice", it -> it.notice().contains("code"));
            assertFalse(tab.notice().contains("secret"));
        }
    }

    private static void awaitGreeting(Tab tab, String text) {
        tab.await(text, it -> it.text("#greeting").equals(text));
    }

    @Test
    void handlerThatFails_isToldByACode() {
        try (var tab = open("/failing")) {
            tab.await("a notice", it -> it.notice().contains("code"));
            assertFalse(tab.notice().contains("secret"));
        }
    }

    @Test
    void period_thatIsTooShort_isRefused() {
        assertEquals(
                "page.every(PT0.099S, …) would run too often: use 100 ms or more",
                Visitor.of(server).open("/short").text("#refused"));
    }

    @Test
    void liveRegion_hasNoLifeOfItsOwn() {
        assertEquals(
                "page.onMount(…) is called in a live region: call it in the view itself",
                Visitor.of(server).open("/region").text("#refused"));
    }
}
