package io.faststate.showcase;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

class ClickToEditBrowserTest extends BrowserTest {
    private static final String PATH = "/examples/click-to-edit";

    static Locator button(Page tab, String name) {
        return tab.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    @EmbeddedClientOnly("what is patched in with autofocus gets no focus")
    @Test
    void edit_takesTheFocusToTheFormAndBack() {
        var tab = open(PATH);
        button(tab, "Edit").click();
        assertThat(tab.getByLabel("First name")).isFocused();
        assertThat(tab.getByLabel("First name")).hasValue("Joe");
        tab.getByLabel("First name").fill("Jill");
        tab.keyboard().press("Enter");
        assertThat(tab.locator("#first-name")).hasText("Jill");
        assertThat(button(tab, "Edit")).isFocused();
    }

    @Test
    void contact_isOfTheSessionAndStays() {
        var visitor = visitor();
        var tab = visitor.open(PATH);
        var other = visitor.open(PATH);
        button(tab, "Edit").click();
        tab.getByLabel("Email").fill("joe@example.net");
        button(tab, "Save").click();
        assertThat(tab.locator("#email")).hasText("joe@example.net");
        assertThat(other.locator("#email")).hasText("joe@example.net");
        assertThat(open(PATH).locator("#email")).hasText("joe.smith@example.org");
    }

    @Test
    void cancel_leavesTheContactAsItWas() {
        var tab = open(PATH);
        button(tab, "Edit").click();
        tab.getByLabel("Last name").fill("Nobody");
        button(tab, "Cancel").click();
        assertThat(tab.locator("#last-name")).hasText("Smith");
        button(tab, "Edit").click();
        assertThat(tab.getByLabel("Last name")).hasValue("Smith");
        tab.getByLabel("Last name").fill("Nobody");
        tab.getByLabel("Last name").press("Escape");
        assertThat(tab.locator("#last-name")).hasText("Smith");
    }

    @Test
    void contact_thatBreaksARuleIsNotSaved() {
        var tab = open(PATH);
        button(tab, "Edit").click();
        tab.getByLabel("Email").fill("nobody");
        button(tab, "Save").click();
        assertThat(tab.getByText("must be a well-formed email address")).isVisible();
        assertThat(tab.getByLabel("Email")).hasValue("nobody");
        button(tab, "Cancel").click();
        assertThat(tab.locator("#email")).hasText("joe.smith@example.org");
    }
}
