package io.faststate.server;

import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.live;
import static io.faststate.dsl.Html.p;
import static io.faststate.dsl.Html.section;
import static io.faststate.server.testing.By.css;
import static io.faststate.server.testing.PageAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.faststate.dsl.Element;
import io.faststate.dsl.FastStateException;
import io.faststate.dsl.Handler;
import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import io.faststate.dsl.State;
import io.faststate.server.clock.ServerClock;
import io.faststate.server.testing.TestApp;
import io.faststate.server.testing.TestPage;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    private final TestApp app = TestApp.start(FastState.builder()
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
        app.close();
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

    private TestPage open(String path) {
        return app.visitor().open(path);
    }

    private static void await(TestPage watch, String counts) {
        assertThat(watch.find(css("#watch"))).hasText(counts);
    }

    private void awaitStreams(int count) throws Exception {
        Conditions.await(() -> app.running().feature().streams() == count);
    }

    private int ticks() {
        return app.running().global(TICKS).get();
    }

    private static int ticks(TestPage page) {
        return Integer.parseInt(page.find(css("#ticks")).text());
    }

    private static void awaitTicks(TestPage watching, int more) throws Exception {
        var wanted = ticks(watching) + more;
        Conditions.await(() -> ticks(watching) >= wanted);
    }

    /** Takes the browser of a tab away without a word. */
    private static void lose(TestPage tab) {
        tab.visitor().network().cut();
    }

    @Test
    void document_withoutAStream_isNoVisit() throws Exception {
        var watch = open("/watch");
        open("/");
        await(watch, "1 came, 0 went");
        open("/still");
        var unused = app.visitor().withoutJavaScript().open("/");
        open("/");
        await(watch, "2 came, 0 went");
        assertEquals(3, app.running().feature().streams());
    }

    @Test
    void hiddenTab_isThere_untilItGoes() throws Exception {
        var tab = open("/");
        var watch = open("/watch");
        await(watch, "1 came, 0 went");
        awaitStreams(2);
        tab.hide();
        awaitStreams(1);
        // Longer than a tab may be away whose stream ended.
        ServerClock.advance(Duration.ofSeconds(3));
        await(watch, "1 came, 0 went");
        tab.show().click("click");
        awaitStreams(2);
        tab.hide();
        awaitStreams(1);
        tab.close();
        await(watch, "1 came, 1 went");
    }

    @Test
    void tabThatSaysThatItGoes_withoutAVisit_beginsNone() {
        var watch = open("/watch");
        Visitor.of(app.port()).open("/").say("gone");
        Visitor.of(app.port()).open("/").say("hidden");
        // The hidden one is a visit, and the one that opens now.
        var tab = open("/");
        await(watch, "2 came, 0 went");
        tab.close();
        await(watch, "2 came, 1 went");
    }

    @Test
    void tab_comesOnce_andIsGoneOnce_overClicksAndReconnects() throws Exception {
        var tab = open("/");
        var watch = open("/watch");
        await(watch, "1 came, 0 went");
        awaitStreams(2);
        tab.click("click");
        app.running().feature().evictPageInstances();
        tab.click("click");
        lose(tab);
        awaitStreams(1);
        tab.visitor().network().restore();
        awaitStreams(2);
        app.running().feature().evictPageInstances();
        // The other one is lost later than the first one's stream was, so it is missed later.
        var other = open("/");
        await(watch, "2 came, 0 went");
        lose(other);
        await(watch, "2 came, 1 went");
        assertThat(tab.find(css("#clicks"))).hasText("2");
        lose(tab);
        await(watch, "2 came, 2 went");
    }

    @Test
    void mountHandlers_runInOrder_andThePageFollows() {
        assertThat(open("/greeting").find(css("#greeting"))).hasText("first, second");
    }

    @Test
    void interval_runsWhileTheTabIsThere() throws Exception {
        awaitTicks(open("/ticking"), 3);
    }

    @Test
    void interval_thatIsRenderedNoMore_ends() throws Exception {
        var tab = open("/ticking");
        var other = open("/ticking");
        awaitTicks(other, 2);
        other.click("stop");
        tab.click("stop");
        // A tick that began before the click ended before the click's handler ran.
        var before = ticks();
        awaitTicks(open("/slow"), 3);
        assertEquals(before, ticks());
    }

    @Test
    void interval_neverRunsBesideItself() throws Exception {
        awaitTicks(open("/slow"), 3);
        assertEquals(1, overlap.getCount());
    }

    @Test
    void interval_isInterrupted_beforeItsTabIsToldToBeGone() {
        var watch = open("/watch");
        var tab = open("/stuck");
        assertThat(tab.find(css("#ticks"))).hasText("1");
        lose(tab);
        await(watch, "0 came, 1 went");
        assertEquals(0, INTERRUPTED.getCount());
    }

    @Test
    void backgroundTask_runsBesideClicks_andItsChangesAreShown_untilTheTabIsGone() throws Exception {
        var watch = open("/watch");
        var tab = open("/background");
        awaitGreeting(tab, "mounted, round 0");
        gifts.add("one");
        awaitGreeting(tab, "mounted, round 0, one");
        lose(tab);
        awaitStreams(1);
        app.running().feature().evictPageInstances();
        tab.visitor().network().restore();
        gifts.add("two");
        awaitGreeting(tab, "mounted, round 0, one, two");
        tab.click("click");
        awaitGreeting(tab, "mounted, round 0, one, two, round 1");
        gifts.add("three");
        awaitGreeting(tab, "mounted, round 0, one, two, round 1, three");
        lose(tab);
        await(watch, "0 came, 1 went");
        assertEquals(0, ENDED.getCount());
    }

    private static void awaitGreeting(TestPage tab, String text) {
        assertThat(tab.find(css("#greeting"))).hasText(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/failing", "/failing-task"})
    void handlerOrBackgroundTaskThatFails_isToldByACode(String path) throws Exception {
        app.log().allow("(code ");
        var tab = open(path);
        Conditions.await(() -> tab.notice().contains("code"));
        assertFalse(tab.notice().contains("secret"));
        assertFalse(tab.html().contains("secret"));
    }

    @Test
    void period_thatIsTooShort_isRefused() {
        assertThat(open("/short").find(css("#refused")))
                .hasText("page.every(PT0.099S, …) would run too often: use 100 ms or more");
    }

    @Test
    void liveRegion_hasNoLifeOfItsOwn() {
        assertThat(open("/region").find(css("#refused")))
                .hasText("page.onMount(…) is called in a live region: call it in the view itself");
    }
}
