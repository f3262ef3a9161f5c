package io.faststate.server;

import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.p;
import static io.faststate.dsl.Html.section;
import static io.faststate.server.testing.By.css;
import static io.faststate.server.testing.PageAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.faststate.dsl.FastStateException;
import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import io.faststate.dsl.Query;
import io.faststate.dsl.State;
import io.faststate.dsl.signal.StringSignal;
import io.faststate.server.testing.TestApp;
import org.junit.jupiter.api.Test;

/** What is refused in a view, in a handler and in a handler without an event, and what is said there. */
class WrongPlaceTest {
    private static final State<Integer> COUNT = State.global("count", 0);
    private static final State<String> TOLD = State.global("told", "");
    private static final StringSignal NAME = StringSignal.of("name", "");
    private static final Query<String> PLACE = Query.of("place", "");

    private static String refusal(Runnable task) {
        try {
            task.run();
            return "nothing was refused";
        } catch (FastStateException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static Node view(Page page) {
        var unused = page.signal("name", "");
        page.onMount(() -> TOLD.set(refusal(NAME::get)));
        return section(
                p(refusal(NAME::get)).id("read"),
                p(refusal(() -> NAME.set("Ada"))).id("set"),
                p(refusal(() -> COUNT.set(1))).id("change"),
                p(TOLD.text()).id("told"),
                button("declare").id("declare").onClick(() -> TOLD.set(refusal(PLACE::withoutHistory))),
                button("require").id("require").onClick(() -> TOLD.set(refusal(() -> page.require(() -> true)))));
    }

    @Test
    void view_isToldThatAHandlerCan() {
        try (var app = TestApp.start(FastState.builder().page("/", WrongPlaceTest::view))) {
            var tab = app.visitor().open("/");
            assertTrue(tab.find(css("#read")).text().startsWith("A view can't read signal name"), tab.find(css("#read")).text());
            assertTrue(tab.find(css("#set")).text().startsWith("A view can't set signal name"), tab.find(css("#set")).text());
            assertThat(tab.find(css("#change"))).hasText("A view can't change state count; a handler can");
        }
    }

    @Test
    void handler_isToldThatAViewCan() {
        try (var app = TestApp.start(FastState.builder().page("/", WrongPlaceTest::view))) {
            var tab = app.visitor().open("/");
            assertThat(tab.find(css("#told"))).containsText("onMount");
            tab.click("declare");
            assertEquals("A handler can't declare query parameter place; a view can", app.running().global(TOLD).get());
            tab.click("require");
            assertEquals("A handler can't require a guard; a view can", app.running().global(TOLD).get());
        }
    }

    @Test
    void handlerWithoutAnEvent_isToldThatNothingCameFromTheBrowser() {
        try (var app = TestApp.start(FastState.builder().page("/", WrongPlaceTest::view))) {
            var tab = app.visitor().open("/");
            assertThat(tab.find(css("#told")))
                    .hasTextMatching("^A handler of onMount, onUnmount, every or background can't read signal name");
        }
    }
}
