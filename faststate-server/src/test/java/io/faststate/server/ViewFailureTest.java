package io.faststate.server;

import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.p;
import static io.faststate.dsl.Html.section;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.faststate.dsl.Event;
import io.faststate.dsl.EventHandler;
import io.faststate.dsl.Node;
import io.faststate.dsl.State;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A view that fails after a change is one failure: it is told and logged once, and nothing tries it over and over. */
@Timeout(60)
class ViewFailureTest {
    private static final State<Integer> COUNT = State.global("count", 0);

    private final CountDownLatch rendered = new CountDownLatch(1);
    private final CountDownLatch tooMany = new CountDownLatch(15);

    private Node view(EventHandler handler) {
        if (COUNT.get() < 0) {
            rendered.countDown();
            tooMany.countDown();
            throw new IllegalStateException("there is nothing below zero");
        }
        return section(
                p(String.valueOf(COUNT.get())).id("count"),
                button("fail").id("fail").onClick(handler));
    }

    private static void assertToldOnce(Tab tab, ServerLog log) {
        var told = log.messages(Level.WARNING);
        assertEquals(1, told.size(), told.toString());
        assertTrue(told.getFirst().startsWith("The view of page / failed (code "), told.toString());
        var code = told.getFirst().replaceAll(".*\\(code (\\w+)\\)", "$1");
        assertTrue(tab.notice().contains("code " + code + "."), tab.notice() + told);
    }

    @Test
    void failure_ofAViewAfterAHandler_isTheViewsAndToldOnce() {
        try (var log = ServerLog.open(); var server = Servers.of(page -> view(event -> COUNT.set(-1)))) {
            var tab = Visitor.of(server).open("/");
            tab.click("#fail");
            assertToldOnce(tab, log);
        }
    }

    @Test
    void failure_ofAViewAtAFlush_isTheViewsAndToldOnce() {
        try (var log = ServerLog.open(); var server = Servers.of(page -> view(ViewFailureTest::flushed))) {
            var tab = Visitor.of(server).open("/");
            tab.click("#fail");
            assertToldOnce(tab, log);
        }
    }

    private static void flushed(Event event) {
        COUNT.set(-1);
        event.flush();
    }

    /** The stream leaves the change to the event, and fails by the same view when it shows the change itself. */
    @Test
    void failure_ofAViewThatTheStreamPutOff_isToldOnceAndNotTriedOverAndOver() throws Exception {
        try (var log = ServerLog.open();
                var server = Servers.of(page -> view(event -> {
                    COUNT.set(-1);
                    rendered.await();
                }));
                var tab = Visitor.of(server).open("/").follow()) {
            tab.click("#fail");
            tab.await("the failure by the stream", it -> it.streamed().stream()
                    .anyMatch(event -> event.toString().contains("report code")));
            assertFalse(tooMany.await(1, TimeUnit.SECONDS), "the view is rendered over and over");
            assertToldOnce(tab, log);
            server.global(COUNT).set(3);
            tab.await("the page as it is now", it -> it.text("#count").equals("3"));
        }
    }
}
