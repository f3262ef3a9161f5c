package io.faststate.server;

import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.div;
import static io.faststate.dsl.Html.p;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.faststate.dsl.FastStateException;
import io.faststate.dsl.Guard;
import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import io.faststate.dsl.RecordState;
import io.faststate.dsl.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What runs outside of pages changes what pages show. */
class StateAccessTest {
    private static final State<Integer> COUNT = State.global("count", 0);
    private static final State<String> NOTE = State.user("note", "");
    private static final RecordState<String> ROOM = State.records("room", "empty");

    private final FastState app = Servers.start(builder -> builder
            .page("/", StateAccessTest::view)
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
        var tab = Visitor.of(app).open("/");
        tab.click("#in");
        tab.follow();
        assertEquals(3, app.global(COUNT).update(n -> n + 3));
        app.record(ROOM, 7).set("busy");
        app.user(NOTE, "ada").set("written");
        tab.await("all three", it -> it.signals().toString().contains("=3")
                && it.text("#room").equals("busy") && it.text("#note").equals("written"));
    }

    @Test
    void job_readsWhatHandlersWrote() {
        Visitor.of(app).open("/").click("#rename");
        assertEquals("full", app.record(ROOM, 7).get());
        assertEquals("full", app.record(ROOM.of("7")).get());
        assertEquals("empty", app.record(ROOM, 8).get());
        assertEquals("", app.user(NOTE, "ada").get());
    }

    @Test
    void roles_givenByAJob_countInOpenSessions() {
        var tab = Visitor.of(app).open("/");
        tab.click("#in");
        assertEquals(403, tab.visitor().get("/secret").status());
        app.roles("ada", "admin");
        assertEquals(200, tab.visitor().get("/secret").status());
    }

    @Test
    void transaction_ofAJob_isAllOrNothing() {
        assertThrows(IllegalStateException.class, () -> app.transaction(() -> {
            app.global(COUNT).set(5);
            throw new IllegalStateException("no");
        }));
        assertEquals(0, app.global(COUNT).get());
        app.transaction(() -> app.record(ROOM, app.global(COUNT).update(n -> n + 1)).set("one"));
        assertEquals("one", app.record(ROOM, 1).get());
    }

    @Test
    void stateOfAnotherScope_isRefused() {
        assertThrows(FastStateException.class, () -> app.global(NOTE));
        assertThrows(FastStateException.class, () -> app.user(COUNT, "ada"));
        assertThrows(FastStateException.class, () -> app.record(State.session("x", 1)));
    }
}
