package io.faststate.dsl.kit;

import static io.faststate.dsl.Html.a;
import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.input;
import static io.faststate.dsl.Html.p;
import static io.faststate.dsl.Html.render;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.faststate.dsl.FastStateException;
import io.faststate.dsl.kit.field.Fields;
import io.faststate.dsl.kit.field.FormField;
import io.faststate.dsl.signal.NumberSignal;
import io.faststate.dsl.signal.StringSignal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What components write, and what they refuse. */
class KitMarkupTest {
    private static String refusal(Runnable deed) {
        return String.valueOf(assertThrows(FastStateException.class, deed::run).getMessage());
    }

    @ParameterizedTest
    @EnumSource(Icon.class)
    void icons_areHiddenFromReaders(Icon icon) {
        assertTrue(render(icon.view()).startsWith("<svg "), icon::name);
        assertTrue(render(icon.view()).contains("aria-hidden=\"true\""), icon::name);
    }

    @Test
    void iconButton_hasAName() {
        assertTrue(render(Buttons.icon(Icon.TRASH, "Delete")).contains("aria-label=\"Delete\""));
    }

    @ParameterizedTest
    @CsvSource({"Ada Lovelace,AL", "ada,A", "Ada King von Lovelace,AL", "'  Émile   Zola ',ÉZ", "𝒜da,𝒜"})
    void avatar_hasInitials(String name, String initials) {
        assertTrue(render(Kit.avatar(name)).contains(">" + initials + "</span>"), render(Kit.avatar(name)));
    }

    @Test
    void avatar_keepsItsColour() {
        assertEquals(render(Kit.avatar("Ada")), render(Kit.avatar("Ada")));
    }

    @Test
    void avatars_countTheRest() {
        assertTrue(render(Kit.avatars(List.of("A", "B", "C"), 2)).contains(">+1<"));
        assertFalse(render(Kit.avatars(List.of("A", "B"), 2)).contains("data-count"));
        assertEquals("A group of at most 0 avatars shows nobody; give 1 or more", refusal(() -> Kit.avatars(List.of("A"), 0)));
    }

    @Test
    void alert_isUrgentWhereItWarns() {
        assertTrue(render(Kit.alert(Tone.DANGER, "Down")).contains("role=\"alert\""));
        assertTrue(render(Kit.alert(Tone.SUCCESS, "Up")).contains("role=\"status\""));
    }

    @Test
    void steps_markTheCurrentOne() {
        var steps = render(Kit.steps(1, "Cart", "Address", "Payment"));
        assertTrue(steps.contains("data-state=\"done\"><span class=\"fs-step-sign\"><svg"), steps);
        assertTrue(steps.contains("aria-current=\"step\""), steps);
        assertFalse(render(Kit.steps(3, "Cart", "Address", "Payment")).contains("aria-current"));
        assertEquals("Step 4 is none of these 3 steps: give 0 to 3, where the last one means that all are done",
                refusal(() -> Kit.steps(4, "Cart", "Address", "Payment")));
    }

    @ParameterizedTest
    @CsvSource({"-1,10", "11,10", "NaN,10"})
    void progress_staysInItsRange(double value, double max) {
        assertEquals("Progress “Upload”: " + value + " is not between 0 and " + max,
                refusal(() -> Kit.progress("Upload", value, max)));
    }

    @Test
    void breadcrumb_endsAtThisPage() {
        assertTrue(render(Kit.breadcrumb("Breadcrumb", a("Home").href("/"), a("Kit").href("/kit")))
                .contains("<a href=\"/kit\" aria-current=\"page\">"));
    }

    @Test
    void card_hasOnlyItsParts() {
        assertEquals("<section class=\"card\"><section><p>Text</p></section></section>", render(Card.of("").with(p("Text")).view()));
        assertEquals("<section class=\"card\"><header><h2>Title</h2></header></section>", render(Card.of("Title").view()));
    }

    @Test
    void menu_closesWithItsItems() {
        var menu = render(DropdownMenu.of("m", button("Open")).item(button("Copy")).item(a("Docs").href("/docs")).view());
        assertTrue(menu.contains("popovertargetaction=\"hide\""), menu);
        assertTrue(menu.contains("aria-haspopup=\"menu\""), menu);
        assertEquals(1, menu.split("autofocus", -1).length - 1);
        assertEquals("The menu “m” has no item; add one with item(button(…)) or item(a(…))",
                refusal(() -> DropdownMenu.of("m", button("Open")).view()));
    }

    @Test
    void accordion_opensOneAtATimeUnlessToldOtherwise() {
        assertTrue(render(Accordion.of("faq").item("A", p("a")).view()).contains(" name=\"faq\""));
        assertFalse(render(Accordion.of("faq").several().item("A", p("a")).view()).contains(" name="));
    }

    @Test
    void fields_refuseWhatNobodyCanUse() {
        var number = NumberSignal.of("n", 5);
        var text = StringSignal.of("t", "");
        assertEquals("The slider “Heat” from 5 to 5 can't be moved; give a maximum above the minimum",
                refusal(() -> Fields.slider("Heat", number, 5, 5)));
        assertEquals("The rating “Tea” can't have 1 stars; give 2 to 10", refusal(() -> Fields.rating("Tea", text, 1)));
        assertEquals("The code “Pin” can't have 3 digits; give 4 to 12", refusal(() -> Fields.code("Pin", text, 3)));
    }

    @Test
    void formField_tiesItsHintToTheField() {
        var field = render(FormField.of("Your name", input()).hint("As on invoices").view());
        assertTrue(field.contains("<input id=\"field-your-name\" aria-describedby=\"field-your-name-hint\">"), field);
        assertTrue(field.contains("<p id=\"field-your-name-hint\""), field);
        assertFalse(render(FormField.of("Your name", input()).view()).contains("describedby"));
    }

    @Test
    void hint_standsBesideOtherDescriptions() {
        assertEquals("<input aria-describedby=\"a b\">", render(input().describedBy("a").describedBy("b")));
    }

    @ParameterizedTest
    @CsvSource({"''", "due date", "'due\tdate'"})
    void id_thatNothingCanReferTo_isRefused(String id) {
        assertEquals("Input can't have the id '" + id + "'; give one that is not empty and has no blanks, such as due-date",
                refusal(() -> input().id(id)));
    }
}
