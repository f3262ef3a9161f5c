package io.faststate.showcase;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;

class InlineValidationBrowserTest extends BrowserTest {
    private static final String PATH = "/examples/inline-validation";

    @Test
    void field_tellsWhatIsWrongWhileItIsTypedIn() {
        var tab = open(PATH);
        tab.locator("#email").pressSequentially("ada");
        assertThat(tab.getByText("must be a well-formed email address")).isVisible();
        assertThat(tab.locator("#email")).hasAttribute("aria-invalid", "true");
        assertThat(tab.locator("#email")).isFocused();
        assertThat(tab.locator("small.error:visible")).hasCount(1);
        tab.locator("#email").pressSequentially("@example.org");
        assertThat(tab.locator("small.error:visible")).hasCount(0);
        assertThat(tab.locator("#email")).hasValue("ada@example.org");
    }

    @Test
    void field_isCheckedWhileAnotherHoldsNoNumber() {
        var tab = open(PATH);
        tab.locator("#age").fill("");
        assertThat(tab.getByText("must be a number")).isVisible();
        tab.locator("#name").fill("A");
        assertThat(tab.getByText("size must be between 2 and 40")).isVisible();
        assertThat(tab.getByText("must be a number")).isVisible();
        tab.locator("#age").fill("12");
        assertThat(tab.getByText("must be greater than or equal to 18")).isVisible();
    }

    @Test
    void form_tellsOfAllFieldsWhenItIsSent() {
        var tab = open(PATH);
        tab.locator("#email").fill("ada@example.org");
        ClickToEditBrowserTest.button(tab, "Join").click();
        assertThat(tab.getByText("must be accepted")).isVisible();
        assertThat(tab.getByText("must not be blank")).isVisible();
        assertThat(ClickToEditBrowserTest.button(tab, "Join")).isDisabled();
        tab.locator("#name").fill("Ada");
        tab.locator("#terms").check();
        ClickToEditBrowserTest.button(tab, "Join").click();
        assertThat(tab.locator("#joined")).hasText("Welcome, Ada!");
        assertThat(tab.locator("small.error:visible")).hasCount(0);
    }
}
