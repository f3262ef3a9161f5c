package io.faststate.server;

import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.div;
import static io.faststate.dsl.Html.input;
import static io.faststate.dsl.Html.live;
import static io.faststate.dsl.Html.p;
import static io.faststate.server.testing.By.css;
import static io.faststate.server.testing.PageAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import io.faststate.dsl.State;
import io.faststate.server.testing.TestApp;
import io.faststate.server.testing.TestPage;
import jakarta.json.JsonString;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Fields that are bound to parts of states. */
class StateFieldTest {
    record Sheet(@NotBlank String title, @Max(10) int rows, boolean open, LocalDate due) {}

    private static final Sheet FIRST = new Sheet("One", 1, false, LocalDate.of(2026, 1, 31));
    private static final State<Sheet> SHEET = State.global("sheet", FIRST);
    private static final State<Sheet> OWN = State.session("sheet", FIRST);

    private final TestApp app = TestApp.start(FastState.builder().page("/", StateFieldTest::view));

    @AfterEach
    void stop() {
        app.close();
    }

    private static Node view(Page page) {
        return div(
                input().id("title").bind(SHEET, Sheet::title),
                SHEET.error(Sheet::title),
                live(SHEET, sheet -> p(
                        sheet.title(),
                        input().id("rows").bind(SHEET, Sheet::rows),
                        SHEET.error(Sheet::rows))),
                input().id("open").bind(SHEET, Sheet::open),
                input().id("due").bind(SHEET, Sheet::due),
                SHEET.error(Sheet::due),
                input().id("own").bind(OWN, Sheet::title),
                button("x").id("x").onClick(() -> SHEET.set(new Sheet("by x", 5, true, LocalDate.EPOCH))));
    }

    /** Types into a field, which sends what it is bound to after a while. */
    private void type(TestPage tab, String field, String text) {
        tab.find(css(field)).fill(text);
        app.clock().advance(Duration.ofMillis(300));
        assertEquals(200, tab.lastAnswer().status());
    }

    /** Sends what no field of its type would hold, as any other client may. */
    private static Reply send(Tab tab, String field, String json) {
        return tab.set(tab.attributes(field, "data-bind").getFirst(), json).post(tab.action(field, "data-on:input__debounce.300ms"));
    }

    private static String shown(Tab tab, String field) {
        return ((JsonString) tab.signal(tab.attributes(field, "data-bind").getFirst())).getString();
    }

    /** The message about what a field shows. */
    private static String message(Tab tab, String field) {
        var name = tab.attributes(field, "aria-describedby").getFirst().substring("faststate".length());
        return ((JsonString) tab.signal(name)).getString();
    }

    @Test
    void field_beginsAsThePartOfTheState() {
        var tab = app.visitor().open("/");
        assertThat(tab.find(css("#title"))).hasValue("One");
        assertThat(tab.find(css("#rows"))).hasValue("1");
        assertThat(tab.find(css("#open"))).isUnchecked();
        assertThat(tab.find(css("#due"))).hasValue("2026-01-31");
    }

    @Test
    void whatIsTyped_isThePartOfTheState() {
        var tab = app.visitor().open("/");
        type(tab, "#title", "Two");
        type(tab, "#rows", "7");
        tab.find(css("#open")).check();
        type(tab, "#due", "2027-02-01");
        assertEquals(new Sheet("Two", 7, true, LocalDate.of(2027, 2, 1)), app.running().global(SHEET).get());
        assertThat(tab.find(css("#own"))).hasValue("One");
    }

    @Test
    void otherTabs_follow() {
        var tab = app.visitor().open("/");
        var other = app.visitor().open("/");
        type(tab, "#title", "Two");
        assertThat(other.find(css("#title"))).hasValue("Two");
        tab.click("x");
        assertThat(other.find(css("#rows"))).hasValue("5");
        assertThat(other.find(css("#due"))).hasValue("1970-01-01");
    }

    @Test
    void valueThatBreaksARule_isNotSavedAndSaysWhyUntilItDoes() {
        var tab = app.visitor().open("/");
        type(tab, "#title", " ");
        assertEquals("One", app.running().global(SHEET).get().title());
        assertThat(tab.find(css("#title"))).hasMessage("must not be blank").hasValue(" ");
        type(tab, "#rows", "11");
        assertThat(tab.find(css("#rows"))).hasMessage("must be less than or equal to 10");
        tab.find(css("#open")).check();
        assertThat(tab.find(css("#title"))).hasMessage("must not be blank");
        type(tab, "#title", "Two");
        assertThat(tab.find(css("#title"))).hasNoMessage();
        assertThat(tab.find(css("#rows"))).hasMessage("must be less than or equal to 10");
    }

    @ParameterizedTest
    @CsvSource({
        "#due, soon, must be a date or time", "#due, '', must be a date or time", "#due, 2026-02-30, must be a date or time",
        "#rows, '', must be a number", "#rows, many, must be a number", "#rows, 1.5, must be a whole number",
        "#rows, 99999999999, is too large or too small", "#rows, 1e999999999, is too large or too small"
    })
    void textThatIsNoValue_isNotSavedAndSaysWhyUntilItIs(String field, String text, String why) {
        var tab = Visitor.of(app.port()).open("/");
        assertEquals(200, send(tab, field, '"' + text + '"').status());
        assertEquals(FIRST, app.running().global(SHEET).get());
        assertEquals(why, message(tab, field));
        assertEquals(text, shown(tab, field));
        assertEquals(200, send(tab, "#title", "\"Two\"").status());
        assertEquals("Two", app.running().global(SHEET).get().title());
        assertEquals(200, send(tab, field, field.equals("#due") ? "\"2027-02-01\"" : "\"7\"").status());
        assertEquals("", message(tab, field));
        assertEquals("", tab.notice());
    }

    @Test
    void valueOfAnotherType_isRefused() {
        var tab = Visitor.of(app.port()).open("/");
        assertEquals(400, send(tab, "#rows", "[7]").status());
        assertEquals(FIRST, app.running().global(SHEET).get());
    }

    @Test
    void usersInFourTabs_editOneRecordTogether() {
        var ada = app.visitor();
        var bob = app.visitor();
        var tabs = List.of(ada.open("/"), ada.open("/"), bob.open("/"), bob.open("/"));
        for (var round = 0; round < 5; round++) {
            for (var i = 0; i < tabs.size(); i++) {
                type(tabs.get(i), "#title", "round " + round + " tab " + i);
                type(tabs.get(i), "#rows", String.valueOf(round + i));
            }
        }
        for (var tab : tabs) {
            assertThat(tab.find(css("#title"))).hasValue("round 4 tab 3");
            assertThat(tab.find(css("#rows"))).hasValue("7");
        }
        assertEquals(new Sheet("round 4 tab 3", 7, false, FIRST.due()), app.running().global(SHEET).get());
    }
}
