package io.faststate.server;

import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.fields;
import static io.faststate.dsl.Html.input;
import static io.faststate.dsl.Html.p;
import static io.faststate.dsl.Html.section;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import jakarta.json.JsonString;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Signals that are too large for an event, so that the browser left them out. */
class LargeSignalTest {
    private static final String LINE = "{\"product\":\"Tea\",\"amount\":\"1\"}";

    private final FastState server = Servers.of(LargeSignalTest::view);
    private final Tab tab = Visitor.of(server).open("/");

    record Line(String product, int amount) {}

    record Order(String name, List<Line> lines) {}

    record Profile(String email) {}

    @AfterEach
    void stop() {
        server.stop();
    }

    private static Node view(Page page) {
        var count = page.session("count", 0);
        var told = page.tab("told", "");
        var profile = page.session("profile", new Profile("a@b.c"));
        var note = page.signal("note", "");
        var draft = page.signal("draft", new Order("", List.of(new Line("Tea", 1))));
        return section(
                p(count.get()).id("count"),
                p(told.get()).id("told"),
                input().bind(note),
                input().id("email").bind(profile, Profile::email),
                p(profile.get().email()).id("saved"),
                fields(draft).newItem(Order::lines, new Line("", 1)),
                button("+1").id("increment").onClick(() -> count.update(n -> n + 1)),
                button("Save").id("save").onClick(() -> told.set("note " + note.get().length())),
                button("Buy").id("buy").onClick(() -> told.set("order of " + draft.checked().name())));
    }

    private void post(String action, String json) {
        assertEquals(200, tab.post(action, UUID.randomUUID().toString(), json).status());
    }

    private String add() {
        return tab.action("button:contains(Add)", "data-on:click__prevent");
    }

    private String message(String name) {
        return tab.signal(name) instanceof JsonString text ? text.getString() : "";
    }

    @Test
    void handler_thatReadsNothingOfWhatWasLeftOut_runs() {
        post(tab.action("#increment"), "{\"_leftOut\":{\"note\":\"\",\"draft\":\"lines\"}}");
        assertEquals("1", tab.text("#count"));
        assertEquals("", tab.notice());
    }

    @Test
    void handler_thatReadsWhatWasLeftOut_isRefused() {
        post(tab.action("#save"), "{\"_leftOut\":{\"note\":\"\"}}");
        assertEquals("note is too long", tab.notice());
        assertEquals("", tab.text("#told"));
        post(tab.action("#save"), "{\"note\":\"xyz\"}");
        assertEquals("note 3", tab.text("#told"));
    }

    @Test
    void record_thatWasLeftOut_hasTheMessageBesideItsLargestField() {
        post(tab.action("#buy"), "{\"_leftOut\":{\"draft\":\"name\"}}");
        assertEquals("is too long", message("_error_draft_name"));
        assertEquals("", tab.text("#told"));
        post(tab.action("#buy"), "{\"draft\":{\"name\":\"Ann\",\"lines\":[]}}");
        assertEquals("", message("_error_draft_name"));
        assertEquals("order of Ann", tab.text("#told"));
    }

    @Test
    void list_thatWasLeftOut_isNotAddedTo() {
        post(add(), "{\"_leftOut\":{\"draft\":\"lines\"}}");
        assertEquals("is too long", message("_error_draft_lines"));
        assertEquals(1, tab.texts("button:contains(Remove)").size());
    }

    @Test
    void list_isAddedToAsLongAsAnEventTakesIt() {
        var lines = (LINE + ",").repeat(189) + LINE;
        post(add(), "{\"draft\":{\"name\":\"Ann\",\"lines\":[" + lines + "]}}");
        assertEquals("", message("_error_draft_lines"));
        assertEquals(191, tab.texts("button:contains(Remove)").size());
        post(add(), tab.body());
        assertEquals("is too long", message("_error_draft_lines"));
        assertEquals(191, tab.texts("button:contains(Remove)").size());
        post(tab.action("#increment"), tab.body());
        assertEquals("1", tab.text("#count"));
    }

    @Test
    void fieldOfAState_thatWasLeftOut_hasTheMessageBesideIt() {
        var name = tab.attributes("#email", "data-bind").getFirst();
        post(tab.action("#email", "data-on:input__debounce.300ms"), "{\"_leftOut\":{\"" + name + "\":\"\"}}");
        assertEquals("is too long", message("_error_" + name));
        assertEquals("email is too long", tab.notice());
        assertEquals("a@b.c", tab.text("#saved"));
    }

    @Test
    void pathOfWhatWasLeftOut_mayBeAnything() {
        for (var path : List.of("", "nowhere.to", "[".repeat(60_000), "\\n<b>")) {
            post(tab.action("#buy"), "{\"_leftOut\":{\"draft\":\"" + path + "\"}}");
            assertTrue(tab.notice().endsWith("is too long"), tab.notice());
        }
    }
}
