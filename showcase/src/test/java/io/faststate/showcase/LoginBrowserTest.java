package io.faststate.showcase;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.div;
import static io.faststate.dsl.Html.p;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.faststate.dsl.User;
import io.faststate.server.FastStateBuilder;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class LoginBrowserTest extends BrowserTest {
    private static final User BOB = new User("bob", "Bob", Set.of());

    @Override
    FastStateBuilder application() {
        return Showcase.application(0).page("/slow", page -> {
            var step = page.tab("step", 0);
            return div(
                    p(step.text()),
                    p(page.user().map(User::name).orElse("nobody")).id("who"),
                    button("slow").id("slow").onClick(e -> {
                        step.set(1);
                        e.flush();
                        e.login(BOB);
                        step.set(2);
                    }),
                    button("leading").id("leading").onClick(e -> {
                        step.set(1);
                        e.flush();
                        e.login(BOB);
                        e.redirect("/profile");
                    }));
        });
    }

    /** Signs in on the login page, and stays there. */
    static Page signIn(Page tab, String name) {
        tab.navigate("/login");
        signInHere(tab, name);
        return tab;
    }

    private static void signInHere(Page tab, String name) {
        tab.locator("#name").fill(name);
        tab.locator("#password").fill(name);
        tab.locator("#sign-in").click();
        assertThat(tab.locator("#user")).hasText(name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1));
    }

    private static String session(Page tab) {
        return tab.context().cookies().stream()
                .filter(cookie -> cookie.name.startsWith("faststate")).findFirst().orElseThrow().value;
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

    @EmbeddedClientOnly("the page loads itself again")
    @Test
    void streamThatALoginOvertook_leavesThePageAsItIs() {
        var tab = visitor().context().newPage();
        var held = new ArrayList<Route>();
        tab.route(STREAM, held::add);
        tab.navigate("/login");
        tab.waitForCondition(() -> !held.isEmpty());
        signInHere(tab, "ada");
        tab.evaluate("() => window.kept = 'kept'");
        tab.unroute(STREAM);
        tab.waitForResponse(STREAM, () -> tab.waitForResponse(STREAM, () -> held.forEach(Route::resume)));
        assertEquals("kept", tab.evaluate("() => window.kept"));
        assertThat(tab.locator("#user")).hasText("Ada");
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

    @Test
    void login_ofASlowHandler_reachesTheBrowser() {
        var tab = open("/slow?from=here");
        var before = session(tab);
        tab.locator("#slow").click();
        // The page shows who it is before the browser has been where it gets its session from.
        tab.waitForCondition(() -> !session(tab).equals(before));
        assertThat(tab.locator("#who")).hasText("Bob");
        assertThat(tab).hasURL(Pattern.compile(".*/slow\\?from=here$"));
        tab.navigate("/profile");
        assertThat(tab.locator("h1")).hasText("Profile");
    }

    @Test
    void login_ofASlowHandlerThatRedirects_reachesTheBrowserFirst() {
        var tab = open("/slow");
        tab.locator("#leading").click();
        assertThat(tab.locator("h1")).hasText("Profile");
    }
}
