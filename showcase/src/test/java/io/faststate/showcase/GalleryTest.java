package io.faststate.showcase;

import static io.faststate.server.testing.PageAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.faststate.server.testing.By;
import io.faststate.server.testing.FastStateTest;
import io.faststate.server.testing.TestElement;
import io.faststate.server.testing.TestFile;
import io.faststate.server.testing.TestPage;
import io.faststate.server.testing.TestVisitor;
import io.faststate.showcase.kit.GalleryPage;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@link GalleryPage}: what each component of the kit does. */
@FastStateTest(Showcase.class)
class GalleryTest {
    private static TestElement demo(TestPage page, String id) {
        return page.find(By.css("#kit-" + id));
    }

    private static TestElement in(TestElement demo, String css) {
        return demo.find(By.css(css));
    }

    @Test
    void whatChooses_needsNoRequest(TestVisitor visitor) {
        var page = visitor.open("/kit");
        var tabs = demo(page, "tabs");
        tabs.click("Password");
        assertThat(page.find(By.css("#demo-tabs-panel-1"))).isVisible();
        assertThat(page.find(By.css("#demo-tabs-panel-0"))).isHidden();
        page.press("ArrowRight");
        assertThat(in(tabs, "[role=tab]").nth(2)).isFocused();
        assertThat(in(tabs, "[role=tab]").nth(2)).hasAttribute("aria-selected", "true");
        page.press("ArrowRight");
        assertThat(page.find(By.css("#demo-tabs-panel-0"))).isVisible();

        var menu = demo(page, "menu");
        menu.click("Actions");
        assertThat(in(menu, "[role=menuitem]").nth(0)).isFocused();
        page.press("ArrowDown").press("ArrowDown").press("ArrowDown");
        assertThat(in(menu, "[role=menuitemcheckbox]")).isFocused();
        assertThat(in(menu, "[role=menuitemcheckbox]")).hasAttribute("aria-checked", "true");
        in(menu, "[role=menuitemcheckbox]").click();
        assertThat(in(menu, "[role=menuitemcheckbox]")).hasAttribute("aria-checked", "false");
        page.press("Escape");
        assertThat(in(menu, "[role=menu]")).isHidden();
        in(menu, "#demo-menu-button").focus();
        page.press("ArrowDown");
        assertThat(in(menu, "[role=menuitem]").nth(0)).isFocused();
        page.press("Escape");

        demo(page, "drawer").click("From the side");
        assertThat(page.find(By.css("#demo-details"))).isVisible();
        page.click("Close", page.find(By.css("#demo-details")));
        assertThat(page.find(By.css("#demo-details"))).isHidden();

        var scheme = demo(page, "colour-scheme");
        scheme.click("Dark");
        assertThat(in(scheme, "[data-scheme]")).hasAttribute("data-scheme", "dark");
        assertEquals(List.of(), page.answers());

        var showing = visitor.open("/kit/showing");
        demo(showing, "banner").click("Put away");
        assertThat(in(demo(showing, "banner"), ".fs-banner")).isHidden();
        demo(showing, "banner").click("Show it again");
        assertThat(in(demo(showing, "banner"), ".fs-banner")).isVisible();
        assertEquals(List.of(), showing.answers());
    }

    @Test
    void options_changeTheDemo(TestVisitor visitor) {
        var alerts = demo(visitor.open("/kit/showing"), "alerts");
        assertThat(in(alerts, ".fs-alert").nth(0)).hasAttribute("role", "status");
        alerts.click("danger");
        assertThat(in(alerts, ".fs-alert").nth(0)).hasAttribute("role", "alert");
        var bars = demo(visitor.open("/kit/charts"), "stacked-bars");
        bars.click("Stacked");
        assertThat(in(bars, "[aria-pressed=true]")).hasCount(0);
        bars.click("Horizontal");
        assertThat(in(bars, "[aria-pressed=true]")).hasTexts("Horizontal");
        var questions = demo(visitor.open("/kit"), "accordion");
        in(questions, "summary").nth(0).click();
        in(questions, "summary").nth(1).click();
        assertThat(in(questions, "details[open]")).hasCount(1);
    }

    @Test
    void chart_isZoomedByButtons(TestVisitor visitor) {
        var page = visitor.open("/kit/charts");
        var demo = demo(page, "two-axes-and-a-zoom");
        var first = in(demo, "tbody tr:first-child th");
        var whole = first.text();
        demo.click("Zoom in");
        demo.click("Later");
        assertThat(in(demo, "tbody tr:last-child th")).containsText("10:00");
        demo.click("Show all");
        assertThat(first).hasText(whole);
    }

    @Test
    void chart_isZoomedByADrag(TestVisitor visitor) {
        var page = visitor.open("/kit/charts");
        var demo = demo(page, "two-axes-and-a-zoom");
        var plot = in(demo, "[data-brush]");
        var first = in(demo, "tbody tr:first-child th");
        var whole = first.text();
        // From 08:00:30 to 08:36:30.
        plot.brush(120.5 / 240, 156.5 / 240);
        assertThat(first).containsText("08:01");
        assertThat(in(demo, "tbody tr:last-child th")).containsText("08:36");
        demo.click("Later");
        assertThat(first).containsText("08:19");
        plot.doubleClick();
        assertThat(first).hasText(whole);
    }

    @Test
    void charts_tellTheirValuesByKeyboard_andHaveTwoAxes(TestVisitor visitor) {
        var page = visitor.open("/kit/charts");
        var demo = demo(page, "bar-chart");
        var marks = in(demo, ".fs-chart-hit");
        marks.nth(0).focus();
        assertThat(in(demo, ".fs-chart-tip").nth(0)).isVisible();
        page.press("ArrowRight");
        assertThat(demo.find(By.role("img", "Q2, 2025 -1.4 M€, 2026 1.2 M€"))).isFocused();
        page.press("End");
        assertThat(marks.nth(3)).isFocused();
        page.press("ArrowRight");
        assertThat(marks.nth(3)).isFocused();
        assertThat(in(demo, "[tabindex='0']")).hasCount(1);
        page.press("Tab");
        assertThat(in(demo, "summary")).isFocused();
        page.press("Shift+Tab");
        assertThat(marks.nth(3)).isFocused();
        assertEquals(List.of(), page.answers());
        var units = demo(page, "bars-of-two-units");
        assertThat(in(units, ".fs-chart-right")).hasCount(5);
        units.click("Horizontal");
        assertThat(in(units, ".fs-chart-right")).hasCount(0);
        assertThat(in(units, ".fs-chart-legend li").nth(1)).hasText("Rejects (%) ↑");
    }

    @Test
    void menuItem_runsItsHandlerAndClosesTheMenu(TestVisitor visitor) {
        var page = visitor.open("/kit");
        var menu = demo(page, "menu");
        menu.click("Actions");
        menu.click("Copy");
        assertThat(page).hasToast("Copy");
        assertThat(in(menu, "[role=menu]")).isHidden();
    }

    @Test
    void dialog_isClosedByItsHandler(TestVisitor visitor) {
        var page = visitor.open("/kit");
        demo(page, "dialog").click("Rename…");
        page.dialog().field("Name").fill("Hall 2");
        page.dialog().click("Rename");
        assertThat(page).hasToast("It is called “Hall 2” now.");
        assertThat(page.find(By.css("#demo-rename"))).isHidden();
        demo(page, "question").click("Delete…");
        assertThat(page.find(By.css("#demo-delete"))).hasAttribute("role", "alertdialog");
        page.click("Keep it");
        assertThat(page.find(By.css("#demo-delete"))).isHidden();
    }

    @Test
    void palette_findsCommandsByAPartOfTheirName(TestVisitor visitor) {
        var page = visitor.open("/kit").press("Control+k");
        var palette = page.find(By.css("#demo-palette"));
        assertThat(palette).isVisible();
        palette.field("Search").type("HELL");
        assertThat(in(palette, "a[href='/counter']")).isHidden();
        page.press("ArrowDown");
        assertThat(in(palette, "button")).isFocused();
        page.press("Enter");
        assertThat(page).hasToast("Hello!");
        assertThat(palette).isHidden();
        page.press("Control+k");
        palette.field("Search").type("zzz");
        assertThat(palette).containsText("Nothing found");
    }

    @Test
    void combobox_isSearchedOnTheServerAndChosenByKeys(TestVisitor visitor) {
        var page = visitor.open("/kit/fields");
        var box = demo(page, "combobox");
        var field = box.field("Country");
        field.type("ge");
        assertThat(in(box, "[role=option]").nth(0)).hasText("Georgia");
        assertThat(field).hasAttribute("aria-expanded", "true");
        assertThat(field).hasAttribute("aria-activedescendant", "demo-country-option-0");
        page.press("ArrowDown");
        assertThat(field).hasAttribute("aria-activedescendant", "demo-country-option-1");
        page.press("Enter");
        assertThat(field).hasValue("Germany");
        assertThat(box).containsText("Chosen: DE");
        assertThat(field).hasAttribute("aria-expanded", "false");
        page.press("ArrowDown");
        assertThat(field).hasAttribute("aria-activedescendant", "demo-country-option-1");
        page.press("Escape");
        field.fill("ita");
        assertThat(in(box, "[role=option]").nth(0)).hasText("Italy");
        in(box, "[role=option]").nth(0).click();
        assertThat(field).hasValue("Italy");
        assertThat(box).containsText("Chosen: IT");
        field.fill("nowhere");
        assertThat(in(box, ".fs-options p")).hasText("Nothing found");
        assertThat(in(box, ".stack > p")).isHidden();
        assertThat(field).hasAttribute("aria-invalid", "false");
        page.press("Escape");
        assertThat(field).hasAttribute("aria-invalid", "true");
        assertThat(in(box, ".error")).hasText("Choose one from the list.");
        field.fill("");
        assertThat(in(box, ".error")).isHidden();
    }

    @Test
    void tags_areAddedOnceAndRemoved(TestVisitor visitor) {
        var page = visitor.open("/kit/fields");
        var tags = demo(page, "tags");
        var field = tags.field("Tags");
        field.type(" pump ").press("Enter");
        assertThat(in(tags, "li span")).hasTexts("urgent", "room 7", "pump");
        assertThat(field).hasValue("");
        field.type("pump").press("Enter");
        tags.click("✕ urgent");
        assertThat(in(tags, "li span")).hasTexts("room 7", "pump");
        assertThat(field).isFocused();
        var long101 = "x".repeat(101);
        field.fill(long101).press("Enter");
        assertThat(in(tags, ".error")).hasText("“" + "x".repeat(30) + "…” is too long: 101 characters, at most 100.");
        assertThat(field).hasAttribute("aria-invalid", "true");
        assertThat(field).hasValue(long101);
        field.fill("valve").press("Enter");
        assertThat(in(tags, "li span")).hasTexts("room 7", "pump", "valve");
        assertThat(in(tags, ".error")).isHidden();
    }

    @Test
    void fields_showWhatIsWrong(TestVisitor visitor) {
        var page = visitor.open("/kit/fields");
        var form = demo(page, "form");
        form.click("Make the account");
        assertThat(form.field("Name")).hasMessage("must not be blank");
        form.field("Name").fill("Ada");
        form.field("Email").fill("nobody");
        assertThat(form.field("Email")).hasMessage("must be a well-formed email address");
        form.field("Email").fill("ada@example.com");
        form.click("Make the account");
        assertThat(page).hasToast("Welcome, Ada.");
    }

    @Test
    void fileDrop_refusesWhatItDoesNotTake(TestVisitor visitor) {
        var page = visitor.open("/kit/fields");
        var drop = demo(page, "file-drop");
        var field = in(drop, "input[type=file]");
        field.upload(TestFile.of("plan.txt", "text/plain", "A plan".getBytes(UTF_8)));
        drop.click("Send");
        assertThat(in(drop, ".fs-field > small")).containsText("plan.txt is not one of these file types");
        field.upload(TestFile.of("plan.pdf", "application/pdf", "%PDF-1.7 a plan".getBytes(UTF_8)));
        assertThat(in(drop, ".fs-previews li")).hasText("plan.pdf 15 byte");
        drop.click("Send");
        assertThat(page).hasToast("1 file received.");
        assertThat(in(drop, ".fs-previews li")).hasCount(0);
    }

    @Test
    void tree_opensAndChoosesByKeys(TestVisitor visitor) {
        var page = visitor.open("/kit/layout");
        var tree = demo(page, "tree");
        var items = in(tree, "[role=treeitem]");
        assertThat(items).hasCount(1);
        items.nth(0).focus();
        page.press("ArrowRight");
        assertThat(items).hasTexts("Plant", "Hall 1", "Hall 2");
        assertThat(items.nth(0)).isFocused();
        page.press("ArrowDown").press("ArrowRight");
        assertThat(items).hasCount(5);
        page.press("ArrowDown").press("Enter");
        assertThat(tree).containsText("Chosen: plant/hall1/press.pdf");
        assertThat(items.nth(2)).isFocused();
        page.press("ArrowLeft");
        assertThat(items.nth(1)).isFocused();
        page.press("ArrowRight");
        assertThat(items.nth(2)).isFocused();
        page.press("ArrowLeft").press("ArrowLeft");
        assertThat(items).hasCount(3);
        page.press("ArrowLeft");
        assertThat(items.nth(0)).isFocused();
        page.press("H");
        assertThat(items.nth(1)).isFocused();
        items.nth(0).click();
        assertThat(items).hasCount(1);
    }

    @Test
    void files_areReachedThroughTheirFolders(TestVisitor visitor) {
        var page = visitor.open("/kit/layout");
        var files = demo(page, "files");
        assertThat(files.row("plan.pdf")).containsText("1.2 MB");
        files.click("Hall 1");
        assertThat(files.row("mill.pdf")).containsText("640 B");
        assertThat(in(files, "[aria-current=page]")).hasText("Hall 1");
        assertThat(in(files, "nav")).isFocused();
        files.click("Plant");
        assertThat(files.row("plan.pdf")).isVisible();
    }

    @Test
    void board_movesCardsByKeysButtonsAndDragging(TestVisitor visitor) {
        var page = visitor.open("/kit/layout");
        var board = demo(page, "board");
        var columns = in(board, ".fs-board > section");
        var first = page.find(By.css("#demo-board-card-a"));
        var grip = page.find(By.css("#demo-board-grip-a"));
        grip.focus();
        page.press("ArrowDown");
        assertThat(in(columns.nth(0), ".fs-board-content")).hasTexts("Clean the press", "Order paper");
        assertThat(grip).isFocused();
        page.press("ArrowRight");
        assertThat(in(columns.nth(1), ".fs-board-content")).hasTexts("Order paper");
        first.click("Move to Done");
        assertThat(in(columns.nth(2), ".fs-board-content")).hasTexts("Call Grace", "Order paper");
        page.drag(page.find(By.css("#demo-board-card-b")), page.find(By.css("#demo-board-card-c")));
        assertThat(in(columns.nth(2), ".fs-board-content")).hasTexts("Clean the press", "Call Grace", "Order paper");
    }

    @Test
    void calendar_turnsItsPages(TestVisitor visitor) {
        var page = visitor.open("/kit/layout");
        var month = demo(page, "calendar");
        assertThat(month).containsText("November 2026");
        assertThat(in(month, "[aria-current=date]")).containsText("30");
        month.click("Next month");
        assertThat(month).containsText("December 2026");
        month.click("Previous month");
        month.click("Previous month");
        assertThat(month).containsText("October 2026");
    }

    @Test
    void everyDemo_showsItsCode(TestVisitor visitor) {
        var shown = 0;
        for (var group : GalleryPage.GROUPS) {
            var page = visitor.open(group.path());
            var demos = page.find(By.css(".demo")).all();
            for (var demo : demos) {
                assertThat(in(demo, "details pre")).hasTextMatching("(?s).*\\bpage\\b.*|(?s).*return .*");
            }
            shown += demos.size();
        }
        assertEquals(shown, visitor.page().find(By.css(".gallery-links div > div > a")).count());
    }
}
