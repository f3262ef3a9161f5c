package io.faststate.showcase;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.microsoft.playwright.Page;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class LoginBrowserTest extends BrowserTest {
    /** Signs in on the login page, and stays there. */
    static Page signIn(Page tab, String name) {
        tab.navigate("/login");
        tab.locator("#name").fill(name);
        tab.locator("#password").fill(name);
        tab.locator("#sign-in").click();
        assertThat(tab.locator("#user")).hasText(name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1));
        return tab;
    }

    private static String session(Page tab) {
        return tab.context().cookies().stream()
                .filter(cookie -> cookie.name.equals("faststate")).findFirst().orElseThrow().value;
    }

    @Test
    void login_givesTheSessionANewIdAndKeepsItsStates() {
        var tab = open("/counter");
        tab.getByText("+1", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(tab.locator("#count")).hasText("1");
        var before = session(tab);
        signIn(tab, "ada");
        assertNotEquals(before, session(tab));
        tab.navigate("/counter");
        assertThat(tab.locator("#count")).hasText("1");
    }

    @Test
    void wrongPassword_isToldBesideTheField() {
        var tab = open("/login");
        var before = session(tab);
        tab.locator("#name").fill("ada");
        tab.locator("#password").fill("secret");
        tab.locator("#sign-in").click();
        assertThat(tab.getByText("do not belong together")).isVisible();
        assertThat(tab.locator("#password")).hasAttribute("aria-invalid", "true");
        assertThat(tab.locator("#password")).hasValue("");
        tab.locator("#password").fill("a");
        assertThat(tab.getByText("do not belong together")).isHidden();
        assertEquals(before, session(tab));
    }

    @Test
    void otherTabs_followALoginAndALogout() {
        var visitor = visitor();
        var tab = visitor.open("/login");
        var other = visitor.open("/login");
        signIn(tab, "bob");
        assertThat(other.locator("#user")).hasText("Bob");
        other.locator("#sign-out").click();
        assertThat(other.locator("#sign-in")).isVisible();
        assertThat(tab.locator("#sign-in")).isVisible();
        signIn(tab, "ada");
        assertThat(other.locator("#user")).hasText("Ada");
    }

    @Test
    void pageForUsers_leadsToTheLoginPage() {
        var tab = open("/profile");
        assertThat(tab.locator("h1")).hasText("Sign in");
        signIn(tab, "bob");
        tab.navigate("/profile");
        assertThat(tab.locator("h1")).hasText("Profile");
    }
}
