package io.faststate.showcase;

import static io.faststate.server.testing.PageAssertions.assertThat;

import io.faststate.server.testing.By;
import io.faststate.server.testing.FastStateTest;
import io.faststate.server.testing.TestApp;
import io.faststate.server.testing.TestElement;
import io.faststate.server.testing.TestPage;
import org.junit.jupiter.api.Test;

@FastStateTest(Showcase.class)
class ProfileTest {
    private static TestPage profile(TestApp app, String user) {
        return profile(app, user, "en");
    }

    private static TestPage profile(TestApp app, String user, String language) {
        return app.visitor().withLanguage(language).signedInAs(Accounts.find(user, user).orElseThrow()).open("/profile");
    }

    private static TestElement greeting(TestPage page) {
        return page.find(By.css("article h2"));
    }

    private static TestElement shownStatus(TestPage page) {
        return page.find(By.css("article p"));
    }

    private static TestElement status(TestPage page) {
        return page.field("Status, saved as you type");
    }

    @Test
    void form_savesWhatKeepsToTheRules(TestApp app) {
        var page = profile(app, "ada");
        assertThat(page.button("Save")).isDisabled();
        page.fill("Name", "Ada L.").choose("Theme", "DARK").click("Save");
        assertThat(greeting(page)).hasText("Hello, Ada L.");
        assertThat(page.button("Save")).isDisabled();
        page.reload();
        assertThat(page.field("Name")).hasValue("Ada L.");
        assertThat(page.field("Theme")).hasValue("DARK");
    }

    @Test
    void form_rejectsWhatBreaksTheRulesAndSaysWhy(TestApp app) {
        var page = profile(app, "ada");
        page.fill("Email", "nobody").fill("Age", "12").click("Save");
        assertThat(page.field("Email")).hasMessage("must be a well-formed email address");
        assertThat(page.field("Age")).hasMessage("must be greater than or equal to 13");
        assertThat(page.field("Email")).hasAttribute("aria-invalid", "true");
        assertThat(page.field("Email")).hasValue("nobody");
        assertThat(page.button("Save")).isDisabled();
        page.fill("Email", "ada@example.org");
        assertThat(page.field("Email")).hasNoMessage();
        page.fill("Age", "36").click("Save");
        assertThat(page.button("Save")).isDisabled();
        page.reload();
        assertThat(page.field("Email")).hasValue("ada@example.org");
        assertThat(page.field("Age")).hasValue("36");
    }

    @Test
    void form_saysThatANumberIsMissingAndGoesOn(TestApp app) {
        var page = profile(app, "ada");
        page.clear("Age").fill("Name", "Ada L.");
        status(page).fill("Here");
        assertThat(shownStatus(page)).containsText("Here");
        page.click("Save");
        assertThat(page.field("Age")).hasMessage("must be a number");
        assertThat(page.field("Age")).hasAttribute("aria-invalid", "true");
        assertThat(greeting(page)).hasText("Hello, Ada");
        page.fill("Age", "36");
        assertThat(page.field("Age")).hasNoMessage();
        page.click("Save");
        assertThat(greeting(page)).hasText("Hello, Ada L.");
        page.reload();
        assertThat(page.field("Age")).hasValue("36");
        assertThat(status(page)).hasValue("Here");
    }

    @Test
    void form_saysItInTheBrowsersLanguage(TestApp app) {
        var page = profile(app, "ada", "de-CH");
        page.fill("Name", " ").click("Save");
        assertThat(page.field("Name")).hasMessage("darf nicht leer sein");
        page.fill("Name", "Ada").clear("Age").click("Save");
        assertThat(page.field("Age")).hasMessage("muss eine Zahl sein");
    }

    @Test
    void fields_haveTheRulesAsAttributes(TestApp app) {
        var page = profile(app, "ada");
        assertThat(page.field("Name")).hasAttribute("maxlength", "40");
        assertThat(page.field("Email")).hasAttribute("type", "email");
        assertThat(page.field("Age")).hasAttribute("min", "13");
    }

    @Test
    void status_savesItselfAndIsShownInAllOfTheUsersBrowsers(TestApp app) {
        var page = profile(app, "bob");
        var elsewhere = profile(app, "bob");
        var other = profile(app, "ada");
        status(page).type("At lunch");
        assertThat(shownStatus(elsewhere)).containsText("At lunch");
        assertThat(status(elsewhere)).hasValue("At lunch");
        assertThat(status(page)).hasValue("At lunch");
        assertThat(status(other)).hasValue("");
    }
}
