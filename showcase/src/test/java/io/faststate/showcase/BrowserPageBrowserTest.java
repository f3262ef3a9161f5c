package io.faststate.showcase;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class BrowserPageBrowserTest extends BrowserTest {
    private static Locator button(Page tab, String name) {
        return tab.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator toasts(Page tab) {
        return tab.locator("#faststate-toasts .faststate-toast");
    }

    @Test
    void dialog_isClosedByAClickBesideIt() {
        var tab = open("/browser");
        button(tab, "Let the server ask").click();
        assertThat(tab.locator("#dialog")).isVisible();
        tab.mouse().click(5, 300);
        assertThat(tab.locator("#dialog")).isHidden();
        assertThat(tab.locator("#asked")).hasText("The dialog is closed.");
    }

    @EmbeddedClientOnly("stored signals need a part of the embedded client")
    @Test
    void storedSignal_isThereBeforeThePageIsSeen() {
        var visitor = visitor();
        var tab = visitor.open("/browser");
        tab.locator("#size").selectOption("LARGE");
        assertThat(tab.locator("#noted")).hasClass("large");
        tab.addInitScript("const look = () => (window.first ??= document.querySelector('#noted')?.className) ?? "
                + "requestAnimationFrame(look); requestAnimationFrame(look)");
        var held = new CopyOnWriteArrayList<Route>();
        tab.route("**/_faststate/browser-*.js", held::add);
        tab.evaluate("() => { location.reload() }");
        tab.waitForCondition(() -> !held.isEmpty());
        // Time in which frames would come.
        tab.evaluate("() => new Promise(done => setTimeout(done, 300))");
        held.forEach(Route::resume);
        tab.waitForFunction("() => window.first !== undefined");
        assertEquals("large", tab.evaluate("() => window.first"));
    }

    @EmbeddedClientOnly("stored signals need a part of the embedded client")
    @Test
    void storedValueOfAnotherType_isIgnored() {
        var tab = open("/browser");
        for (var text : List.of("\"HUGE\"", "7", "null", "{", "\"" + "x".repeat(20_000) + "\"")) {
            tab.evaluate("text => localStorage.setItem('faststate:noteSize', text)", text);
            tab.evaluate("text => sessionStorage.setItem('faststate:note', text)", text.startsWith("\"x") ? text : "7");
            tab.reload();
            assertThat(tab.locator("#size")).hasValue("MEDIUM");
            assertThat(tab.locator("#note")).hasValue("");
            button(tab, "Let the server ask").click();
            assertThat(tab.locator("#dialog")).isVisible();
        }
    }

    @EmbeddedClientOnly("media queries need a part of the embedded client")
    @Test
    void mediaQueries_areFollowed() {
        var tab = visitor(new Browser.NewContextOptions().setColorScheme(ColorScheme.DARK)).open("/browser");
        assertThat(tab.locator("#media")).hasText("You prefer dark pages, and this one is wide.");
        tab.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        tab.setViewportSize(390, 800);
        assertThat(tab.locator("#media")).hasText("You prefer light pages, and this one is narrow.");
    }

    @EmbeddedClientOnly("the clipboard needs a part of the embedded client")
    @Test
    void text_isCopied() {
        var visitor = visitor(new Browser.NewContextOptions().setPermissions(List.of("clipboard-read", "clipboard-write")));
        var tab = visitor.open("/browser");
        tab.locator("#text").fill("copy me");
        tab.locator("#copy").click();
        assertThat(tab.locator("#copy")).hasText("Copied");
        assertEquals("copy me", tab.evaluate("() => navigator.clipboard.readText()"));
        assertThat(tab.locator("#copy")).hasText("Copy");
    }

    @EmbeddedClientOnly("the clipboard needs a part of the embedded client")
    @Test
    void refusedCopy_isTold() {
        var tab = open("/browser");
        tab.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(); document.execCommand = () => false; }");
        tab.locator("#copy").click();
        assertThat(tab.locator("[role=alert] .faststate-toast.error")).containsText("Your browser does not allow copying.");
        assertThat(tab.locator("#copy")).hasText("Copy");
    }

    @Test
    void shortcut_selectsTheText() {
        var tab = open("/browser");
        tab.keyboard().press("Control+k");
        assertThat(tab.locator("#text")).isFocused();
        assertEquals("Reactive web pages in Java", tab.evaluate("() => getSelection().toString()"));
    }

    @EmbeddedClientOnly("toasts need a part of the embedded client")
    @Test
    void page_fitsTheScreenWithToastsAndADialog() {
        for (var screen : List.of("phone", "desktop")) {
            var width = screen.equals("phone") ? 390 : 1280;
            var tab = visitor(new Browser.NewContextOptions().setViewportSize(width, 844)).open("/browser");
            stopClock(tab);
            for (var kind : List.of("INFO", "SUCCESS", "WARNING", "ERROR")) {
                button(tab, kind).click();
            }
            assertThat(toasts(tab)).hasCount(4);
            ScreenshotsBrowserTest.show(screen, tab, "browser-toasts");
            button(tab, "Ask me").click();
            assertThat(tab.locator("#dialog")).isVisible();
            ScreenshotsBrowserTest.show(screen, tab, "browser-dialog");
        }
    }

    @Test
    void end_isScrolledIntoView() {
        var tab = visitor(new Browser.NewContextOptions().setViewportSize(500, 400)).open("/browser");
        assertThat(tab.locator("#end")).not().isInViewport();
        button(tab, "To the end").click();
        assertThat(tab.locator("#end")).isInViewport();
    }
}
