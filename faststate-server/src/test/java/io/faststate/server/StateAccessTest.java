package io.faststate.server;

import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.div;
import static io.faststate.dsl.Html.p;
import static io.faststate.server.testing.By.css;
import static io.faststate.server.testing.PageAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.faststate.dsl.FastStateException;
import io.faststate.dsl.Guard;
import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import io.faststate.dsl.RecordState;
import io.faststate.dsl.State;
import io.faststate.server.testing.TestApp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What runs outside of pages changes what pages show. */
class StateAccessTest {
    private static final State<Integer> COUNT = State.global("count", 0);
    private static final State<String> NOTE = State.user("note", "");
    private static final RecordState<String> ROOM = State.records("room", "empty");

    private final TestApp app = TestApp.start(FastState.builder().page("/", StateAccessTest::view)
            .page("/secret", Guard.role("admin"), page -> p("secret")));

    @AfterEach
    void stop() {
        app.close();
    }

    private static Node view(Page page) {
        return div(
                p(COUNT.text()).id("count"),
                p(page.record(ROOM, 7).get()).id("room"),
                p(page.user().map(user -> NOTE.get()).orElse("nobody")).id("note"),
                button("in").id("in").onClick(e -> e.login("ada")),
                button("rename").id("rename").onClick(() -> ROOM.of(7).set("full")));
    }

    @Test
    void job_changesWhatOpenPagesShow() {
        var tab = app.visitor().open("/");
        tab.find(css("#in")).click();
        assertEquals(3, app.running().global(COUNT).update(n -> n + 3));
        app.running().record(ROOM, 7).set("busy");
        app.running().user(NOTE, "ada").set("written");
        assertThat(tab.find(css("#count"))).hasText("3");
        assertThat(tab.find(css("#room"))).hasText("busy");
        assertThat(tab.find(css("#note"))).hasText("written");
    }

    @Test
    void job_readsWhatHandlersWrote() {
        app.visitor().open("/").find(css("#rename")).click();
        assertEquals("full", app.running().record(ROOM, 7).get());
        assertEquals("full", app.running().record(ROOM.of("7")).get());
        assertEquals("empty", app.running().record(ROOM, 8).get());
        assertEquals("", app.running().user(NOTE, "ada").get());
    }

    @Test
    void roles_givenByAJob_countInOpenSessions() {
        var tab = app.visitor().open("/");
        tab.find(css("#in")).click();
        assertEquals(403, tab.visitor().open("/secret").status());
        app.running().roles("ada", "admin");
        assertEquals(200, tab.visitor().open("/secret").status());
    }

    @Test
    void transaction_ofAJob_isAllOrNothing() {
        assertThrows(IllegalStateException.class, () -> app.running().transaction(() -> {
            app.running().global(COUNT).set(5);
            throw new IllegalStateException("no");
        }));
        assertEquals(0, app.running().global(COUNT).get());
        app.running().transaction(() -> app.running().record(ROOM, app.running().global(COUNT).update(n -> n + 1)).set("one"));
        assertEquals("one", app.running().record(ROOM, 1).get());
    }

    @Test
    void stateOfAnotherScope_isRefused() {
        assertThrows(FastStateException.class, () -> app.running().global(NOTE));
        assertThrows(FastStateException.class, () -> app.running().user(COUNT, "ada"));
        assertThrows(FastStateException.class, () -> app.running().record(State.session("x", 1)));
    }
}
