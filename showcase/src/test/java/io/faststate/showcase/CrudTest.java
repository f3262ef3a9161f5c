package io.faststate.showcase;

import static io.faststate.server.testing.PageAssertions.assertThat;

import io.faststate.server.testing.By;
import io.faststate.server.testing.FastStateTest;
import io.faststate.server.testing.TestVisitor;
import org.junit.jupiter.api.Test;

/** People are listed, found, added, changed, deleted and brought back. */
@FastStateTest(Showcase.class)
class CrudTest {
    @Test
    void records_areAddedByAFormWithTheirRules(TestVisitor visitor) {
        var page = visitor.open("/crud");
        page.click("Add person");
        var form = page.dialog();
        assertThat(form.field("Name")).isVisible();
        form.field("Name").fill("Joan Clarke");
        form.field("Email").fill("joan@example.org");
        form.field("Working here since").fill("2024-02-29");
        form.field("Role").choose("Manager");
        form.click("Save");
        assertThat(page.row("Joan Clarke")).containsText("Manager");
        assertThat(page.row("Joan Clarke")).containsText("2024-02-29");
        assertThat(page.find(By.css(".fs-grid-count"))).hasText("6 rows");
        page.click("Edit 6");
        assertThat(page.dialog().field("Name")).hasValue("Joan Clarke");
        page.dialog().field("Name").fill("Joan Murray");
        page.dialog().click("Save");
        assertThat(page.row("Joan Murray")).containsText("joan@example.org");
        assertThat(page.find(By.css(".fs-grid-count"))).hasText("6 rows");
        assertThat(page).hasNoComplaints();
    }

    @Test
    void invalidRecords_stayInTheForm(TestVisitor visitor) {
        var page = visitor.open("/crud");
        page.click("Edit 2");
        page.dialog().field("Name").fill(" ");
        page.dialog().click("Save");
        assertThat(page.dialog().field("Name")).hasMessage("must not be blank");
        page.dialog().click("Cancel");
        assertThat(page.row("Grace Murray")).isVisible();
        page.click("Edit 2");
        assertThat(page.dialog().field("Name")).hasValue("Grace Murray");
    }

    @Test
    void deletion_isUndone(TestVisitor visitor) {
        var page = visitor.open("/crud");
        page.click("Edit 3");
        page.dialog().click("Delete");
        assertThat(page.row("Katherine Coleman")).hasCount(0);
        assertThat(page.find(By.css(".fs-crud-undo"))).containsText("The person was deleted.");
        page.click("Undo");
        assertThat(page.row("Katherine Coleman")).containsText("katherine@example.org");
        assertThat(page.find(By.css(".fs-crud-undo"))).hasCount(0);
    }

    @Test
    void search_looksInAllComponents(TestVisitor visitor) {
        var page = visitor.open("/crud");
        page.fill("Search", "engin");
        assertThat(page.find(By.css(".fs-grid-count"))).hasText("2 rows");
        assertThat(page.row("Ada Byron")).isVisible();
        assertThat(page.row("Mary Allen")).hasCount(0);
    }
}
