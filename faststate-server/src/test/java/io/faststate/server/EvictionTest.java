package io.faststate.server;

import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.p;
import static io.faststate.dsl.Html.section;
import static io.faststate.dsl.Html.when;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import io.faststate.dsl.State;
import io.faststate.dsl.View;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
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

    private static FastState start(View view, byte[] key) {
        return Servers.start(builder -> builder.signingKey(key).page("/", view));
    }

    @Test
    void click_afterEviction_runsAndBringsThePageUpToDate() {
        try (var server = Servers.of(this::view)) {
            var tab = Visitor.of(server).open("/");
            tab.click("#add-mine");
            tab.click("#add");
            Visitor.of(server).open("/").click("#add");
            server.feature().evictPageInstances();
            tab.click("#log");
            assertEquals(List.of("log"), effects);
            assertEquals("2", tab.text("#shared"));
            assertEquals("1", tab.text("#mine-read"));
        }
    }

    @Test
    void click_onAButtonThatAPatchBrought_runsAfterEviction() {
        try (var server = Servers.of(this::view)) {
            var tab = Visitor.of(server).open("/");
            tab.click("#add");
            server.feature().evictPageInstances();
            tab.click("#later");
            assertEquals(List.of("later"), effects);
        }
    }

    @Test
    void click_afterEvictionWhileStatesAreAsInTheDocumentAgain_bringsThePageUpToDate() {
        try (var server = Servers.of(page -> section(
                this.view(page), button("reset").id("reset").onClick(() -> SHARED.set(0))))) {
            var tab = Visitor.of(server).open("/");
            tab.click("#add");
            assertEquals("1", tab.text("#shared"));
            server.feature().evictPageInstances();
            Visitor.of(server).open("/").click("#reset");
            tab.click("#log");
            assertEquals("0", tab.text("#shared"));
        }
    }

    @Test
    void click_afterARestartWithTheSameKey_runs() {
        Tab tab;
        try (var server = Servers.of(this::view)) {
            tab = Visitor.of(server).open("/");
            tab.click("#add");
        }
        try (var server = Servers.of(this::view)) {
            tab.visitor().moveTo(server);
            Visitor.of(server).open("/").click("#add");
            tab.click("#later");
            assertEquals(List.of("later"), effects);
        }
    }

    @Test
    void id_afterARestartWithTheSameKey_isTheSame() {
        String before;
        try (var server = Servers.of(this::view)) {
            before = Visitor.of(server).open("/").action("#add");
        }
        try (var server = Servers.of(this::view)) {
            assertEquals(before, Visitor.of(server).open("/").action("#add"));
        }
    }

    @Test
    void click_afterARestartThatLostStates_showsWhatIsStored() {
        Tab tab;
        try (var server = Servers.of(this::view)) {
            tab = Visitor.of(server).open("/");
            tab.click("#add-mine");
            assertEquals("1", tab.text("#mine-read"));
        }
        try (var server = Servers.of(this::view)) {
            tab.visitor().moveTo(server);
            tab.click("#log");
            assertEquals(List.of("log"), effects);
            assertEquals("0", tab.text("#mine-read"));
        }
    }

    @Test
    void click_afterARestartWithAnotherKey_hasNoEffectAndReloads() {
        Tab tab;
        try (var server = Servers.of(this::view)) {
            tab = Visitor.of(server).open("/");
        }
        try (var server = start(this::view, OTHER_KEY)) {
            tab.visitor().moveTo(server);
            var reply = tab.click("#log");
            assertTrue(reply.reloads(), reply.text());
            assertEquals(List.of(), effects);
        }
    }

    @Test
    void events_ofOneTab_runOneAtATimeThoughItsInstanceIsEvicted() throws Exception {
        var running = new CountDownLatch(1);
        var mayEnd = new CountDownLatch(1);
        try (var server = Servers.of(page -> section(
                button("slow").id("slow").onClick(() -> {
                    running.countDown();
                    mayEnd.await();
                    effects.add("slow");
                }),
                button("quick").id("quick").onClick(() -> effects.add("quick"))))) {
            var tab = Visitor.of(server).open("/");
            var slow = Thread.startVirtualThread(() -> tab.click("#slow"));
            running.await();
            server.feature().evictPageInstances();
            var quick = Thread.startVirtualThread(() -> tab.click("#quick"));
            // Whichever way it goes, the quick one is either done or waits for its turn by then.
            quick.join(Duration.ofMillis(300));
            mayEnd.countDown();
            slow.join();
            quick.join();
            assertEquals(List.of("slow", "quick"), effects);
        }
    }
}
