package io.faststate.server;

import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.p;
import static io.faststate.dsl.Html.section;
import static io.faststate.server.testing.By.css;
import static io.faststate.server.testing.PageAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.faststate.dsl.Event;
import io.faststate.dsl.EventHandler;
import io.faststate.dsl.Node;
import io.faststate.dsl.State;
import io.faststate.server.testing.TestApp;
import io.faststate.server.testing.TestPage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A view that fails after a change is one failure: it is told and logged once, and nothing tries it over and over. */
@Timeout(60)
class ViewFailureTest {
    private static final State<Integer> COUNT = State.global("count", 0);

    private static final Pattern TOLD = Pattern.compile("^SEVERE \\S+: The view of page / failed \\(code (\\w+)\\)");

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

    private static void assertToldOnce(TestPage tab, TestApp app) {
        var told = app.log().troubles();
        assertEquals(1, told.size(), told.toString());
        var code = TOLD.matcher(told.getFirst());
        assertTrue(code.find(), told.toString());
        assertTrue(tab.notice().contains("code " + code.group(1) + "."), tab.notice() + told);
        app.log().allow("The view of page / failed (code ");
    }

    @Test
    void failure_ofAViewAfterAHandler_isTheViewsAndToldOnce() {
        try (var app = TestApp.start(FastState.builder().page("/", page -> view(event -> COUNT.set(-1))))) {
            var tab = app.visitor().open("/");
            tab.find(css("#fail")).click();
            assertToldOnce(tab, app);
        }
    }

    @Test
    void failure_ofAViewAtAFlush_isTheViewsAndToldOnce() {
        try (var app = TestApp.start(FastState.builder().page("/", page -> view(ViewFailureTest::flushed)))) {
            var tab = app.visitor().open("/");
            tab.find(css("#fail")).click();
            assertToldOnce(tab, app);
        }
    }

    private static void flushed(Event event) {
        COUNT.set(-1);
        event.flush();
    }

    /** The stream leaves the change to the event, and fails by the same view when it shows the change itself. */
    @Test
    void failure_ofAViewThatTheStreamPutOff_isToldOnceAndNotTriedOverAndOver() throws Exception {
        try (var app = TestApp.start(FastState.builder().page("/", page -> view(event -> {
                    COUNT.set(-1);
                    rendered.await();
                })))) {
            var tab = app.visitor().open("/");
            tab.find(css("#fail")).click();
            Conditions.await(() -> tab.pushes().toString().contains("report code"));
            assertFalse(tooMany.await(1, TimeUnit.SECONDS), "the view is rendered over and over");
            assertToldOnce(tab, app);
            app.running().global(COUNT).set(3);
            assertThat(tab.find(css("#count"))).hasText("3");
        }
    }
}
