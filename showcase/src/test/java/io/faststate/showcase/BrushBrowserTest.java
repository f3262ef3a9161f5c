package io.faststate.showcase;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import io.faststate.server.FastStateBuilder;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A range while it is chosen; its pictures are in {@code target/screenshots}. */
@EmbeddedClientOnly("ranges need a part of the embedded client")
class BrushBrowserTest extends BrowserTest {
    private static final Path FOLDER = Path.of("target", "screenshots");

    @Override
    FastStateBuilder application() {
        return BrushTest.application();
    }

    private static Locator layer(Page tab) {
        return tab.locator("#faststate-brush");
    }

    /** Presses the mouse at a fraction of an element's width, and moves it to another. */
    private static BoundingBox begin(Page tab, Locator element, double from, double to) {
        element.scrollIntoViewIfNeeded();
        var box = element.boundingBox();
        var y = box.y + box.height / 2;
        tab.mouse().move(box.x + from * box.width, y);
        tab.mouse().down();
        tab.mouse().move(box.x + to * box.width, y, new Mouse.MoveOptions().setSteps(4));
        return box;
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void range_isPaintedAboveThePage_whilePatchesArrive(ColorScheme scheme) {
        var tab = visitor(new Browser.NewContextOptions().setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE))
                .open("/live");
        var plot = begin(tab, tab.locator("[data-brush]"), 0.5, 0.75);
        var painted = layer(tab).boundingBox();
        assertEquals(plot.x + plot.width / 2, painted.x, 1);
        assertEquals(plot.width / 4, painted.width, 1);
        assertEquals(plot.height, painted.height, 1);
        tab.screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve("brush-" + scheme + ".png")));
        for (var second = 2; second < 17; second++) {
            tab.keyboard().press("n");
        }
        assertThat(tab.locator("tbody th").last()).hasText("09:03:16");
        assertEquals(painted.x, layer(tab).boundingBox().x, 1);
        tab.mouse().up();
        assertThat(layer(tab)).hasCount(0);
        assertThat(tab.locator("tbody th").first()).hasText("09:02:23");
    }

    @Test
    void escape_choosesNothing() {
        var tab = open("/live");
        var first = tab.locator("tbody th").first().textContent();
        begin(tab, tab.locator("[data-brush]"), 0.5, 0.75);
        assertThat(layer(tab)).isVisible();
        tab.keyboard().press("Escape");
        assertThat(layer(tab)).hasCount(0);
        tab.mouse().up();
        tab.keyboard().press("n");
        assertThat(tab.locator("tbody th").last()).hasText("09:03:02");
        assertThat(tab.locator("tbody th").first()).hasText(first);
    }

    @Test
    void click_focusesTheMarkBelow_andShowsItsTip() {
        var tab = open("/live");
        var box = tab.locator("[data-brush]").boundingBox();
        tab.mouse().click(box.x + box.width / 2, box.y + box.height / 2);
        assertTrue((Boolean) tab.evaluate("() => document.activeElement.matches('.fs-chart-hit')"));
        assertThat(tab.locator(".fs-chart-hit:focus foreignObject")).hasCSS("display", "block");
        assertThat(layer(tab)).hasCount(0);
    }

    @Test
    void finger_choosesAcross_andScrollsUpAndDown() {
        var tab = visitor(new Browser.NewContextOptions().setHasTouch(true).setViewportSize(600, 300)).open("/");
        tab.evaluate("() => { document.body.style.minHeight = '2000px'; }");
        var box = tab.locator("#whole").boundingBox();
        swipe(tab, box.x + box.width * 0.25, box.y + 5, box.width * 0.5, 0);
        assertThat(tab.locator("#chosen")).hasText("25 to 75");
        assertEquals(0, tab.evaluate("() => scrollY"));
        swipe(tab, box.x + box.width * 0.25, box.y + 5, box.width * 0.01, -100);
        tab.waitForFunction("() => scrollY > 0");
        assertThat(tab.locator("#chosen")).hasText("25 to 75");
        assertThat(layer(tab)).hasCount(0);
    }

    /** Moves a finger, in four steps. */
    private static void swipe(Page tab, double x, double y, double right, double down) {
        var browser = tab.context().newCDPSession(tab);
        touch(browser, "touchStart", x, y);
        for (var step = 1; step <= 4; step++) {
            touch(browser, "touchMove", x + right * step / 4, y + down * step / 4);
        }
        touch(browser, "touchEnd", 0, 0);
    }

    private static void touch(CDPSession browser, String type, double x, double y) {
        var points = type.equals("touchEnd") ? "" : "{\"x\":" + x + ",\"y\":" + y + "}";
        browser.send("Input.dispatchTouchEvent",
                JsonParser.parseString("{\"type\":\"" + type + "\",\"touchPoints\":[" + points + "]}").getAsJsonObject());
    }

    @Test
    void textBelow_isNotSelected() {
        var tab = open("/");
        begin(tab, tab.locator("#whole"), 0.02, 0.9);
        tab.mouse().up();
        assertThat(tab.locator("#chosen")).hasText("2 to 90");
        assertEquals("", tab.evaluate("() => getSelection().toString()"));
    }
}
