package io.faststate.server;

import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.p;
import static io.faststate.dsl.Html.section;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.faststate.dsl.State;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The ids of patches grow for their browser, whatever clocks say. */
class PatchOrderTest {
    /** What a server sent whose clock is years ahead, or this one's before its clock was set back. */
    private static final long FUTURE = 3_000_000_000_000_000L;

    private static final State<Integer> COUNT = State.global("count", 0);

    private final FastState server = Servers.of(page -> section(
            p(String.valueOf(COUNT.get())).id("count"),
            button("+1").id("add").onClick(() -> COUNT.update(n -> n + 1))));

    @AfterEach
    void stop() {
        server.close();
    }

    private Reply click(Tab tab, String eventId, String seen) {
        return tab.visitor().send(tab.event(tab.action("#add"), eventId, "{}").setHeader("FastState-Seen", seen));
    }

    private static OptionalLong least(Reply reply) {
        return reply.events().stream().filter(event -> !event.id().isEmpty()).mapToLong(event -> Long.parseLong(event.id())).min();
    }

    @Test
    void patches_areNewerThanWhatTheirBrowserHasSeen() {
        var tab = Visitor.of(server).open("/");
        assertTrue(least(click(tab, "1", "" + FUTURE)).orElseThrow() > FUTURE);
        var again = least(click(tab, "2", "" + (FUTURE + 5))).orElseThrow();
        assertTrue(again > FUTURE, () -> again + " is older");
        server.feature().evictPageInstances();
        assertTrue(least(click(tab, "3", "" + again)).orElseThrow() > again);
    }

    @Test
    void stream_isNewerThanWhatItsBrowserHasSeen() {
        var tab = Visitor.of(server).open("/");
        tab.apply(new SseEvent("datastar-patch-elements", Long.toString(FUTURE), "elements <p id=\"count\">0</p>"));
        tab.follow();
        server.global(COUNT).set(7);
        tab.await("the change", it -> it.text("#count").equals("7"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "x", "9999999999999999", "1e3", ""})
    void idThatNoPatchCanHave_countsForNothing(String seen) {
        var tab = Visitor.of(server).open("/");
        var reply = click(tab, "1", seen);
        assertEquals(200, reply.status());
        assertTrue(least(reply).orElseThrow() < FUTURE);
    }
}
