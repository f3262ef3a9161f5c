package io.faststate.showcase;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

class EditRowBrowserTest extends BrowserTest {
    private static Page edited(Page tab) {
        Visitor.button(tab, "Edit Alan Dijkstra").click();
        assertThat(tab.getByLabel("First name")).hasValue("Alan");
        return tab;
    }

    @EmbeddedClientOnly("what is patched in with autofocus gets no focus")
    @Test
    void row_isEditedByKeyboard() {
        var tab = open("/examples/edit-row");
        Visitor.button(tab, "Edit Alan Dijkstra").press("Enter");
        assertThat(tab.getByLabel("First name")).isFocused();
        tab.keyboard().press("ControlOrMeta+A");
        tab.keyboard().type("Edsger");
        tab.keyboard().press("Enter");
        assertThat(Visitor.button(tab, "Edit Edsger Dijkstra")).isFocused();
        assertThat(tab.locator("tbody tr").nth(1)).containsText("Edsger");
    }

    @Test
    void row_isEditedAloneAndOthersStay() {
        var tab = edited(open("/examples/edit-row"));
        assertThat(Visitor.button(tab, "Edit Ada Allen")).isDisabled();
        tab.getByLabel("Email").fill("alan@example.net");
        Visitor.button(tab, "Save").click();
        assertThat(tab.locator("tbody tr").nth(1)).containsText("alan@example.net");
        assertThat(tab.locator("tbody tr").nth(0)).containsText("ada.allen@example.org");
        assertThat(Visitor.button(tab, "Edit Ada Allen")).isEnabled();
    }

    @Test
    void row_thatBreaksARuleIsNotSaved() {
        var tab = edited(open("/examples/edit-row"));
        tab.getByLabel("Last name").fill(" ");
        Visitor.button(tab, "Save").click();
        assertThat(tab.getByText("must not be blank")).isVisible();
        tab.getByLabel("Last name").press("Escape");
        assertThat(tab.locator("tbody tr").nth(1)).containsText("Dijkstra");
    }
}
