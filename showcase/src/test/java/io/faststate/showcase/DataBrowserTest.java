package io.faststate.showcase;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** 100,000 rows of which only those in view are in the page. */
class DataBrowserTest extends BrowserTest {
    private static final int ROW_HEIGHT = 40;
    private static final int WHEEL = 400;

    private static Locator row(Page tab, int number) {
        return tab.locator("#rows tbody tr").filter(new Locator.FilterOptions().setHas(
                tab.locator("td:first-child").getByText(Integer.toString(number), new Locator.GetByTextOptions().setExact(true))));
    }

    private static void scrollTo(Page tab, int row) {
        tab.locator("#rows").evaluate("(rows, top) => rows.scrollTop = top", row * ROW_HEIGHT);
    }

    /** Where a row stands below the top of what is in view, in rows. */
    private static double place(Page tab, int number) {
        var top = (Number) row(tab, number).evaluate(
                "row => row.getBoundingClientRect().top - document.getElementById('rows').getBoundingClientRect().top");
        return top.doubleValue() / ROW_HEIGHT;
    }

    @Test
    void row_standsWhereItIsScrolledTo() {
        var tab = open("/data");
        assertThat(row(tab, 1)).isVisible();
        scrollTo(tab, 50_000);
        assertThat(row(tab, 50_003)).isVisible();
        // The head is a row too, and stays at the top.
        assertEquals(3, place(tab, 50_003), 0.5);
    }

    @Test
    void rows_areThereAsOneScrolls() {
        var tab = open("/data");
        tab.locator("#rows").hover();
        for (var turn = 1; turn <= 60; turn++) {
            tab.mouse().wheel(0, WHEEL);
            tab.waitForFunction("top => document.getElementById('rows').scrollTop >= top", turn * WHEEL);
            var seen = (Boolean) tab.evaluate("""
                    () => {
                      const box = document.getElementById('rows').getBoundingClientRect();
                      const at = document.elementFromPoint(box.left + 40, box.top + box.height / 2);
                      return at.localName === 'td' && at.textContent !== '';
                    }""");
            assertTrue(seen, "an empty place at turn " + turn);
            // However long that takes: the next turn is as far from the end of the rows as the first was.
            tab.waitForFunction("""
                    ahead => {
                      const rows = document.querySelectorAll('#rows tbody tr:not([aria-hidden])');
                      return [...rows].at(-1).getBoundingClientRect().bottom
                        > document.getElementById('rows').getBoundingClientRect().bottom + ahead;
                    }""", 2 * WHEEL);
        }
    }

    @Test
    void end_isReachedByKeyboard() {
        var tab = open("/data");
        tab.locator("#rows").focus();
        tab.keyboard().press("End");
        assertThat(row(tab, 100_000)).isVisible();
        tab.keyboard().press("Home");
        assertThat(row(tab, 1)).isVisible();
    }
}
