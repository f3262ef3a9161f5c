package io.faststate.showcase;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.div;
import static io.faststate.dsl.Html.p;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import io.faststate.dsl.Node;
import io.faststate.server.FastStateBuilder;
import io.faststate.server.Limits;
import io.faststate.server.StatusWords;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The line that tells of a lost connection and of what did not arrive; its pictures are in {@code target/screenshots}. */
@EmbeddedClientOnly("it has no status line")
class StatusLineBrowserTest extends BrowserTest {
    private static final Path FOLDER = Path.of("target", "screenshots");
    private static final String STYLE = "--faststate-status-bg: rgb(120, 0, 0); --faststate-status-color: white; --faststate-status-inset: auto 0 0";

    @Override
    FastStateBuilder application() {
        return Showcase.application(0)
                .limits(Limits.defaults().delivery(Duration.ofSeconds(4)))
                .statusWords(StatusWords.english()
                        .undelivered("Die letzte Aktion kam „nicht“ an.")
                        .retry("Noch einmal")
                        .dismiss("Verwerfen"))
                .page("/own-line", StatusLineBrowserTest::ownLine);
    }

    private static Node ownLine(io.faststate.dsl.Page page) {
        var count = page.session("count", 0);
        return div(
                p("Count ", count.get()).id("count"),
                button("+1").id("add").onClick(() -> count.update(n -> n + 1)),
                p().id("faststate-status").attr("role", "status").ignoreMorph());
    }

    @ParameterizedTest
    @CsvSource({"phone, 390, 844", "desktop, 1280, 800"})
    void lostConnection_isToldAfterTwoSecondsAndWhatDidNotArriveOffersARetry(String screen, int width, int height) {
        var visitor = visitor(new Browser.NewContextOptions().setViewportSize(width, height)).expecting("ERR_INTERNET_DISCONNECTED");
        var tab = visitor.context().newPage();
        // Who goes offline before the stream is there has waited for it already.
        tab.waitForResponse(STREAM, () -> tab.navigate("/shared-counter"));
        assertThat(line(tab)).isEmpty();
        visitor.context().setOffline(true);
        var lost = System.nanoTime();
        assertThat(line(tab)).hasText("No connection. Trying again…");
        assertTrue(System.nanoTime() - lost > Duration.ofMillis(1500).toNanos());
        assertThat(line(tab)).hasAttribute("role", "status");
        assertReadable(tab);
        show(screen, tab, "status-lost");

        tab.locator("main button").first().click();
        assertThat(line(tab)).containsText("Die letzte Aktion kam „nicht“ an.");
        assertReadable(tab);
        show(screen, tab, "status-undelivered");

        visitor.context().setOffline(false);
        line(tab).getByText("Noch einmal").click();
        assertThat(line(tab)).isEmpty();
        assertThat(tab.locator("#count")).not().hasText("0");
    }

    @Test
    void refusal_isToldUntilSomethingWorksOrItIsDismissed() {
        var tab = visitor().expecting("400").open("/counter");
        tab.route("**/_faststate/a/**", route -> route.fulfill(new Route.FulfillOptions().setStatus(400)));
        tab.locator("main button").first().click();
        assertThat(line(tab)).containsText("That did not work (error 400).");
        line(tab).getByText("Verwerfen").click();
        assertThat(line(tab)).isEmpty();
        tab.locator("main button").first().click();
        assertThat(line(tab)).containsText("That did not work (error 400).");
        tab.unroute("**/_faststate/a/**");
        tab.locator("main button").first().click();
        assertThat(line(tab)).isEmpty();
    }

    @Test
    void line_liesWhereAndLooksAsThePageSays() {
        var visitor = visitor().expecting("ERR_INTERNET_DISCONNECTED");
        var tab = visitor.open("/shared-counter");
        tab.evaluate("style => { document.documentElement.style.cssText = style; }", STYLE);
        visitor.context().setOffline(true);
        assertThat(line(tab)).not().isEmpty();
        assertThat(line(tab)).hasCSS("background-color", "rgb(120, 0, 0)");
        assertThat(line(tab)).hasCSS("color", "rgb(255, 255, 255)");
        assertEquals(true, line(tab).evaluate("it => Math.round(it.getBoundingClientRect().bottom) === innerHeight"));
    }

    @Test
    void line_ofThePageItself_liesWhereThePageHasIt() {
        var visitor = visitor().expecting("ERR_INTERNET_DISCONNECTED");
        var tab = visitor.open("/own-line");
        visitor.context().setOffline(true);
        assertThat(line(tab)).not().isEmpty();
        assertThat(line(tab)).hasCSS("position", "static");
    }

    private static Locator line(Page tab) {
        return tab.locator("#faststate-status");
    }

    private static void assertReadable(Page tab) {
        assertEquals(true, line(tab).evaluate("""
                it => {
                  const { color, backgroundColor } = getComputedStyle(it);
                  const light = text => text.match(/[\\d.]+/g).slice(0, 3).reduce((sum, part) => sum + Number(part), 0) / 765;
                  const box = it.getBoundingClientRect();
                  return Math.abs(light(color) - light(backgroundColor)) > 0.6
                    && box.height > 20 && box.top >= 0 && box.bottom <= innerHeight && box.left >= 0 && box.right <= innerWidth
                    && document.documentElement.scrollWidth === innerWidth;
                }"""), "the line can be read");
    }

    private static void show(String screen, Page tab, String name) {
        for (var scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
            tab.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            tab.screenshot(new Page.ScreenshotOptions()
                    .setPath(FOLDER.resolve(name + "-" + screen + "-" + scheme.name().toLowerCase(Locale.ROOT) + ".png")));
        }
    }
}
