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
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    record Span(@Positive @Digits(integer = 5, fraction = 0) int from, @Digits(integer = 5, fraction = 2) BigDecimal to) {
        @AssertTrue(message = "must end after it begins")
        boolean isOrdered() {
            return to.intValue() > from;
        }
    }

    record Team(
            List<@Valid Address> homes,
            Map<@NotBlank String, @Max(3) Integer> ranks,
            Optional<@Size(min = 2) String> nick,
            @Size(max = 2) Set<String> marks,
            @NotBlank(message = "{team.nameless}") String name) {}

    private static final Team TEAM = new Team(List.of(), Map.of(), Optional.empty(), Set.of(), "x");
    private static final State<Team> TEAMS = State.global("team", TEAM);
    private static final State<Span> SPAN = State.global("span", new Span(1, BigDecimal.TEN));

    private static final Profile ADA = new Profile(
            "Ada", "a@b.example", 36, true, BigDecimal.ONE, new Address("Rome", "00100"), List.of());
    private static final State<Profile> PROFILE = State.global("profile", ADA);
    private static final State<Integer> COUNT = State.global("count", 0);

    private final FastState app = Servers.start(builder -> builder.page("/", ValidationTest::view).page("/bare", ValidationTest::bare)
            .page("/span", ValidationTest::span).page("/team", page -> button("x").id("x").onClick(
                    () -> TEAMS.update(old -> new Team(old.homes(), old.ranks(), old.nick(), old.marks(), "")))));

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
                button("check").id("check").onClick(() -> draft.check(Profile::name)),
                button("checked").id("checked").onClick(() -> COUNT.set(draft.checked().age())),
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

    private static Node span(Page page) {
        var draft = page.signal("draft", SPAN.get());
        return div(
                input().id("from").bind(draft, Span::from),
                input().id("to").bind(draft, Span::to),
                draft.error(Span::from),
                draft.error(Span::to),
                draft.error(),
                button("save").id("save").onClick(() -> SPAN.set(draft.get())));
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
    void check_tellsOfItsOwnFieldAlone() {
        var tab = Visitor.of(app).open("/");
        save(tab, "#check", json("", 100, ""));
        assertEquals("must not be blank", message(tab, "_name"));
        assertEquals("", message(tab, "_age"));
        assertEquals("", message(tab, "_address_city"));
        save(tab, "#check", json("Bob", 100, ""));
        assertEquals("", message(tab, "_name"));
        assertEquals("", tab.notice());
    }

    @Test
    void check_isDoneWhileAnotherFieldHoldsNoNumber() {
        var tab = Visitor.of(app).open("/");
        save(tab, "#check", json("", 36, "Rome").replace("36", "\"\""));
        assertEquals("must not be blank", message(tab, "_name"));
        assertEquals("", message(tab, "_age"));
    }

    @Test
    void checked_givesWhatKeepsToTheRulesOnly() {
        var tab = Visitor.of(app).open("/");
        save(tab, "#checked", json("", 36, "Rome").replace("36", "\"many\""));
        assertEquals("must not be blank", message(tab, "_name"));
        assertEquals("must be a number", message(tab, "_age"));
        assertEquals(0, app.global(COUNT).get());
        save(tab, "#checked", json("Bob", 36, "Rome"));
        assertEquals("", message(tab, "_name"));
        assertEquals(36, app.global(COUNT).get());
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

    private String refused(Team team) {
        var invalid = assertThrows(InvalidValueException.class, () -> app.global(TEAMS).set(team));
        assertEquals(TEAM, app.global(TEAMS).get());
        return invalid.violations().getFirst().toString();
    }

    @Test
    void elementsOfContainers_areChecked() {
        assertEquals("homes[1].city must not be blank",
                refused(new Team(List.of(new Address("Rome", "00100"), new Address("", "00100")), Map.of(), Optional.empty(), Set.of(), "x")));
        assertEquals("ranks[b].<map value> must be less than or equal to 3",
                refused(new Team(List.of(), Map.of("b", 4), Optional.empty(), Set.of(), "x")));
        assertEquals("ranks<K>[].<map key> must not be blank",
                refused(new Team(List.of(), Map.of("", 1), Optional.empty(), Set.of(), "x")));
        assertEquals("nick size must be between 2 and 2147483647",
                refused(new Team(List.of(), Map.of(), Optional.of("a"), Set.of(), "x")));
        assertEquals("marks size must be between 0 and 2",
                refused(new Team(List.of(), Map.of(), Optional.empty(), Set.of("a", "b", "c"), "x")));
    }

    @Test
    void ruleAboutTheWhole_isToldBesideTheForm() {
        var tab = Visitor.of(app).open("/span");
        save(tab, "#save", "{\"draft\":{\"from\":\"5\",\"to\":\"2.5\"}}");
        assertEquals("must end after it begins", message(tab, ""));
        save(tab, "#save", "{\"draft\":{\"from\":\"2\",\"to\":\"3\"}}");
        assertEquals("", message(tab, ""));
        assertEquals(new Span(2, new BigDecimal("3")), app.global(SPAN).get());
    }

    @Test
    void textThatIsNoNumber_isToldBesideItsField() {
        var tab = Visitor.of(app).open("/span");
        assertEquals(200, save(tab, "#save", "{\"draft\":{\"from\":\"\",\"to\":\"a lot\"}}").status());
        assertEquals("must be a number", message(tab, "_from"));
        assertEquals("must be a number", message(tab, "_to"));
        save(tab, "#save", "{\"draft\":{\"from\":\"1.5\",\"to\":\"20\"}}");
        assertEquals("must be a whole number", message(tab, "_from"));
        assertEquals("", message(tab, "_to"));
        assertEquals("", tab.notice());
        assertEquals(SPAN.initial(), app.global(SPAN).get());
    }

    @Test
    void textThatIsNoNumber_isToldInTheBrowsersLanguage() {
        var tab = Visitor.of(app).open("/span");
        var event = tab.event(tab.action("#save"), "one", "{\"draft\":{\"from\":\"\",\"to\":\"1\"}}")
                .header("Accept-Language", "de-CH,en;q=0.5");
        tab.visitor().send(event).events().forEach(tab::apply);
        assertEquals("muss eine Zahl sein", message(tab, "_from"));
    }

    /** Those are in the resources {@code ValidationMessages}, one for each language. */
    @Test
    void messageOfTheApplicationsOwn_isInTheBrowsersLanguage() {
        var tab = Visitor.of(app).open("/team");
        tab.click("#x");
        assertEquals("name needs a name", tab.notice());
        var event = tab.event(tab.action("#x"), "one", "{}").header("Accept-Language", "de");
        tab.visitor().send(event).events().forEach(tab::apply);
        assertEquals("name braucht einen Namen", tab.notice());
    }

    @Test
    void rules_ofNumbers_areAttributesOfTheirFields() {
        var tab = Visitor.of(app).open("/span");
        assertTrue(tab.has("#from[min=1][step=1]"), tab.markup());
        assertTrue(tab.has("#to[step=0.01]"), tab.markup());
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

    /** The answer may have been lost on its way. */
    @Test
    void rejection_isToldAgainWhenTheEventIsRepeated() {
        var tab = Visitor.of(app).open("/");
        var action = tab.action("#save");
        tab.post(action, "one", json("", 36, "Rome"));
        var repeated = tab.post(action, "one", json("", 36, "Rome"));
        assertTrue(repeated.text().contains("must not be blank"), repeated.text());
        tab.post(action, "two", json("Bob", 36, "Rome"));
        var cleared = tab.post(action, "two", json("Bob", 36, "Rome"));
        assertTrue(cleared.text().contains("\"_error_draft_name\":\"\""), cleared.text());
        assertEquals("Bob", app.global(PROFILE).get().name());
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
