package io.faststate.showcase;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

class ProfileBrowserTest extends BrowserTest {
    private Page profile(String user, String language) {
        var tab = visitor(new Browser.NewContextOptions().setLocale(language)).open("/login");
        LoginBrowserTest.signIn(tab, user).navigate("/profile");
        return tab;
    }

    @Test
    void form_savesWhatKeepsToTheRules() {
        var tab = profile("ada", "en");
        assertThat(tab.locator("#save")).isDisabled();
        tab.locator("#name").fill("Ada L.");
        tab.locator("#theme").selectOption("DARK");
        tab.locator("#save").click();
        assertThat(tab.locator("h2").first()).hasText("Hello, Ada L.");
        assertThat(tab.locator("#save")).isDisabled();
        tab.reload();
        assertThat(tab.locator("#name")).hasValue("Ada L.");
        assertThat(tab.locator("#theme")).hasValue("DARK");
    }

    @Test
    void form_rejectsWhatBreaksTheRulesAndSaysWhy() {
        var tab = profile("ada", "en");
        tab.locator("#email").fill("nobody");
        tab.locator("#age").fill("12");
        tab.locator("#save").click();
        assertThat(tab.getByText("must be a well-formed email address")).isVisible();
        assertThat(tab.getByText("must be greater than or equal to 13")).isVisible();
        assertThat(tab.locator("#email")).hasAttribute("aria-invalid", "true");
        assertThat(tab.locator("#email")).hasValue("nobody");
        assertThat(tab.locator("#save")).isDisabled();
        tab.locator("#email").fill("ada@example.org");
        assertThat(tab.getByText("must be a well-formed email address")).isHidden();
        tab.locator("#age").fill("36");
        tab.locator("#save").click();
        assertThat(tab.locator("#save")).isDisabled();
        tab.reload();
        assertThat(tab.locator("#email")).hasValue("ada@example.org");
        assertThat(tab.locator("#age")).hasValue("36");
    }

    @Test
    void form_saysItInTheBrowsersLanguage() {
        var tab = profile("ada", "de-CH");
        tab.locator("#name").fill(" ");
        tab.locator("#save").click();
        assertThat(tab.getByText("darf nicht leer sein")).isVisible();
    }

    @Test
    void fields_haveTheRulesAsAttributes() {
        var tab = profile("ada", "en");
        assertThat(tab.locator("#name")).hasAttribute("maxlength", "40");
        assertThat(tab.locator("#email")).hasAttribute("type", "email");
        assertThat(tab.locator("#age")).hasAttribute("min", "13");
    }

    @Test
    void status_savesItselfAndIsShownInAllOfTheUsersBrowsers() {
        var tab = profile("bob", "en");
        var elsewhere = profile("bob", "en");
        var other = profile("ada", "en");
        tab.locator("#status").pressSequentially("At lunch");
        assertThat(elsewhere.locator("article p").first()).containsText("At lunch");
        assertThat(elsewhere.locator("#status")).hasValue("At lunch");
        assertThat(tab.locator("#status")).hasValue("At lunch");
        assertThat(other.locator("#status")).hasValue("");
    }
}
