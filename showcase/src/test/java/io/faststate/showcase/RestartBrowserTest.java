package io.faststate.showcase;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.faststate.server.FastStateBuilder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** A server that starts again under open pages. What it keeps in memory is lost with it; the pages are not. */
class RestartBrowserTest extends BrowserTest {
    private static final byte[] KEY = "a secret for tests, 32 bytes or more".getBytes(StandardCharsets.UTF_8);

    @Override
    Visitor visitor() {
        return super.visitor().expecting("Failed to load resource");
    }

    @Override
    FastStateBuilder application() {
        return Showcase.application(0).signingKey(KEY).page("/log", LogPage::view);
    }

    @Test
    void page_loadsItselfAgainWhenTheKeyIsNew() {
        var tab = open("/counter");
        mark(tab);
        // Its stream would be told so too, and might come before the click.
        tab.route(STREAM, Route::abort);
        restart(Showcase.application(0));
        click(tab, "+1");
        tab.waitForFunction("() => document.mark === undefined");
        assertThat(tab.locator("#count")).hasText("0");
        click(tab, "+1");
        assertThat(tab.locator("#count")).hasText("1");
    }

    @Test
    void row_canBeRemovedAfterARestartOnlyIfItIsStillThere() {
        var tab = open("/todos");
        tab.locator("#new-todo").fill("Lost with the server's memory");
        tab.locator("#new-todo").press("Enter");
        assertThat(tab.locator(".title")).hasCount(1);
        // Else the stream might come back, and show that the row is gone, before the click.
        tab.route(STREAM, Route::abort);
        mark(tab);
        restart(application());
        tab.locator(".remove").click(new Locator.ClickOptions().setForce(true));
        assertThat(tab.locator(".title")).hasCount(0);
        assertMarked(tab);
    }

    private static void click(Page tab, String button) {
        tab.getByText(button, new Page.GetByTextOptions().setExact(true)).click();
    }

    private static void mark(Page tab) {
        tab.evaluate("() => { document.mark = 'same document'; }");
    }

    private static void assertMarked(Page tab) {
        assertEquals("same document", tab.evaluate("() => document.mark"));
    }
}
