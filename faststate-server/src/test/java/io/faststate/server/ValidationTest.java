package io.faststate.server;

import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.div;
import static io.faststate.dsl.Html.input;
import static io.faststate.dsl.Html.p;
import static io.faststate.server.testing.By.css;
import static io.faststate.server.testing.PageAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.faststate.dsl.Getter;
import io.faststate.dsl.InvalidValueException;
import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import io.faststate.dsl.State;
import io.faststate.server.testing.TestApp;
import io.faststate.server.testing.TestElement;
import io.faststate.server.testing.TestPage;
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

    private final TestApp app = TestApp.start(FastState.builder().page("/", ValidationTest::view).page("/bare", ValidationTest::bare)
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

    private static TestElement field(TestPage tab, String id) {
        return tab.find(css("#" + id));
    }

    /** The message about the whole, which stands after those about fields. */
    private static TestElement whole(TestPage tab) {
        return tab.find(css("small:last-of-type"));
    }

    private static void fill(TestPage tab, String name, String age, String city) {
        field(tab, "name").fill(name);
        field(tab, "age").fill(age);
        field(tab, "city").fill(city);
    }

    private static void fillAndClick(TestPage tab, String button, String name, String age, String city) {
        fill(tab, name, age, city);
        tab.find(css("#" + button)).click();
        assertEquals(200, tab.lastAnswer().status());
    }

    private static String json(String name) {
        return "{\"draft\":{\"name\":\"" + name + "\",\"email\":\"a@b.example\",\"age\":36"
                + ",\"agreed\":true,\"height\":1,\"address\":{\"city\":\"Rome\",\"code\":\"00100\"},\"tags\":[]}}";
    }

    private static String message(Tab tab, String part) {
        return tab.signal("_error_draft" + part) instanceof JsonString text ? text.getString() : "?";
    }

    @Test
    void value_thatBreaksRules_changesNothingAndSaysWhy() {
        var tab = app.visitor().open("/");
        assertThat(field(tab, "name")).hasNoMessage();
        fillAndClick(tab, "save", "", "100", "");
        assertEquals(ADA, app.running().global(PROFILE).get());
        assertThat(field(tab, "name")).hasMessage("must not be blank");
        assertThat(field(tab, "age")).hasMessage("must be less than or equal to 99");
        assertThat(field(tab, "city")).hasMessage("must not be blank");
        assertThat(tab).hasNotice("");
    }

    @Test
    void value_thatKeepsToTheRules_isTakenAndTakesTheMessagesBack() {
        var tab = app.visitor().open("/");
        fillAndClick(tab, "save", "", "100", "Rome");
        fillAndClick(tab, "save", "", "36", "Rome");
        assertThat(field(tab, "name")).hasMessage("must not be blank");
        assertThat(field(tab, "age")).hasNoMessage();
        tab.click("fine");
        assertThat(field(tab, "name")).hasMessage("must not be blank");
        fillAndClick(tab, "save", "Bob", "36", "Rome");
        assertThat(field(tab, "name")).hasNoMessage();
        assertEquals("Bob", app.running().global(PROFILE).get().name());
    }

    @Test
    void check_tellsOfItsOwnFieldAlone() {
        var tab = app.visitor().open("/");
        fillAndClick(tab, "check", "", "100", "");
        assertThat(field(tab, "name")).hasMessage("must not be blank");
        assertThat(field(tab, "age")).hasNoMessage();
        assertThat(field(tab, "city")).hasNoMessage();
        fillAndClick(tab, "check", "Bob", "100", "");
        assertThat(field(tab, "name")).hasNoMessage();
        assertThat(tab).hasNotice("");
    }

    @Test
    void check_isDoneWhileAnotherFieldHoldsNoNumber() {
        var tab = app.visitor().open("/");
        fillAndClick(tab, "check", "", "", "Rome");
        assertThat(field(tab, "name")).hasMessage("must not be blank");
        assertThat(field(tab, "age")).hasNoMessage();
    }

    @Test
    void checked_givesWhatKeepsToTheRulesOnly() {
        var tab = app.visitor().open("/");
        fillAndClick(tab, "checked", "", "", "Rome");
        assertThat(field(tab, "name")).hasMessage("must not be blank");
        assertThat(field(tab, "age")).hasMessage("must be a number");
        assertEquals(0, app.running().global(COUNT).get());
        fillAndClick(tab, "checked", "Bob", "36", "Rome");
        assertThat(field(tab, "name")).hasNoMessage();
        assertEquals(36, app.running().global(COUNT).get());
    }

    @Test
    void transaction_withAValueThatBreaksRules_changesNothing() {
        var tab = app.visitor().open("/");
        fillAndClick(tab, "both", "", "36", "Rome");
        assertEquals(0, app.running().global(COUNT).get());
        assertThat(field(tab, "name")).hasMessage("must not be blank");
    }

    @Test
    void itemOfAList_isCheckedAndToldWhereThereIsAField() {
        var tab = app.visitor().open("/");
        tab.click("tag");
        assertThat(whole(tab)).hasText("must not be blank");
        assertEquals(List.of(), app.running().global(PROFILE).get().tags());
    }

    private String refused(Team team) {
        var invalid = assertThrows(InvalidValueException.class, () -> app.running().global(TEAMS).set(team));
        assertEquals(TEAM, app.running().global(TEAMS).get());
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
        var tab = app.visitor().open("/span");
        field(tab, "from").fill("5");
        field(tab, "to").fill("2.5");
        tab.click("save");
        assertThat(whole(tab)).hasText("must end after it begins");
        field(tab, "from").fill("2");
        field(tab, "to").fill("3");
        tab.click("save");
        assertThat(whole(tab)).hasText("");
        assertEquals(new Span(2, new BigDecimal("3")), app.running().global(SPAN).get());
    }

    /** A browser's own field for numbers holds no such text, but another client's may. */
    @Test
    void textThatIsNoNumber_isToldBesideItsField() {
        var tab = Visitor.of(app.port()).open("/span");
        var save = tab.action("#save");
        assertEquals(200, tab.post(save, "one", "{\"draft\":{\"from\":\"\",\"to\":\"a lot\"}}").status());
        assertEquals("must be a number", message(tab, "_from"));
        assertEquals("must be a number", message(tab, "_to"));
        tab.post(save, "two", "{\"draft\":{\"from\":\"1.5\",\"to\":\"20\"}}");
        assertEquals("must be a whole number", message(tab, "_from"));
        assertEquals("", message(tab, "_to"));
        assertEquals("", tab.notice());
        assertEquals(SPAN.initial(), app.running().global(SPAN).get());
    }

    @Test
    void textThatIsNoNumber_isToldInTheBrowsersLanguage() {
        var tab = app.visitor().withLanguage("de-CH").open("/span");
        field(tab, "from").clear();
        tab.click("save");
        assertThat(field(tab, "from")).hasMessage("muss eine Zahl sein");
    }

    /** Those are in the resources {@code ValidationMessages}, one for each language. */
    @Test
    void messageOfTheApplicationsOwn_isInTheBrowsersLanguage() {
        assertThat(app.visitor().open("/team").click("x")).hasNotice("name needs a name");
        assertThat(app.visitor().withLanguage("de").open("/team").click("x")).hasNotice("name braucht einen Namen");
    }

    @Test
    void rules_ofNumbers_areAttributesOfTheirFields() {
        var tab = app.visitor().open("/span");
        assertThat(tab.find(css("#from[min=1][step=1]"))).isVisible();
        assertThat(tab.find(css("#to[step=0.01]"))).isVisible();
    }

    @Test
    void message_withoutAField_isTheNotice() {
        assertThat(app.visitor().open("/bare").click("break")).hasNotice("name must not be blank");
    }

    @Test
    void message_isInTheLanguageThatTheHeaderAsksFor() {
        var tab = Visitor.of(app.port()).open("/");
        for (var each : List.of(
                List.of("de-CH,en;q=0.5", "darf nicht leer sein"), List.of("xx", "must not be blank"),
                List.of("fr", "ne doit pas être vide"), List.of("!", "must not be blank"))) {
            var event = tab.event(tab.action("#save"), each.toString().replaceAll("\\W", ""), json(""))
                    .header("Accept-Language", each.getFirst());
            tab.visitor().send(event).events().forEach(tab::apply);
            assertEquals(each.getLast(), message(tab, "_name"));
        }
    }

    @Test
    void language_ofTheApplication_isTheDefault() {
        try (var german = TestApp.start(FastState.builder().language("de").page("/", ValidationTest::view))) {
            var tab = german.visitor().withLanguage("xx").open("/");
            fillAndClick(tab, "save", "", "36", "Rome");
            assertThat(field(tab, "name")).hasMessage("darf nicht leer sein");
        }
    }

    @Test
    void rules_areAttributesOfTheFields() {
        var tab = app.visitor().open("/");
        assertThat(tab.find(css("#name[required][maxlength=5]"))).isVisible();
        assertThat(tab.find(css("#email[type=email]:not([required])"))).isVisible();
        assertThat(tab.find(css("#age[type=number][min=1][max=99]"))).isVisible();
        assertThat(tab.find(css("#agreed[type=checkbox][required]"))).isVisible();
        assertThat(tab.find(css("#height[min=0.5][step=any]"))).isVisible();
        assertThat(tab.find(css("#city[required]"))).isVisible();
        assertThat(tab.find(css("#code[pattern=\"[0-9]{4,5}\"]"))).isVisible();
    }

    @Test
    void job_isToldByAnException() {
        var invalid = assertThrows(
                InvalidValueException.class, () -> app.running().global(PROFILE).update(old -> old.named("")));
        assertEquals("name must not be blank", invalid.violations().getFirst().toString());
        assertEquals(ADA, app.running().global(PROFILE).get());
    }

    /** The answer may have been lost on its way. */
    @Test
    void rejection_isToldAgainWhenTheEventIsRepeated() {
        var tab = Visitor.of(app.port()).open("/");
        var action = tab.action("#save");
        tab.post(action, "one", json(""));
        var repeated = tab.post(action, "one", json(""));
        assertTrue(repeated.text().contains("must not be blank"), repeated.text());
        tab.post(action, "two", json("Bob"));
        var cleared = tab.post(action, "two", json("Bob"));
        assertTrue(cleared.text().contains("\"_error_draft_name\":\"\""), cleared.text());
        assertEquals("Bob", app.running().global(PROFILE).get().name());
    }

    @Test
    void rejection_isNoFailure() {
        var tab = app.visitor().open("/");
        fillAndClick(tab, "save", "", "36", "Rome");
        assertFalse(tab.lastAnswer().toString().contains("Something went wrong"), tab.lastAnswer()::toString);
        tab.click("fine");
        assertEquals(200, tab.lastAnswer().status());
        assertEquals(1, app.running().global(COUNT).get());
    }
}
