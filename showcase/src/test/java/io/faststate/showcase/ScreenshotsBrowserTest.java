package io.faststate.showcase;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ScreenshotAnimations;
import io.faststate.showcase.examples.Example;
import io.faststate.showcase.examples.Examples;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Nothing sticks out to the side of any page. With the property {@code faststate.pictures} it also puts a picture of each
 * into {@code target/screenshots}, in light and dark.
 */
class ScreenshotsBrowserTest extends BrowserTest {
    private static final Path FOLDER = Path.of("target", "screenshots");
    private static final boolean PICTURES = Boolean.getBoolean("faststate.pictures");

    @EmbeddedClientOnly("what is patched in with autofocus gets no focus")
    @ParameterizedTest
    @CsvSource({"phone, 390, 844", "desktop, 1280, 800"})
    void pages_fitTheScreen(String screen, int width, int height) {
        var visitor = visitor(new Browser.NewContextOptions()
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setViewportSize(width, height))
                .expecting("400");
        show(screen, visitor.open("/"), "index");

        var tab = visitor.open("/counter");
        click(tab, "+1");
        assertThat(tab.locator("#count")).hasText("1");
        show(screen, tab, "counter");

        tab.navigate("/shared-counter");
        for (var i = 0; i < 12; i++) {
            click(tab, "+1");
        }
        assertThat(tab.locator("#count")).hasText("12");
        show(screen, tab, "shared-counter");

        tab.navigate("/greeter");
        show(screen, tab, "greeter");
        tab.locator("#name").fill("Ada Lovelace");
        tab.locator("#loud").check();
        show(screen, tab, "greeter-loud");

        tab.navigate("/ticker");
        tab.locator("#start").click();
        assertThat(tab.locator("#status")).containsText(Pattern.compile("Step|Done"));
        show(screen, tab, "ticker");

        tab.navigate("/todos");
        show(screen, tab, "todos-empty");
        for (var title : new String[] {
            "Buy milk", "Write the report about the last quarter, and send it to all who asked", "Feed the cat",
            "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen"
        }) {
            tab.locator("#new-todo").fill(title);
            tab.locator("#new-todo").press("Enter");
            assertThat(tab.locator("#new-todo")).hasValue("");
        }
        tab.locator(".toggle").first().check();
        assertThat(tab.locator("#left")).hasText("3 items left");
        tab.locator(".title").nth(2).dblclick();
        assertThat(tab.locator(".edit")).isFocused();
        show(screen, tab, "todos");

        tab.navigate("/todomvc");
        for (var title : new String[] {"Water the plants", "Call Grace about the meeting, and bring the notes of last week", "Mend the bike"}) {
            tab.locator(".new-todo").fill(title);
            tab.locator(".new-todo").press("Enter");
            assertThat(tab.locator(".new-todo")).hasValue("");
        }
        tab.locator(".toggle").first().check();
        assertThat(tab.locator(".clear-completed")).isVisible();
        show(screen, tab, "todomvc-some");
        tab.locator(".view label").nth(2).dblclick();
        assertThat(tab.locator(".edit")).isFocused();
        show(screen, tab, "todomvc-editing");

        tab.navigate("/todos");
        tab.route("**/_faststate/a/**", route -> route.fulfill(new Route.FulfillOptions().setStatus(400)));
        tab.locator(".remove").first().click();
        assertThat(tab.locator("#faststate-status")).containsText("error 400");
        show(screen, tab, "status-refused");
    }

    @ParameterizedTest
    @CsvSource({"phone, 390, 844", "desktop, 1280, 800"})
    void everyPage_fitsTheScreen(String screen, int width, int height) {
        var visitor = visitor(new Browser.NewContextOptions().setReducedMotion(ReducedMotion.REDUCE).setViewportSize(width, height));
        var tab = visitor.open("/");
        var paths = Stream.concat(ShowcasePaths.all(), Examples.ALL.stream().map(Example::path));
        for (var path : paths.toList()) {
            tab.navigate(path);
            show(screen, tab, path.substring(1).replace('/', '-'));
            // The smallest screens, and what is left of a large one at four times its size.
            tab.setViewportSize(320, height);
            assertEquals(0, tab.evaluate("() => document.documentElement.scrollWidth - innerWidth"), path + " sticks out of 320 pixels");
            tab.setViewportSize(width, height);
        }
        LoginBrowserTest.signIn(tab, "ada");
        for (var page : List.of("login", "product/1", "profile", "settings")) {
            tab.navigate("/" + page);
            show(screen, tab, page.replace('/', '-') + "-of-ada");
        }
    }

    static void show(String screen, Page tab, String name) {
        if (PICTURES) {
            for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                tab.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                tab.screenshot(new Page.ScreenshotOptions()
                        .setAnimations(ScreenshotAnimations.DISABLED)
                        .setPath(FOLDER.resolve(name + "-" + screen + "-" + scheme.name().toLowerCase(Locale.ROOT) + ".png")));
            }
        }
        assertEquals(0, tab.evaluate("() => document.documentElement.scrollWidth - innerWidth"), name + " sticks out");
    }

    private static void click(Page tab, String button) {
        tab.getByText(button, new Page.GetByTextOptions().setExact(true)).click();
    }
}
