package io.faststate.showcase;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
    void rows_areInThePageWhereTheyAreSeen() {
        var tab = open("/data");
        assertThat(tab.locator("#count")).hasText("100,000 of 100,000 rows");
        assertThat(row(tab, 1)).isVisible();
        for (var row : new int[] {70, 50_000, 99_999, 20_000, 0}) {
            scrollTo(tab, row);
            assertThat(row(tab, row + 1)).isVisible();
            assertTrue(tab.locator("#rows tbody tr").count() <= 122);
        }
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

    @Test
    void rows_areSortedAndFiltered() {
        var tab = open("/data");
        var price = tab.locator("#rows thead th").last();
        var prices = tab.locator("#rows tbody tr:nth-child(2) td:last-child");
        price.getByRole(AriaRole.BUTTON).click();
        assertThat(price).hasAttribute("aria-sort", "ascending");
        assertThat(prices).hasText("5.11");
        price.getByRole(AriaRole.BUTTON).click();
        assertThat(price).hasAttribute("aria-sort", "descending");
        assertThat(prices).hasText("399.99");
        scrollTo(tab, 60_000);
        assertThat(tab.locator("#rows tbody tr").nth(60)).isVisible();
        tab.locator("#filter").fill("cusco");
        assertThat(tab.locator("#count")).not().hasText("100,000 of 100,000 rows");
        assertThat(tab.locator("#rows tbody tr td:nth-child(3)").first()).hasText("Cusco");
        tab.locator("#filter").fill("no such thing");
        assertThat(tab.locator("#count")).hasText("0 of 100,000 rows");
        tab.locator("#filter").fill("");
        assertThat(tab.locator("#count")).hasText("100,000 of 100,000 rows");
    }

    @Test
    void file_isShownAndTheSampleAgain() {
        var tab = open("/data");
        var lines = IntStream.rangeClosed(1, 5_000).mapToObj(i -> i + ",\"Name, " + i + "\",\"<b>" + i + "</b>\"\n");
        tab.locator("#file").setInputFiles(csv("id,name,markup\n" + lines.collect(Collectors.joining())));
        tab.locator("#show").click();
        assertThat(tab.locator("#told")).hasText("people.csv");
        assertThat(tab.locator("#count")).hasText("5,000 of 5,000 rows");
        assertThat(row(tab, 1)).containsText("Name, 1");
        assertThat(row(tab, 1)).containsText("<b>1</b>");
        scrollTo(tab, 4_000);
        assertThat(row(tab, 4_001)).isVisible();
        tab.reload();
        assertThat(tab.locator("#count")).hasText("5,000 of 5,000 rows");
        tab.locator("#sample").click();
        assertThat(tab.locator("#count")).hasText("100,000 of 100,000 rows");
        assertThat(tab.locator("#told")).hasText("100,000 orders");
    }

    @Test
    void fileThatHoldsNoTable_isRefused() {
        var tab = open("/data");
        tab.locator("#file").setInputFiles(csv("a,".repeat(100) + "a\n"));
        tab.locator("#show").click();
        assertThat(tab.locator("form small.error")).hasText("people.csv has 101 columns; at most 100 can be shown");
        assertThat(tab.locator("#count")).hasText("100,000 of 100,000 rows");
        tab.locator("#file").setInputFiles(new FilePayload("a.csv", "text/csv", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}));
        tab.locator("#show").click();
        assertThat(tab.locator("form small.error")).containsText("a.csv is not one of these file types");
    }

    private static FilePayload csv(String text) {
        return new FilePayload("people.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8));
    }
}
