package io.faststate.dsl;

import static io.faststate.dsl.Html.input;
import static io.faststate.dsl.Html.select;
import static io.faststate.dsl.Html.textarea;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.faststate.dsl.element.InputType;
import io.faststate.dsl.expression.TextSink;
import io.faststate.dsl.form.RecordSignal;
import io.faststate.dsl.value.ComponentPath;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Fields that show parts of records. */
class PartBindingTest {
    private enum Theme {
        LIGHT,
        DARK
    }

    private record Address(String city) {}

    private record Profile(
            String email, int age, boolean news, Theme theme, BigDecimal debt, LocalDate born, Address address, List<String> tags) {
        @SuppressWarnings("UnusedMethod") // found by its name
        Profile withAge(int other) {
            return new Profile(email + "!", other, news, theme, debt, born, address, tags);
        }

        String shout() {
            return email + "!";
        }
    }

    private static final Profile ADA = new Profile(
            "a@b", 36, true, Theme.DARK, BigDecimal.ONE, LocalDate.of(2000, 1, 31), new Address("Rome"), List.of());
    private static final RecordSignal<Profile> DRAFT = RecordSignal.of("draft", ADA);
    private static final State<Profile> STATE = State.global("profile", ADA);

    private static Element parsed(Node node) {
        return Jsoup.parseBodyFragment(TestContext.render(node)).body().child(0);
    }

    @Test
    void part_isBoundByItsPath() {
        assertEquals("draft.email", parsed(input().bind(DRAFT, Profile::email)).attr("data-bind"));
        assertEquals("draft.email", parsed(textarea().bind(DRAFT, Profile::email)).attr("data-bind"));
        assertEquals("draft.theme", parsed(select().bind(DRAFT, Profile::theme)).attr("data-bind"));
        var city = Getter.of(Profile::address).then(Address::city);
        assertEquals("draft.address.city", parsed(input().bind(DRAFT, city)).attr("data-bind"));
    }

    @Test
    void input_isOfTheKindThatFits() {
        assertEquals("", parsed(input().bind(DRAFT, Profile::email)).attr("type"));
        assertEquals("number", parsed(input().bind(DRAFT, Profile::age)).attr("type"));
        assertEquals("checkbox", parsed(input().bind(DRAFT, Profile::news)).attr("type"));
        assertEquals("date", parsed(input().bind(DRAFT, Profile::born)).attr("type"));
        assertEquals("range", parsed(input().bind(DRAFT, Profile::age).type(InputType.RANGE)).attr("type"));
        assertEquals("any", parsed(input().bind(DRAFT, Profile::debt)).attr("step"));
        assertEquals("0.5", parsed(input().bind(DRAFT, Profile::debt).step(0.5)).attr("step"));
    }

    @Test
    void message_isShownBesideAndToldToTheField() {
        var message = parsed(DRAFT.error(Profile::email));
        assertEquals("$_error_draft_email", message.attr("data-text"));
        assertEquals("$_error_draft_email !== \"\"", message.attr("data-show"));
        var field = parsed(input().bind(DRAFT, Profile::email));
        assertEquals(message.id(), field.attr("aria-describedby"));
        assertThat(field.attr("data-attr"), containsString("\"aria-invalid\": ($_error_draft_email !== \"\") ? \"true\" : \"\""));
        assertEquals("$_error_draft_email = \"\"", field.attr("data-on:input"));
    }

    @Test
    void changed_comparesEachPartWithWhatItWas() {
        var text = TextSink.text(DRAFT.changed());
        assertThat(text, containsString("$draft.email !== \"a\\u0040b\") || ($draft.age !== \"36\")) || ($draft.news !== true)"));
        assertThat(text, containsString("$draft.address.city !== \"Rome\""));
        assertFalse(text.contains("tags"), text);
        assertThat(TextSink.text(DRAFT.invalid()), containsString("$_error_draft_address_city !== \"\""));
    }

    @Test
    void whatIsNoComponentOfARecord_isRefused() {
        assertThrows(FastStateException.class, () -> input().bind(DRAFT, Profile::shout));
        assertThrows(FastStateException.class, () -> input().bind(DRAFT, profile -> profile.email()));
        assertThrows(FastStateException.class, () -> input().bind(DRAFT, Profile::tags));
        assertThrows(FastStateException.class, () -> input().bind(DRAFT, Profile::address));
        assertThrows(FastStateException.class, () -> input().bind(DRAFT, Object::hashCode));
    }

    @Test
    void copy_isMadeByTheConstructorOrByAWither() {
        assertEquals("x", ((Profile) ComponentPath.of(Getter.of(Profile::email)).with(ADA, "x")).email());
        var older = (Profile) ComponentPath.of(Getter.of(Profile::age)).with(ADA, 37);
        assertEquals(37, older.age());
        assertEquals("a@b!", older.email());
        var moved = (Profile) ComponentPath.of(Getter.of(Profile::address).then(Address::city)).with(ADA, "Bern");
        assertEquals(new Address("Bern"), moved.address());
        assertEquals(ADA.tags(), moved.tags());
    }

    @Test
    void partOfAState_isSavedAfterARest() {
        var context = new TestContext();
        var field = Jsoup.parseBodyFragment(context.written(input().bind(STATE, Profile::email))).body().child(0);
        assertTrue(field.attr("data-bind").matches("profile_[0-9a-z]+_email"), field.toString());
        assertEquals("@post('/a')", field.attr("data-on:input__debounce.300ms"));
        assertEquals(List.of("action"), context.calls);
        assertEquals("@post('/a')", parsed(input().bind(STATE, Profile::news)).attr("data-on:change"));
        assertEquals("@post('/a')", parsed(select().bind(STATE, Profile::theme)).attr("data-on:change"));
    }
}
