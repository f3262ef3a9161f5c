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
import io.faststate.dsl.Scope;
import io.faststate.dsl.State;
import io.faststate.server.client.ClientSettings;
import io.faststate.server.client.EmbeddedClient;
import io.faststate.server.datastar.EventWriter;
import io.faststate.server.instance.PageInstance;
import io.faststate.server.load.Loads;
import io.faststate.server.metrics.Meters;
import io.faststate.server.region.SharedRegions;
import io.faststate.server.render.RenderServices;
import io.faststate.server.route.DocumentParts;
import io.faststate.server.route.PageAddress;
import io.faststate.server.route.PageRoute;
import io.faststate.server.route.PageToken;
import io.faststate.server.route.QueryText;
import io.faststate.server.security.SigningKey;
import io.faststate.server.session.CookieName;
import io.faststate.server.session.SessionCookie;
import io.faststate.server.session.Sessions;
import io.faststate.server.state.EventClaim;
import io.faststate.server.state.Retentions;
import io.faststate.server.state.States;
import io.faststate.server.store.StateKey;
import io.faststate.server.store.StateStore;
import io.faststate.server.validation.Validation;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
    void handlers_after10000Renders_areThoseOfTheLast() throws Exception {
        var states = new States(StateStore.memory(), Retentions.DEFAULT, new Meters(new SimpleMeterRegistry()));
        var key = SigningKey.of(Servers.KEY);
        var sessions = new Sessions(new SessionCookie(key, false, CookieName.usual("")), states, Duration.ofDays(1));
        var parts = new DocumentParts("", new EmbeddedClient(ClientSettings.usual()), false, false, "en", List::of, Optional.empty());
        var validation = new Validation(Locale.ENGLISH);
        var meters = new Meters(new SimpleMeterRegistry());
        var regions = new SharedRegions(states, meters, 1_000_000, Duration.ofMinutes(1));
        var services = new RenderServices(states, sessions, validation, key, parts, meters, regions, new Loads(tab -> {}));
        var route = new PageRoute("/", MemoryTest::view);
        services.add(route);
        var address = new PageAddress("tab", sessions.issue(), "/", "/", QueryText.NONE);
        var instance = PageInstance.build(services, new PageToken(address, 1), route);
        var handlers = instance.handlers();
        var out = EventWriter.create();
        var heap = 0L;
        for (var i = 1; i <= 10_000; i++) {
            assertEquals(i, states.update(COUNT, new StateKey(Scope.GLOBAL, "", COUNT.name()), n -> n + 1, EventClaim.none()));
            instance.refresh(out, Long.MAX_VALUE);
            assertTrue(out.take().length > 0);
            if (i == 1_000) {
                heap = usedHeap();
            }
        }
        assertEquals(handlers, instance.handlers());
        var grown = usedHeap() - heap;
        assertTrue(grown < 2_000_000, "9,000 renders left " + grown + " bytes");
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
