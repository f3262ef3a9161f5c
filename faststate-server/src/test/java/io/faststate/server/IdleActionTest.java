package io.faststate.server;

import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.div;
import static io.faststate.dsl.Html.focusing;
import static io.faststate.dsl.Html.p;
import static io.faststate.dsl.Html.showingToast;
import static io.faststate.server.testing.By.css;
import static io.faststate.server.testing.PageAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.faststate.dsl.EventHandler;
import io.faststate.dsl.EventOption;
import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import io.faststate.dsl.State;
import io.faststate.dsl.signal.BooleanSignal;
import io.faststate.server.testing.TestApp;
import java.io.Serializable;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A client action that a handler makes for nothing is an error, not a button that does nothing. */
@Timeout(60)
class IdleActionTest {
    private static final State<Integer> COUNT = State.tab("count", 0);

    /** A handler that has a signal of its page. */
    private interface With extends Serializable {
        EventHandler of(BooleanSignal open);
    }

    private static Node view(Page page, With handler) {
        var open = page.signal("open", false);
        return div(p(COUNT.get() + "").id("count"), p("-").id("patched"), button("go").id("go").onClick(handler.of(open)));
    }

    private static String logged(With handler) {
        try (var app = TestApp.start(FastState.builder().page("/", page -> view(page, handler)))) {
            var tab = app.visitor().open("/");
            tab.find(css("#go")).click();
            assertThat(tab.find(css("#count"))).hasText("1");
            assertEquals(app.log().isClean(), tab.notice().isEmpty());
            app.log().allow("(code ");
            return String.join("\n", app.log().all());
        }
    }

    private static void count() {
        COUNT.update(n -> n + 1);
    }

    @Test
    void actionOfASignal_inAHandler_isRefused_withWhatToWrite() {
        for (var log : List.of(
                logged(open -> e -> {
                    count();
                    open.toggling();
                }),
                logged(open -> e -> {
                    count();
                    var unused = open.setting(true);
                }),
                logged(open -> e -> {
                    count();
                    open.flashing();
                }))) {
            assertTrue(log.contains("a change of signal open"), log);
            assertTrue(log.contains("onClick(action)"), log);
            assertTrue(log.contains("its set(value)"), log);
        }
    }

    @Test
    void otherActions_inAHandler_areRefused() {
        var log = logged(open -> e -> {
            count();
            showingToast("Saved");
        });
        assertTrue(log.contains("e.toast(text)"), log);
        log = logged(open -> e -> {
            count();
            focusing("name").then(open.toggling());
        });
        assertTrue(log.contains("The handler made a client action"), log);
    }

    @Test
    void actions_ofElementsThatAHandlerMakes_areFine() {
        var log = logged(open -> e -> {
            count();
            e.patch(p(
                            button("a").onClick(open.toggling().then(showingToast("Toggled"))),
                            button("b").onKey("Enter", open.setting(true).onlyIf(open.not())))
                    .id("patched"));
        });
        assertTrue(!log.contains("client action"), log);
    }

    @Test
    void actionsOfTheViewAndOfOptions_areFine() {
        try (var app = TestApp.start(FastState.builder().page("/", page -> {
                    var open = page.signal("open", false);
                    return div(
                            p(COUNT.get() + "").id("count"),
                            button("go").id("go").onClick(IdleActionTest::count, EventOption.optimistic(open.setting(true))));
                }))) {
            var tab = app.visitor().open("/");
            tab.find(css("#go")).click();
            assertThat(tab.find(css("#count"))).hasText("1");
            assertTrue(app.log().isClean(), app.log().troubles()::toString);
        }
    }

    @Test
    void actionOfAHandlerOfThePagesLife_isRefused() throws Exception {
        try (var app = TestApp.start(FastState.builder().page("/", page -> {
                    var open = page.signal("open", false);
                    page.onMount(() -> open.setting(true));
                    return p("shown");
                }))) {
            app.log().allow("(code ");
            var tab = app.visitor().open("/");
            Conditions.await(() -> app.log().all().toString().contains("a change of signal open"));
            Conditions.await(() -> !tab.notice().isEmpty());
        }
    }
}
