package io.faststate.server;

import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.div;
import static io.faststate.dsl.Html.input;
import static io.faststate.dsl.Html.p;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.faststate.dsl.Getter;
import io.faststate.dsl.InvalidValueException;
import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import io.faststate.dsl.State;
import jakarta.json.JsonString;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A state takes no value that breaks the rules of its type, and the user is told why. */
class ValidationTest {
    record Address(@NotBlank String city, @Pattern(regexp = "[0-9]{4,5}") String code) {}

    record Profile(
            @NotBlank @Size(max = 5) String name,
            @Email String email,
            @Min(1) @Max(99) int age,
            @AssertTrue boolean agreed,
            @DecimalMin("0.5") BigDecimal height,
            @Valid Address address,
            List<@NotBlank String> tags) {
        Profile named(String other) {
            return new Profile(other, email, age, agreed, height, address, tags);
        }

        Profile tagged(String... all) {
            return new Profile(name, email, age, agreed, height, address, List.of(all));
        }
    }

    private static final Profile ADA = new Profile(
            "Ada", "a@b.example", 36, true, BigDecimal.ONE, new Address("Rome", "00100"), List.of());
    private static final State<Profile> PROFILE = State.global("profile", ADA);
    private static final State<Integer> COUNT = State.global("count", 0);

    private final FastState app = Servers.start(builder -> builder.page("/", ValidationTest::view).page("/bare", ValidationTest::bare));

    @AfterEach
    void stop() {
        app.close();
    }

    private static Node view(Page page) {
        var draft = page.signal("draft", PROFILE.get());
        var city = Getter.of(Profile::address).then(Address::city);
        return div(
                input().id("name").bind(draft, Profile::name),
                input().id("email").bind(draft, Profile::email),
                input().id("age").bind(draft, Profile::age),
                input().id("agreed").bind(draft, Profile::agreed),
                input().id("height").bind(draft, Profile::height),
                input().id("city").bind(draft, city),
                input().id("code").bind(draft, Getter.of(Profile::address).then(Address::code)),
                draft.error(Profile::name),
                draft.error(Profile::age),
                draft.error(city),
                draft.error(),
                p(COUNT.text()).id("count"),
                button("save").id("save").onClick(() -> PROFILE.set(draft.get())),
                button("both").id("both").onClick(() -> State.transaction(() -> {
                    COUNT.update(n -> n + 1);
                    PROFILE.set(draft.get());
                })),
                button("tag").id("tag").onClick(() -> PROFILE.update(old -> old.tagged("a", " "))),
                button("fine").id("fine").onClick(() -> COUNT.update(n -> n + 1)));
    }

    private static Node bare(Page page) {
        return div(button("break").id("break").onClick(() -> PROFILE.update(old -> old.named(""))));
    }

    private static String json(String name, int age, String city) {
        return "{\"draft\":{\"name\":\"" + name + "\",\"email\":\"a@b.example\",\"age\":" + age
                + ",\"agreed\":true,\"height\":1,\"address\":{\"city\":\"" + city + "\",\"code\":\"00100\"},\"tags\":[]}}";
    }

    private static String message(Tab tab, String part) {
        return tab.signal("_error_draft" + part) instanceof JsonString text ? text.getString() : "?";
    }

    private Reply save(Tab tab, String button, String json) {
        return tab.post(tab.action(button), java.util.UUID.randomUUID().toString(), json);
    }

    @Test
    void value_thatBreaksRules_changesNothingAndSaysWhy() {
        var tab = Visitor.of(app).open("/");
        assertEquals("", message(tab, "_name"));
        assertEquals(200, save(tab, "#save", json("", 100, "")).status());
        assertEquals(ADA, app.global(PROFILE).get());
        assertEquals("must not be blank", message(tab, "_name"));
        assertEquals("must be less than or equal to 99", message(tab, "_age"));
        assertEquals("must not be blank", message(tab, "_address_city"));
        assertEquals("", tab.notice());
    }

    @Test
    void value_thatKeepsToTheRules_isTakenAndTakesTheMessagesBack() {
        var tab = Visitor.of(app).open("/");
        save(tab, "#save", json("", 100, "Rome"));
        save(tab, "#save", json("", 36, "Rome"));
        assertEquals("must not be blank", message(tab, "_name"));
        assertEquals("", message(tab, "_age"));
        tab.click("#fine");
        assertEquals("must not be blank", message(tab, "_name"));
        save(tab, "#save", json("Bob", 36, "Rome"));
        assertEquals("", message(tab, "_name"));
        assertEquals("Bob", app.global(PROFILE).get().name());
    }

    @Test
    void transaction_withAValueThatBreaksRules_changesNothing() {
        var tab = Visitor.of(app).open("/");
        save(tab, "#both", json("", 36, "Rome"));
        assertEquals(0, app.global(COUNT).get());
        assertEquals("must not be blank", message(tab, "_name"));
    }

    @Test
    void itemOfAList_isCheckedAndToldWhereThereIsAField() {
        var tab = Visitor.of(app).open("/");
        tab.click("#tag");
        assertEquals("must not be blank", message(tab, ""));
        assertEquals(List.of(), app.global(PROFILE).get().tags());
    }

    @Test
    void message_withoutAField_isTheNotice() {
        var tab = Visitor.of(app).open("/bare");
        tab.click("#break");
        assertEquals("name must not be blank", tab.notice());
    }

    @Test
    void message_isInTheBrowsersLanguage() {
        var tab = Visitor.of(app).open("/");
        for (var each : List.of(
                List.of("de-CH,en;q=0.5", "darf nicht leer sein"), List.of("xx", "must not be blank"),
                List.of("fr", "ne doit pas être vide"), List.of("!", "must not be blank"))) {
            var event = tab.event(tab.action("#save"), each.toString().replaceAll("\\W", ""), json("", 36, "Rome"))
                    .header("Accept-Language", each.getFirst());
            tab.visitor().send(event).events().forEach(tab::apply);
            assertEquals(each.getLast(), message(tab, "_name"));
        }
    }

    @Test
    void language_ofTheApplication_isTheDefault() {
        try (var german = Servers.start(builder -> builder.language("de").page("/", ValidationTest::view))) {
            var tab = Visitor.of(german).open("/");
            save(tab, "#save", json("", 36, "Rome"));
            assertEquals("darf nicht leer sein", message(tab, "_name"));
        }
    }

    @Test
    void rules_areAttributesOfTheFields() {
        var tab = Visitor.of(app).open("/");
        assertTrue(tab.has("#name[required][maxlength=5]"), tab.markup());
        assertTrue(tab.has("#email[type=email]:not([required])"), tab.markup());
        assertTrue(tab.has("#age[type=number][min=1][max=99]"), tab.markup());
        assertTrue(tab.has("#agreed[type=checkbox][required]"), tab.markup());
        assertTrue(tab.has("#height[min=0.5][step=any]"), tab.markup());
        assertTrue(tab.has("#city[required]"), tab.markup());
        assertTrue(tab.has("#code[pattern=\"[0-9]{4,5}\"]"), tab.markup());
    }

    @Test
    void job_isToldByAnException() {
        var invalid = assertThrows(
                InvalidValueException.class, () -> app.global(PROFILE).update(old -> old.named("")));
        assertEquals("name must not be blank", invalid.violations().getFirst().toString());
        assertEquals(ADA, app.global(PROFILE).get());
    }

    @Test
    void rejection_isNoFailure() {
        var tab = Visitor.of(app).open("/");
        var reply = save(tab, "#save", json("", 36, "Rome"));
        assertFalse(reply.text().contains("Something went wrong"), reply.text());
        assertEquals(200, tab.click("#fine").status());
        assertEquals(1, app.global(COUNT).get());
    }
}
