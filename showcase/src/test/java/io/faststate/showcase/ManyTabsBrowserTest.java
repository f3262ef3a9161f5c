package io.faststate.showcase;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** More tabs of one browser than it has connections to a server on HTTP/1.1, which are six. */
@EmbeddedClientOnly("each tab keeps a stream, so that the seventh doesn't load")
class ManyTabsBrowserTest extends BrowserTest {
    private static final int TABS = 9;

    @Test
    void tabs_allLoadAndFollow() {
        var visitor = visitor();
        var tabs = new ArrayList<Page>();
        for (var i = 0; i < TABS; i++) {
            var tab = visitor.open("/shared-counter");
            tab.waitForLoadState(LoadState.LOAD);
            tabs.add(tab);
        }
        plus(tabs.getLast());
        assertCount(tabs, "1");
        plus(tabs.getFirst());
        assertCount(tabs, "2");
        plus(tabs.get(TABS / 2));
        assertCount(tabs, "3");
        tabs.subList(2, TABS).forEach(Page::close);
        plus(tabs.get(0));
        assertCount(tabs.subList(0, 2), "4");
    }

    @Test
    void hiddenTabs_letGoOfTheirStreams_andArePresent() {
        var visitor = visitor();
        var hidden = visitor.open("/chat");
        var other = visitor.open("/chat");
        var watching = visitor.open("/chat");
        assertThat(watching.locator("#count")).hasText("1 person in 3 tabs");
        ConnectionBrowserTest.hide(hidden, true);
        ConnectionBrowserTest.hide(other, true);
        watching.waitForCondition(() -> running().feature().streams() == 1);
        // Longer than somebody is present after a stream that ended.
        watching.waitForTimeout(3_000);
        assertThat(watching.locator("#count")).hasText("1 person in 3 tabs");
        other.close(new Page.CloseOptions().setRunBeforeUnload(false));
        assertThat(watching.locator("#count")).hasText("1 person in 2 tabs");
        watching.locator("#text").fill("Hello");
        watching.locator("#text").press("Enter");
        ConnectionBrowserTest.hide(hidden, false);
        assertThat(hidden.locator("#messages li")).hasCount(1);
        assertThat(hidden.locator("#count")).hasText("1 person in 2 tabs");
    }

    private static void plus(Page tab) {
        tab.getByText("+1", new Page.GetByTextOptions().setExact(true)).click();
    }

    private static void assertCount(List<Page> tabs, String count) {
        for (var tab : tabs) {
            assertThat(tab.locator("#count")).hasText(count);
        }
    }
}
