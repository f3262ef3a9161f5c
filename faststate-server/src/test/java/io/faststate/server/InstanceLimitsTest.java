package io.faststate.server;

import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.div;
import static io.faststate.dsl.Html.each;
import static io.faststate.dsl.Html.p;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Page instances are bounded by what they weigh and by session, and are kept for events that do something. */
@Timeout(60)
class InstanceLimitsTest {
    private static final List<Integer> ROWS = IntStream.range(0, 500).boxed().toList();

    private static Node view(Page page) {
        var clicks = page.tab("clicks", 0);
        return div(
                p(clicks.get()).id("clicks"),
                button("count").id("count").onClick(() -> clicks.update(n -> n + 1)),
                each(ROWS, n -> n, n -> p(button("set").onClick(() -> clicks.set(n)))));
    }

    private static FastState start(Limits limits) {
        return Servers.start(builder -> builder.limits(limits).page("/", InstanceLimitsTest::view));
    }

    @Test
    void instances_ofLargePages_areFewer() {
        try (var server = start(Limits.defaults().pageInstanceBytes(1_000_000))) {
            var tabs = IntStream.range(0, 20).mapToObj(n -> Visitor.of(server).open("/")).toList();
            tabs.forEach(tab -> tab.click("#count"));
            var kept = server.feature().pageInstances();
            assertTrue(kept > 0 && kept < 12, kept + " instances");
            tabs.forEach(tab -> tab.click("#count"));
            tabs.forEach(tab -> assertEquals("2", tab.text("#clicks")));
        }
    }

    @Test
    void instances_ofOneSession_areBounded() throws Exception {
        try (var server = start(Limits.defaults().pageInstancesPerSession(3))) {
            var visitor = Visitor.of(server);
            var tabs = IntStream.range(0, 6).mapToObj(n -> visitor.open("/")).toList();
            tabs.forEach(tab -> tab.click("#count"));
            awaitInstances(server, 3);
            Visitor.of(server).open("/").click("#count");
            awaitInstances(server, 4);
            tabs.forEach(tab -> tab.click("#count"));
            tabs.forEach(tab -> assertEquals("2", tab.text("#clicks")));
            awaitInstances(server, 4);
        }
    }

    @Test
    void instance_thatWasNotUsedForTheLongestTime_isDroppedFirst() throws Exception {
        try (var server = start(Limits.defaults().pageInstancesPerSession(3))) {
            var visitor = Visitor.of(server);
            var tabs = IntStream.range(0, 4).mapToObj(n -> visitor.open("/")).toList();
            for (var used : List.of(0, 1, 2, 0, 3)) {
                tabs.get(used).click("#count");
            }
            awaitInstances(server, 3);
            // A refused event only drops an instance that had to be rebuilt for it; the rebuilt one took the place of another.
            assertEquals(200, tabs.get(1).post("/_faststate/a/AAAAAAAAAAAAAAAAAAAAAA").status());
            awaitInstances(server, 2);
        }
    }

    @Test
    void refusedEvent_leavesNoInstance() throws Exception {
        try (var server = start(Limits.defaults())) {
            var tab = Visitor.of(server).open("/");
            assertEquals(200, tab.post("/_faststate/a/AAAAAAAAAAAAAAAAAAAAAA").status());
            awaitInstances(server, 0);
            tab.click("#count");
            assertEquals(200, tab.post("/_faststate/a/AAAAAAAAAAAAAAAAAAAAAA").status());
            awaitInstances(server, 1);
        }
    }

    /** An instance goes after the answer of its event. */
    private static void awaitInstances(FastState server, int count) throws Exception {
        Conditions.await(() -> server.feature().pageInstances() == count);
    }
}
