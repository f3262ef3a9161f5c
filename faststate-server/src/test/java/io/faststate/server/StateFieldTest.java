package io.faststate.server;

import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.div;
import static io.faststate.dsl.Html.input;
import static io.faststate.dsl.Html.live;
import static io.faststate.dsl.Html.p;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import io.faststate.dsl.State;
import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
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

    private final FastState app = Servers.start(builder -> builder.page("/", StateFieldTest::view));

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

    /** Types into a field, and sends what it is bound to. */
    private static Reply type(Tab tab, String css, String json) {
        var saves = List.of("#open").contains(css) ? "data-on:change" : "data-on:input__debounce.300ms";
        String body;
        // A browser's client keeps what is typed from patches that come before it is sent.
        synchronized (tab) {
            body = tab.set(tab.attributes(css, "data-bind").getFirst(), json).body();
        }
        return tab.post(tab.action(css, saves), UUID.randomUUID().toString(), body);
    }

    private static String shown(Tab tab, String css) {
        return text(tab.signal(tab.attributes(css, "data-bind").getFirst()));
    }

    /** The message about what a field shows. */
    private static String message(Tab tab, String css) {
        return text(tab.signal(tab.attributes(css, "aria-describedby").getFirst().substring("faststate".length())));
    }

    private static String text(JsonValue value) {
        return switch (value) {
            case JsonString text -> text.getString();
            case JsonNumber number -> number.toString();
            default -> value.toString();
        };
    }

    @Test
    void field_beginsAsThePartOfTheState() {
        var tab = Visitor.of(app).open("/");
        assertEquals("One", shown(tab, "#title"));
        assertEquals("1", shown(tab, "#rows"));
        assertEquals("false", shown(tab, "#open"));
        assertEquals("2026-01-31", shown(tab, "#due"));
    }

    @Test
    void whatIsTyped_isThePartOfTheState() {
        var tab = Visitor.of(app).open("/");
        assertEquals(200, type(tab, "#title", "\"Two\"").status());
        assertEquals(200, type(tab, "#rows", "\"7\"").status());
        assertEquals(200, type(tab, "#open", "true").status());
        assertEquals(200, type(tab, "#due", "\"2027-02-01\"").status());
        assertEquals(new Sheet("Two", 7, true, LocalDate.of(2027, 2, 1)), app.global(SHEET).get());
        assertEquals("One", shown(tab, "#own"));
    }

    @Test
    void otherTabs_follow() {
        var tab = Visitor.of(app).open("/");
        var other = Visitor.of(app).open("/").follow();
        type(tab, "#title", "\"Two\"");
        other.await("the title", it -> shown(it, "#title").equals("Two"));
        tab.click("#x");
        other.await("all parts", it -> shown(it, "#rows").equals("5") && shown(it, "#due").equals("1970-01-01"));
    }

    @Test
    void valueThatBreaksARule_isNotSavedAndSaysWhyUntilItDoes() {
        var tab = Visitor.of(app).open("/");
        assertEquals(200, type(tab, "#title", "\" \"").status());
        assertEquals("One", app.global(SHEET).get().title());
        assertEquals("must not be blank", message(tab, "#title"));
        assertEquals(" ", shown(tab, "#title"));
        type(tab, "#rows", "\"11\"");
        assertEquals("must be less than or equal to 10", message(tab, "#rows"));
        type(tab, "#open", "true");
        assertEquals("must not be blank", message(tab, "#title"));
        type(tab, "#title", "\"Two\"");
        assertEquals("", message(tab, "#title"));
        assertEquals("must be less than or equal to 10", message(tab, "#rows"));
    }

    @ParameterizedTest
    @CsvSource({
        "#due, soon, must be a date or time", "#due, '', must be a date or time", "#due, 2026-02-30, must be a date or time",
        "#rows, '', must be a number", "#rows, many, must be a number", "#rows, 1.5, must be a whole number",
        "#rows, 99999999999, is too large or too small", "#rows, 1e999999999, is too large or too small"
    })
    void textThatIsNoValue_isNotSavedAndSaysWhyUntilItIs(String field, String text, String why) {
        var tab = Visitor.of(app).open("/");
        assertEquals(200, type(tab, field, '"' + text + '"').status());
        assertEquals(FIRST, app.global(SHEET).get());
        assertEquals(why, message(tab, field));
        assertEquals(text, shown(tab, field));
        assertEquals(200, type(tab, "#title", "\"Two\"").status());
        assertEquals("Two", app.global(SHEET).get().title());
        assertEquals(200, type(tab, field, field.equals("#due") ? "\"2027-02-01\"" : "\"7\"").status());
        assertEquals("", message(tab, field));
        assertEquals("", tab.notice());
    }

    @Test
    void valueOfAnotherType_isRefused() {
        var tab = Visitor.of(app).open("/");
        assertEquals(400, type(tab, "#rows", "[7]").status());
        assertEquals(FIRST, app.global(SHEET).get());
    }

    @Test
    void usersInFourTabs_editOneRecordTogether() {
        var ada = Visitor.of(app);
        var bob = Visitor.of(app);
        var tabs = List.of(ada.open("/").follow(), ada.open("/").follow(), bob.open("/").follow(), bob.open("/").follow());
        for (var round = 0; round < 5; round++) {
            for (var i = 0; i < tabs.size(); i++) {
                assertEquals(200, type(tabs.get(i), "#title", "\"round " + round + " tab " + i + "\"").status());
                assertEquals(200, type(tabs.get(i), "#rows", "\"" + (round + i) + "\"").status());
            }
        }
        for (var tab : tabs) {
            tab.await("the last of both", it -> shown(it, "#title").equals("round 4 tab 3") && shown(it, "#rows").equals("7"));
        }
        assertEquals(new Sheet("round 4 tab 3", 7, false, FIRST.due()), app.global(SHEET).get());
    }
}
