package io.faststate.showcase;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class KanbanBrowserTest extends BrowserTest {
    /** A heartbeat and some more: after that a tab is known to be gone. */
    private static final double GONE_MILLIS = 40_000;

    private static final String FIRST = "Choose a name";
    private static final String SECOND = "Draw the first screens";
    private static final String MIDDLE = "Write the first page";
    private static final String LAST = "Show it to somebody";

    private static Locator card(Page tab, String title) {
        return tab.locator(".board li", new Page.LocatorOptions().setHas(tab.locator(".name").getByText(title)));
    }

    private static void shows(Page tab, String column, String... titles) {
        assertThat(tab.locator("#column" + column + " .name")).hasText(titles);
    }

    /** Takes a card up, as a hand does, without letting it go. */
    private static void take(Page tab, String title) {
        tab.evaluate("() => { window.data = new DataTransfer(); }");
        fire(card(tab, title), "dragstart");
    }

    private static void fire(Locator on, String event) {
        on.evaluate("(el, type) => el.dispatchEvent(new DragEvent(type, "
                + "{bubbles: true, cancelable: true, dataTransfer: window.data}))", event);
    }

    @EmbeddedClientOnly("the whole board is sent")
    @Test
    void cardThatIsMoved_isTheOnlyOneThatOthersAreSent() {
        var tab = open("/kanban");
        var other = open("/kanban");
        other.evaluate("() => { window.patches = []; document.addEventListener('datastar-fetch', "
                + "({detail}) => window.patches.push(JSON.stringify(detail.argsRaw))); }");
        var board = ((String) other.evaluate("document.querySelector('.board').outerHTML")).length();
        card(tab, FIRST).getByLabel("to the right").click();
        shows(other, "DOING", MIDDLE, FIRST);
        var sent = (String) other.evaluate("window.patches.join()");
        assertEquals(1, sent.split(Pattern.quote(FIRST + "</span>"), -1).length - 1, "rows of the card");
        for (var still : List.of(SECOND, MIDDLE, LAST)) {
            assertFalse(sent.contains(still), still);
        }
        assertTrue(sent.length() < board / 3, () -> sent.length() + " of " + board);
    }

    @Test
    void cardInSomebodysHand_isShownToTheOthersUntilTheTabIsGone() {
        var person = visitor();
        var one = person.open("/kanban");
        var two = open("/kanban");
        take(one, FIRST);
        assertThat(card(two, FIRST).locator(".held")).hasText("Somebody moves this");
        fire(card(one, FIRST), "dragend");
        assertThat(two.locator(".held")).hasCount(0);
        take(one, SECOND);
        assertThat(card(two, SECOND).locator(".held")).hasCount(1);
        one.close();
        assertThat(two.locator(".held")).hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(GONE_MILLIS));
    }

    @Test
    void board_fitsAPhone() {
        for (var width : new int[] {390, 1280}) {
            var tab = visitor(new Browser.NewContextOptions().setViewportSize(width, 844)).open("/kanban");
            card(tab, FIRST).getByLabel("up").click();
            assertThat(tab.locator("#said")).hasText("“" + FIRST + "” is now in To do, 1 of 3.");
            ScreenshotsBrowserTest.show(width == 390 ? "phone" : "desktop", tab, "kanban-moved");
        }
    }
}
