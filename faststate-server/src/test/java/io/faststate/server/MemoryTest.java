package io.faststate.server;

import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.each;
import static io.faststate.dsl.Html.li;
import static io.faststate.dsl.Html.live;
import static io.faststate.dsl.Html.p;
import static io.faststate.dsl.Html.section;
import static io.faststate.dsl.Html.ul;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import io.faststate.dsl.State;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is kept is bounded, and goes away. */
class MemoryTest {
    private static final State<Integer> COUNT = State.global("count", 0);

    private static Node view(Page page) {
        var count = COUNT.get();
        return section(
                ul(each(IntStream.range(count, count + 20).boxed().toList(), n -> n,
                        n -> li(button("row " + n).onClick(() -> COUNT.set(n))))),
                live(COUNT, now -> p(button("live " + now).onClick(() -> COUNT.set(now)))),
                button("+1").id("add").onClick(() -> COUNT.update(n -> n + 1)));
    }

    @Test
    void pageInstance_afterThousandsOfRenders_weighsWhatItDid() {
        var registry = new SimpleMeterRegistry();
        var limits = Limits.defaults().eventsPerSecond(1_000_000);
        try (var server = Servers.start(builder -> builder.meterRegistry(registry).limits(limits).page("/", MemoryTest::view))) {
            var tab = Visitor.of(server).open("/");
            // From a thousand on, all numbers that the page shows have four digits.
            click(tab, 0, 1_000);
            var bytes = registry.get("faststate.page.instances.bytes").gauge().value();
            var heap = usedHeap();
            click(tab, 1_000, 5_000);
            assertEquals(5_000, server.global(COUNT).get());
            assertEquals(bytes, registry.get("faststate.page.instances.bytes").gauge().value());
            var grown = usedHeap() - heap;
            assertTrue(grown < 2_000_000, "4,000 renders left " + grown + " bytes");
        }
    }

    private static void click(Tab tab, int from, int to) {
        var add = tab.action("#add");
        for (var i = from; i < to; i++) {
            assertEquals(200, tab.visitor().send(tab.event(add, "event-" + i, "{}")).status());
        }
    }

    private static long usedHeap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    @Test
    void visitor_whoOnlyReads_leavesNothingBehind() {
        var registry = new SimpleMeterRegistry();
        try (var server = Servers.start(builder -> builder.meterRegistry(registry).page("/", MemoryTest::view))) {
            for (var i = 0; i < 20; i++) {
                Visitor.of(server).open("/");
            }
            assertEquals(0, server.feature().pageInstances());
            assertEquals(0, server.feature().streams());
            assertEquals(0, registry.get("faststate.sessions").gauge().value());
        }
    }

    @Test
    void pageInstances_overTheirLimit_areDroppedAndTheirTabsWorkOn() {
        var limits = Limits.defaults().pageInstances(5);
        try (var server = Servers.start(builder -> builder.limits(limits).page("/", MemoryTest::view))) {
            var tabs = new ArrayList<Tab>();
            for (var i = 0; i < 30; i++) {
                var tab = Visitor.of(server).open("/");
                tab.click("#add");
                tabs.add(tab);
            }
            assertTrue(server.feature().pageInstances() <= 5);
            tabs.forEach(tab -> tab.click("#add"));
            assertEquals(60, count(Visitor.of(server).open("/")));
        }
    }

    private static int count(Tab tab) {
        return Integer.parseInt(tab.text("p button").replace("live ", ""));
    }

    @Test
    void tab_thatSentManyEvents_stillKnowsTheLast() {
        var limits = Limits.defaults().eventsPerSecond(1_000_000);
        try (var server = Servers.start(builder -> builder.limits(limits).page("/", MemoryTest::view))) {
            var tab = Visitor.of(server).open("/");
            var add = tab.action("#add");
            for (var i = 0; i < 300; i++) {
                tab.post(add, "event-" + i, "{}");
            }
            tab.post(add, "event-299", "{}");
            assertEquals(300, count(tab));
        }
    }

    @Test
    void tabs_overTheirLimit_areForgottenAndWorkOn() {
        var limits = Limits.defaults().tabs(1);
        try (var server = Servers.start(builder -> builder.limits(limits).page("/", MemoryTest::view))) {
            var first = Visitor.of(server).open("/");
            var second = Visitor.of(server).open("/");
            for (var i = 0; i < 20; i++) {
                first.click("#add");
                second.click("#add");
            }
            assertEquals(40, count(Visitor.of(server).open("/")));
        }
    }

    @Test
    void application_thatWasStopped_isCollected() throws Exception {
        var stopped = new WeakReference<>(Servers.of(MemoryTest::view));
        stop(stopped);
        var end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (stopped.get() != null && System.nanoTime() < end) {
            System.gc();
        }
        assertNull(stopped.get());
    }

    private static void stop(WeakReference<FastState> server) {
        var running = server.get();
        if (running != null) {
            Visitor.of(running).open("/").click("#add");
            running.stop();
        }
    }

    @Test
    void meters_ofAnApplicationThatWasStopped_areGone() {
        Servers.of(MemoryTest::view).close();
        assertEquals(List.of(), Metrics.globalRegistry.getMeters().stream()
                .map(meter -> meter.getId().getName())
                .filter(name -> name.startsWith("faststate.streams"))
                .toList());
    }
}
