package io.faststate.showcase;

import static io.faststate.server.testing.PageAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.faststate.server.testing.By;
import io.faststate.server.testing.FastStateTest;
import io.faststate.server.testing.TestApp;
import io.faststate.server.testing.TestElement;
import io.faststate.server.testing.TestPage;
import io.faststate.server.testing.TestVisitor;
import org.junit.jupiter.api.Test;

/** A grid of 100,000 rows, by mouse and by keyboard. */
@FastStateTest(Showcase.class)
class GridTest {
    private static TestElement row(TestPage page, int number) {
        return page.find(By.css("[role=grid] tr[aria-rowindex='" + number + "']"));
    }

    private static TestElement cell(TestPage page, int row, int column) {
        return page.find(By.css("[role=grid] tr[aria-rowindex='" + row + "'] td:nth-child(" + column + ")"));
    }

    private static TestElement heading(TestPage page, String name) {
        return page.find(By.css("[role=grid] thead")).find(By.role("button", name));
    }

    private static TestElement head(TestPage page, int column) {
        return page.find(By.css("[role=grid] thead th:nth-child(" + column + ")"));
    }

    private static TestElement title(TestPage page, int column) {
        return head(page, column).find(By.css(".fs-grid-title"));
    }

    @Test
    void rows_areSortedByOneColumnAndByMore(TestVisitor visitor) {
        var page = visitor.open("/grid");
        var grid = page.find(By.role("grid", "Stocks"));
        assertThat(grid).hasAttribute("aria-rowcount", "100002");
        assertThat(grid).hasAttribute("aria-colcount", "9");
        heading(page, "Sector").click();
        assertThat(head(page, 4)).hasAttribute("aria-sort", "ascending");
        assertThat(cell(page, 2, 4)).hasText("Energy");
        heading(page, "Sector").click();
        assertThat(head(page, 4)).hasAttribute("aria-sort", "descending");
        assertThat(cell(page, 2, 4)).hasText("Transport");
        heading(page, "Company").click();
        assertThat(head(page, 4)).hasAttribute("aria-sort", "none");
        assertThat(cell(page, 2, 3)).hasText("Bluebridge Foods");
        assertTrue(page.find(By.css("[role=grid] tbody tr")).count() <= 122);
    }

    @Test
    void rows_areFilteredAndGrouped(TestVisitor visitor) {
        var page = visitor.open("/grid");
        page.find(By.css("summary:contains(Filters)")).click();
        page.field("Company").fill("ironpeak");
        assertThat(page.find(By.css(".fs-grid-count"))).hasTextMatching("9\\d\\d of 100,000 rows");
        page.field("Price").fill("cheap");
        assertThat(page.find(By.css(".fs-grid-problem"))).hasText("'cheap' is not a number: type one such as 12.5");
        page.field("Price").fill(">= 500");
        assertThat(page.find(By.css(".fs-grid-problem"))).hasText("");
        assertThat(page.find(By.css(".fs-grid-count"))).hasTextMatching("\\d of 100,000 rows");
        page.click("Clear filters");
        assertThat(page.find(By.css(".fs-grid-count"))).hasText("100,000 rows");
        page.find(By.css("summary:contains(Filters)")).click();
        page.find(By.css("summary:contains(Columns)")).click();
        page.choose("Group by", "Sector");
        assertThat(row(page, 2)).containsText("Energy");
        assertThat(row(page, 2)).containsText("rows · Price");
        row(page, 2).find(By.role("button")).click();
        assertThat(row(page, 2).find(By.role("button"))).hasAttribute("aria-expanded", "false");
        assertThat(row(page, 3)).containsText("Finance");
    }

    @Test
    void columns_areHiddenMovedAndSized(TestVisitor visitor) {
        var page = visitor.open("/grid");
        page.find(By.css("summary:contains(Columns)")).click();
        page.uncheck("Listed");
        assertThat(page.find(By.role("grid", "Stocks"))).hasAttribute("aria-colcount", "8");
        assertThat(page.find(By.css("thead th:contains(Listed)"))).hasCount(0);
        page.click("Move Sector to the start");
        assertThat(title(page, 3)).hasText("Sector");
        page.click("Pin Company");
        assertThat(title(page, 3)).hasText("Company");
        assertThat(head(page, 3)).hasClass("fs-grid-pin-2");
        page.click("Make Symbol wider");
        assertThat(head(page, 2)).hasAttribute("style", "--fs-grid-w: 120px;");
    }

    @Test
    void cells_areReachedAndEditedByKeys(TestVisitor visitor) {
        var page = visitor.open("/grid");
        cell(page, 2, 2).focus();
        page.press("ArrowRight").press("ArrowDown");
        assertThat(cell(page, 3, 3)).isFocused();
        page.press("F2");
        assertThat(page.field("Company")).isFocused();
        page.field("Company").fill(" ").press("Enter");
        assertThat(page.find(By.css("[role=alert].fs-grid-error"))).hasText("must not be blank");
        page.field("Company").fill("Zenith").press("Enter");
        assertThat(cell(page, 3, 3)).hasText("Zenith");
        assertThat(cell(page, 3, 3)).isFocused();
        page.press("Enter");
        page.field("Company").fill("Nadir").press("Escape");
        assertThat(cell(page, 3, 3)).hasText("Zenith");
        assertThat(cell(page, 3, 3)).isFocused();
        page.press("Control+End");
        assertThat(row(page, 100_002)).isVisible();
        page.press("ArrowUp").press("Home");
        assertThat(page.find(By.css("[role=grid] tr[aria-rowindex='100001'] td:first-child input"))).isFocused();
        assertThat(page).hasNoComplaints();
    }

    @Test
    void edits_areSeenByOthersAndSendOneRow(TestApp app) {
        var page = app.visitor().open("/grid");
        var other = app.visitor().open("/grid");
        cell(page, 5, 3).doubleClick();
        page.field("Company").fill("Elsewhere").press("Enter");
        assertThat(cell(other, 5, 3)).hasText("Elsewhere");
        var sent = page.lastAnswer();
        assertEquals(1, sent.elements().stream().filter(patch -> patch.content().contains("Elsewhere")).count(), sent::toString);
        assertTrue(sent.bytes() < 4000, sent::toString);
        cell(page, 6, 4).focus().press("Enter");
        page.field("Sector").choose("Media");
        assertThat(cell(other, 6, 4)).hasText("Media");
        cell(page, 7, 9).find(By.css("input")).check();
        assertThat(cell(other, 7, 9).find(By.css("input"))).isChecked();
    }

    @Test
    void rows_areSelectedOneByOneInRangesAndAltogether(TestVisitor visitor) {
        var page = visitor.open("/grid");
        var selected = page.find(By.css(".fs-grid-selected"));
        page.find(By.css("tr[aria-rowindex='3'] input[aria-label^=Select]")).check();
        assertThat(selected).containsText("1 selected");
        assertThat(row(page, 3)).hasAttribute("aria-selected", "true");
        page.find(By.css("thead input")).click();
        assertThat(selected).containsText("All 100,000 rows are selected, also those out of view.");
        page.click("Clear");
        assertThat(row(page, 3)).hasAttribute("aria-selected", "false");
        var file = page.download("Save as CSV");
        assertEquals("stocks.csv", file.name());
        assertEquals("\ufeffSymbol,Company,Sector,Listed,Price,Last trade,Volume,Watched", file.text().lines().findFirst().orElse(""));
        assertEquals(100_001, file.text().lines().count());
    }

    @Test
    void columns_areMovedByDragging(TestVisitor visitor) {
        var page = visitor.open("/grid");
        var titles = page.find(By.css("thead .fs-grid-title"));
        assertThat(titles.nth(1)).hasText("Company");
        head(page, 5).dragTo(head(page, 3));
        assertThat(titles.nth(1)).hasText("Listed");
        assertThat(titles.nth(2)).hasText("Company");
        head(page, 3).dragTo(head(page, 5));
        assertThat(titles.nth(1)).hasText("Company");
        assertThat(titles.nth(3)).hasText("Listed");
    }

    @Test
    void panels_areClosedByEscape(TestVisitor visitor) {
        var page = visitor.open("/grid");
        page.click("Columns");
        assertThat(page.button("Pin Company")).isVisible();
        page.button("Pin Company").focus();
        page.press("Escape");
        assertThat(page.button("Pin Company")).isHidden();
        assertThat(page.find(By.css("details:has(.fs-grid-column) > summary"))).isFocused();
    }

    @Test
    void columns_haveAMenu(TestVisitor visitor) {
        var page = visitor.open("/grid");
        heading(page, "Sector").focus();
        page.press("F2");
        assertThat(menuItem(page, "Sector", "Sort upwards")).isFocused();
        page.press("ArrowDown").press("Enter");
        assertThat(head(page, 4)).hasAttribute("aria-sort", "descending");
        assertThat(menuItem(page, "Sector", "Sort upwards")).isHidden();
        choose(page, "Sector", "Don’t sort");
        assertThat(head(page, 4)).hasAttribute("aria-sort", "none");
        choose(page, "Sector", "Filter…");
        assertThat(page.field("Sector")).isFocused();
        page.press("Escape");
        assertThat(page.field("Sector")).isHidden();
        choose(page, "Sector", "Move towards the start");
        assertThat(page.find(By.css("thead .fs-grid-title")).nth(1)).hasText("Sector");
        choose(page, "Sector", "Pin");
        assertThat(head(page, 3)).hasClass("fs-grid-pin-2");
        choose(page, "Sector", "Unpin");
        choose(page, "Sector", "Hide");
        assertThat(page.find(By.role("grid", "Stocks"))).hasAttribute("aria-colcount", "8");
        assertThat(page).isAccessible();
        assertThat(page).hasNoComplaints();
    }

    @Test
    void menuOfAColumn_goesToItsFilter(TestVisitor visitor) {
        var page = visitor.open("/grid");
        heading(page, "Company").focus();
        page.press("F2").press("ArrowDown").press("ArrowDown").press("Enter");
        assertThat(page.field("Company")).isFocused();
        assertThat(menuItem(page, "Company", "Filter…")).isHidden();
        page.field("Company").fill("ironpeak");
        assertThat(page.find(By.css(".fs-grid-count"))).hasTextMatching("9\\d\\d of 100,000 rows");
        assertThat(page.field("Company")).isFocused();
    }

    private static void choose(TestPage page, String column, String item) {
        page.click("Menu of " + column);
        menuItem(page, column, item).click();
    }

    private static TestElement menuItem(TestPage page, String column, String name) {
        return page.find(By.css("thead th[aria-label='" + column + "']")).find(By.role("menuitem", name));
    }
}
