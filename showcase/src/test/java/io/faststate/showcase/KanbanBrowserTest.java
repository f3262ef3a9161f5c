package io.faststate.showcase;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
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

    private static void drop(Page tab, String target) {
        fire(tab.locator(target), "drop");
    }

    private static void fire(Locator on, String event) {
        on.evaluate("(el, type) => el.dispatchEvent(new DragEvent(type, "
                + "{bubbles: true, cancelable: true, dataTransfer: window.data}))", event);
    }

    @EmbeddedClientOnly("toasts need a part of the embedded client")
    @Test
    void sameCard_inTheHandsOfTwo_goesWhereTheFirstOneDropsIt() {
        var one = open("/kanban");
        var two = open("/kanban");
        sameCard(one, two, FIRST, "DOING", "DONE");
        sameCard(two, one, SECOND, "DONE", "DOING");
        for (var each : List.of(one, two, open("/kanban"))) {
            shows(each, "TODO", LAST);
            shows(each, "DOING", MIDDLE, FIRST);
            shows(each, "DONE", SECOND);
            assertThat(each.locator(".board .held, .board .dragged")).hasCount(0);
        }
    }

    /** Two mice hold the same card at once; the first lets it go over one column, the second later over another. */
    private static void sameCard(Page first, Page second, String title, String to, String late) {
        pickUp(first, title);
        // What tells of the first hand moves the card in the second tab.
        assertThat(card(second, title).locator(".held")).hasCount(1);
        pickUp(second, title);
        for (var tab : List.of(first, second)) {
            assertThat(tab.locator(".dragged")).hasCount(1);
            assertThat(card(tab, title).locator(".held")).hasCount(1);
        }
        carry(first, to);
        carry(second, late);
        first.mouse().up();
        for (var tab : List.of(first, second)) {
            assertThat(tab.locator("#column" + to + " .name").getByText(title)).hasCount(1);
        }
        second.mouse().up();
        assertThat(second.locator("#faststate-toasts .warning").getByText("Somebody moved “" + title + "”")).hasCount(1);
        for (var tab : List.of(first, second)) {
            assertThat(tab.locator("#column" + to + " .name").getByText(title)).hasCount(1);
            assertThat(card(tab, title)).hasCount(1);
            assertThat(tab.locator(".board li")).hasCount(4);
            assertThat(tab.locator(".board .held")).hasCount(0);
        }
    }

    /** Presses the mouse on a card and begins to move it; a browser takes the first few pixels for a click. */
    private static void pickUp(Page tab, String title) {
        card(tab, title).locator(".name").hover();
        var at = card(tab, title).locator(".name").boundingBox();
        tab.mouse().down();
        tab.mouse().move(at.x + at.width / 2, at.y + at.height / 2 + 10, new Mouse.MoveOptions().setSteps(5));
        assertThat(card(tab, title)).hasClass("dragged");
    }

    /** Moves the mouse over the heading of a column. */
    private static void carry(Page tab, String column) {
        var at = tab.locator("#title" + column).boundingBox();
        tab.mouse().move(at.x + at.width / 2, at.y + at.height / 2, new Mouse.MoveOptions().setSteps(10));
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

    @EmbeddedClientOnly("toasts need a part of the embedded client")
    @Test
    void cardThatIsDeletedWhileDragged_isGoneAndThatIsTold() {
        var one = open("/kanban");
        var two = open("/kanban");
        take(one, FIRST);
        two.onDialog(dialog -> dialog.accept());
        card(two, FIRST).getByLabel("Delete").click();
        assertThat(card(one, FIRST)).hasCount(0);
        drop(one, "#columnDONE");
        assertThat(one.locator("#faststate-toasts .warning")).containsText("“" + FIRST + "” was deleted meanwhile.");
        for (var tab : List.of(one, two)) {
            assertThat(card(tab, FIRST)).hasCount(0);
            assertThat(tab.locator(".board li")).hasCount(3);
            assertThat(tab.locator(".held")).hasCount(0);
        }
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
