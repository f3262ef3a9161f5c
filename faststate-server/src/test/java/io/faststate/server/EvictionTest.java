package io.faststate.server;

import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.p;
import static io.faststate.dsl.Html.section;
import static io.faststate.dsl.Html.when;
import static io.faststate.server.testing.By.css;
import static io.faststate.server.testing.PageAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import io.faststate.dsl.State;
import io.faststate.server.store.StateStore;
import io.faststate.server.testing.TestApp;
import io.faststate.server.testing.TestElement;
import io.faststate.server.testing.TestPage;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Nothing is lost with a page instance, nor with the process. */
class EvictionTest {
    private static final State<Integer> SHARED = State.global("shared", 0);
    private static final byte[] OTHER_KEY = "another key that has 32 bytes ok".getBytes(StandardCharsets.US_ASCII);

    private final List<String> effects = new CopyOnWriteArrayList<>();

    private Node view(Page page) {
        var mine = page.tab("mine", 0);
        return section(
                p(String.valueOf(SHARED.get())).id("shared"),
                p(mine.text()).id("mine"),
                p(String.valueOf(mine.get())).id("mine-read"),
                button("+1").id("add").onClick(() -> SHARED.update(n -> n + 1)),
                button("mine").id("add-mine").onClick(() -> mine.update(n -> n + 1)),
                button("log").id("log").onClick(() -> effects.add("log")),
                when(SHARED.get() > 0, () -> button("later").id("later").onClick(() -> effects.add("later"))));
    }

    /** An application whose store forgets everything as it stops. */
    private TestApp start(Supplier<byte[]> key) {
        var limits = Limits.defaults().heartbeat(Duration.ofMillis(300));
        return TestApp.start(() -> FastState.builder()
                .limits(limits).signingKey(key.get()).store(StateStore.memory()).page("/", this::view));
    }

    /** A tab without a stream, so that events are all that renders its page. */
    private static TestPage hidden(TestApp app) throws Exception {
        var tab = app.visitor().open("/");
        // A stream that is only on its way would begin once nobody reads it.
        Conditions.await(() -> app.running().feature().streams() == 1);
        tab.hide();
        awaitNoStreams(app);
        return tab;
    }

    private static void awaitNoStreams(TestApp app) throws Exception {
        Conditions.await(() -> app.running().feature().streams() == 0);
    }

    private static TestElement shared(TestPage tab) {
        return tab.find(css("#shared"));
    }

    @Test
    void click_afterEviction_runsAndBringsThePageUpToDate() throws Exception {
        try (var app = start(() -> Servers.KEY)) {
            var tab = hidden(app);
            tab.click("mine").click("+1");
            hidden(app).click("+1");
            app.running().feature().evictPageInstances();
            assertThat(shared(tab)).hasText("1");
            tab.click("log");
            assertEquals(List.of("log"), effects);
            assertThat(shared(tab)).hasText("2");
            assertThat(tab.find(css("#mine-read"))).hasText("1");
        }
    }

    @Test
    void click_onAButtonThatAPatchBrought_runsAfterEviction() throws Exception {
        try (var app = start(() -> Servers.KEY)) {
            var tab = hidden(app);
            tab.click("+1");
            app.running().feature().evictPageInstances();
            tab.click("later");
            assertEquals(List.of("later"), effects);
        }
    }

    @Test
    void click_afterEvictionWhileStatesAreAsInTheDocumentAgain_bringsThePageUpToDate() throws Exception {
        try (var app = start(() -> Servers.KEY)) {
            var tab = hidden(app);
            tab.click("+1");
            assertThat(shared(tab)).hasText("1");
            app.running().feature().evictPageInstances();
            app.running().global(SHARED).set(0);
            assertThat(shared(tab)).hasText("1");
            tab.click("log");
            assertThat(shared(tab)).hasText("0");
        }
    }

    @Test
    void click_afterARestartWithTheSameKey_runs() throws Exception {
        try (var app = start(() -> Servers.KEY)) {
            var tab = hidden(app);
            tab.click("+1");
            app.restart();
            app.running().global(SHARED).set(1);
            tab.click("later");
            assertEquals(List.of("later"), effects);
        }
    }

    @Test
    void id_afterARestartWithTheSameKey_isTheSame() {
        try (var app = start(() -> Servers.KEY)) {
            var before = app.visitor().open("/").button("+1").attribute("data-on:click");
            app.restart();
            assertThat(app.visitor().open("/").button("+1")).hasAttribute("data-on:click", before);
        }
    }

    @Test
    void click_afterARestartThatLostStates_showsWhatIsStored() throws Exception {
        try (var app = start(() -> Servers.KEY)) {
            var tab = hidden(app);
            tab.click("mine");
            assertThat(tab.find(css("#mine-read"))).hasText("1");
            app.restart();
            tab.click("log");
            assertEquals(List.of("log"), effects);
            assertThat(tab.find(css("#mine-read"))).hasText("0");
        }
    }

    @Test
    void click_afterARestartWithAnotherKey_hasNoEffectAndReloads() throws Exception {
        var keys = List.of(Servers.KEY, OTHER_KEY).iterator();
        try (var app = start(keys::next)) {
            var tab = hidden(app);
            app.restart();
            tab.click("log");
            Conditions.await(() -> tab.loads() == 2);
            assertEquals(List.of(), effects);
            tab.click("log");
            assertEquals(List.of("log"), effects);
        }
    }

    @Test
    void events_ofOneTab_runOneAtATimeThoughItsInstanceIsEvicted() throws Exception {
        var running = new CountDownLatch(1);
        var mayEnd = new CountDownLatch(1);
        try (var app = TestApp.start(FastState.builder().page("/", page -> section(
                button("slow").id("slow").onClick(() -> {
                    running.countDown();
                    mayEnd.await();
                    effects.add("slow");
                }),
                button("quick").id("quick").onClick(() -> effects.add("quick")))))) {
            // A page would not send the second event before the first is answered.
            var tab = Visitor.of(app.port()).open("/");
            var slow = Thread.startVirtualThread(() -> tab.click("#slow"));
            running.await();
            app.running().feature().evictPageInstances();
            var quick = Thread.startVirtualThread(() -> tab.click("#quick"));
            // Whichever way it goes, the quick one is either done or waits for its turn by then.
            quick.join(Duration.ofMillis(300));
            mayEnd.countDown();
            slow.join();
            quick.join();
            assertEquals(List.of("slow", "quick"), effects);
        }
    }

    /** It was sent before the page was patched, and so builds an instance that knows nothing of the patch. */
    @Test
    void click_afterASignOfTheTabThatWaitedOnItsWay_bringsThePageUpToDate() {
        try (var app = start(() -> Servers.KEY)) {
            var tab = Visitor.of(app.port()).open("/");
            var sign = tab.streamRequest().header("FastState-Tab", "hidden");
            tab.click("#add");
            assertEquals("1", tab.text("#shared"));
            app.running().feature().evictPageInstances();
            app.running().global(SHARED).set(0);
            assertEquals(204, tab.visitor().send(sign, HttpResponse.BodyHandlers.discarding()).statusCode());
            tab.click("#log");
            assertEquals("0", tab.text("#shared"));
        }
    }
}
