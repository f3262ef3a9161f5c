package io.faststate.showcase;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;

class BulkUpdateBrowserTest extends BrowserTest {
    @Test
    void rows_thatAreChosenAreChangedAtOnce() {
        var tab = open("/examples/bulk-update");
        var rows = tab.locator("tbody tr");
        assertThat(Visitor.button(tab, "Activate")).isDisabled();
        assertThat(rows.nth(0)).containsText("Inactive");
        assertThat(rows.nth(3)).containsText("Inactive");
        rows.nth(0).locator("input").check();
        rows.nth(3).locator("input").check();
        assertThat(tab.locator("#count")).hasText("2 of 6 chosen");
        Visitor.button(tab, "Activate").click();
        assertThat(tab.locator("#said")).hasText("Activated 2 people.");
        assertThat(tab.getByText("Inactive")).hasCount(0);
        assertThat(tab.locator("tbody input:checked")).hasCount(0);
        assertThat(tab.locator("#count")).hasText("0 of 6 chosen");
    }

    @EmbeddedClientOnly("an effect that sets a signal also runs when others set it")
    @Test
    void all_areChosenByOneBox() {
        var tab = open("/examples/bulk-update");
        tab.locator("#all").check();
        assertThat(tab.locator("tbody input:checked")).hasCount(6);
        tab.locator("tbody input").nth(2).uncheck();
        assertThat(tab.locator("#all")).not().isChecked();
        assertThat(tab.locator("#count")).hasText("5 of 6 chosen");
        tab.locator("tbody input").nth(2).check();
        assertThat(tab.locator("#all")).isChecked();
        Visitor.button(tab, "Deactivate").click();
        assertThat(tab.getByText("Inactive")).hasCount(6);
        assertThat(tab.locator("#all")).not().isChecked();
        tab.locator("#all").check();
        tab.locator("#all").uncheck();
        assertThat(tab.locator("tbody input:checked")).hasCount(0);
    }
}
