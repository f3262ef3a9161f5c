package io.faststate.showcase;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class LoginBrowserTest extends BrowserTest {
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
}
