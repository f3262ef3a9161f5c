package io.faststate.showcase;

import static io.faststate.server.testing.PageAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.faststate.dsl.Guard;
import io.faststate.dsl.State;
import io.faststate.dsl.kit.grid.Crud;
import io.faststate.dsl.kit.grid.CrudSource;
import io.faststate.server.FastState;
import io.faststate.server.FastStateBuilder;
import io.faststate.server.testing.By;
import io.faststate.server.testing.FastStateTest;
import io.faststate.server.testing.TestApp;
import io.faststate.server.testing.TestVisitor;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
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
        assertThat(page.find(By.css(".fs-crud-undo"))).containsText("Deleted: person.");
        page.click("Undo");
        assertThat(page.row("Katherine Coleman")).containsText("katherine@example.org");
        assertThat(page.find(By.css(".fs-crud-undo"))).hasCount(0);
        assertThat(page.field("Search")).isFocused();
    }

    @Test
    void keyThatIsEmpty_isRefused() {
        var builder = FastState.builder().page("/", page -> Crud.of(
                page, "items", CrudSource.of(ITEMS, Items::all, Items::new, Item::code), new Item("", 0)).view());
        try (var app = TestApp.start(builder)) {
            var page = app.visitor().open("/");
            page.click("Add record");
            page.dialog().field("Amount").fill("7");
            page.dialog().click("Save");
            assertThat(page.withText("Enter a key.")).isVisible();
        }
    }

    @Test
    void deletion_isNotUndoneOverAnotherRecord(TestVisitor visitor) {
        var page = visitor.open("/crud");
        page.click("Edit 5");
        page.dialog().click("Delete");
        assertThat(page.row("Radia Joy")).hasCount(0);
        // It gets the key that is free.
        page.click("Add person");
        page.dialog().field("Name").fill("Mary Somerville");
        page.dialog().field("Email").fill("mary@example.org");
        page.dialog().click("Save");
        assertThat(page.row("Mary Somerville")).isVisible();
        page.click("Undo");
        assertThat(page.row("Mary Somerville")).isVisible();
        assertThat(page.row("Radia Joy")).hasCount(0);
    }

    @Test
    void search_looksInAllComponents(TestVisitor visitor) {
        var page = visitor.open("/crud");
        page.fill("Search", "engin");
        assertThat(page.find(By.css(".fs-grid-count"))).hasText("2 rows");
        assertThat(page.row("Ada Byron")).isVisible();
        assertThat(page.row("Mary Allen")).hasCount(0);
    }

    record Colleague(long id, String name, String email) {}

    record Colleagues(List<Colleague> all) {}

    private static final State<Colleagues> SHARED = State.global("colleagues", new Colleagues(List.of(
            new Colleague(1, "Ada Byron", "ada@example.org"), new Colleague(2, "Grace Murray", "grace@example.org"))));

    private static FastStateBuilder shared() {
        return FastState.builder().languages("en", "de").page("/", page ->
                Crud.of(page, "people", CrudSource.of(SHARED, Colleagues::all, Colleagues::new, Colleague::id), new Colleague(0, "", ""))
                        .keys(Colleague::id, item -> item)
                        .view());
    }

    @Test
    void changeOfAnotherPerson_isShownBesideTheFieldAndNotOverwritten() {
        try (var app = TestApp.start(shared())) {
            var mine = app.visitor().open("/");
            var other = app.visitor().open("/");
            mine.click("Edit 2");
            other.click("Edit 2");
            other.dialog().field("Name").fill("Grace Hopper");
            other.dialog().field("Email").fill("hopper@example.org");
            other.dialog().click("Save");
            mine.dialog().field("Name").fill("Grace B. Murray");
            mine.dialog().click("Save");
            var form = mine.dialog();
            assertThat(form.field("Name"))
                    .hasMessage("Somebody else has changed this to “Grace Hopper” meanwhile. Save again to keep yours.");
            assertThat(form.field("Name")).hasValue("Grace B. Murray");
            assertThat(form.field("Email")).hasValue("hopper@example.org");
            assertThat(other.row("Grace Hopper")).isVisible();
            form.click("Save");
            assertThat(other.row("Grace B. Murray")).containsText("hopper@example.org");
        }
    }

    @Test
    void changesOfDifferentFields_areBothKept() {
        try (var app = TestApp.start(shared())) {
            var mine = app.visitor().open("/");
            var other = app.visitor().open("/");
            mine.click("Edit 2");
            other.click("Edit 2");
            other.dialog().field("Email").fill("hopper@example.org");
            other.dialog().click("Save");
            app.restart();
            mine.dialog().field("Name").fill("Grace Hopper");
            mine.dialog().click("Save");
            assertThat(other.row("Grace Hopper")).containsText("hopper@example.org");
            assertThat(mine).hasNoComplaints();
        }
    }

    @Test
    void recordThatAnotherPersonDeleted_isSaidToBeGoneAndWhatWasTypedStays() {
        try (var app = TestApp.start(shared())) {
            var mine = app.visitor().withLanguage("de").open("/");
            var other = app.visitor().open("/");
            mine.click("2 bearbeiten");
            other.click("Edit 2");
            other.dialog().click("Delete");
            mine.dialog().field("Name").fill("Grace Hopper");
            mine.dialog().click("Speichern");
            assertThat(mine.withText("Das hat inzwischen jemand anders gelöscht.")).isVisible();
            assertThat(mine.dialog().field("Name")).hasValue("Grace Hopper");
            assertThat(other.row("Grace Hopper")).hasCount(0);
            other.click("Undo");
            mine.dialog().click("Speichern");
            assertThat(other.row("Grace Hopper")).isVisible();
        }
    }

    record Item(String code, int amount) {}

    record Items(List<Item> all) {}

    @Test
    void keyThatIsTyped_staysAsItIsInAChange() {
        var builder = FastState.builder().page("/", page -> Crud.of(
                page, "items", CrudSource.of(ITEMS, Items::all, Items::new, Item::code), new Item("", 0)).view());
        try (var app = TestApp.start(builder)) {
            var page = app.visitor().open("/");
            page.click("Edit A");
            page.dialog().field("Code").fill("B");
            page.dialog().click("Save");
            assertThat(page.withText("The key can't be changed.")).isVisible();
            assertThat(page.dialog().field("Code")).hasValue("B");
        }
    }

    @Test
    void keyOfAnotherRecord_isRefused() {
        var builder = FastState.builder().page("/", page -> Crud.of(
                page, "items", CrudSource.of(ITEMS, Items::all, Items::new, Item::code), new Item("", 0)).view());
        try (var app = TestApp.start(builder)) {
            var page = app.visitor().open("/");
            page.click("Add record");
            page.dialog().field("Code").fill("A");
            page.dialog().field("Amount").fill("7");
            page.dialog().click("Save");
            assertThat(page.withText("There is another one with this key already.")).isVisible();
            assertThat(page.row("A")).containsText("1");
            page.dialog().field("Code").fill("C");
            page.dialog().click("Save");
            assertThat(page.row("C")).containsText("7");
        }
    }

    /** Lets each of two handlers choose a key before the other has saved its record. */
    private static final CountDownLatch CHOSEN = new CountDownLatch(2);

    private static Colleague keyed(Colleague item) {
        var keyed = new Colleague(SHARED.get().all().size() + 1, item.name(), item.email());
        CHOSEN.countDown();
        try {
            assertTrue(CHOSEN.await(20, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return keyed;
    }

    @Test
    void recordsThatAreAddedAtOnce_haveKeysOfTheirOwn() {
        var builder = FastState.builder().page("/", page -> Crud.of(
                        page, "people", CrudSource.of(SHARED, Colleagues::all, Colleagues::new, Colleague::id), new Colleague(0, "", ""))
                .keys(Colleague::id, CrudTest::keyed)
                .view());
        try (var app = TestApp.start(builder)) {
            var pages = List.of(app.visitor().open("/"), app.visitor().open("/"));
            for (var page : pages) {
                page.click("Add record");
                page.dialog().field("Name").fill("New");
            }
            var saves = pages.stream().map(page -> CompletableFuture.runAsync(() -> page.dialog().click("Save"))).toList();
            saves.forEach(CompletableFuture::join);
            assertThat(pages.getFirst().find(By.css(".fs-grid-count"))).hasText("4 rows");
            assertEquals(List.of(1L, 2L, 3L, 4L), app.running().global(SHARED).get().all().stream().map(Colleague::id).toList());
        }
    }

    private static final State<Items> ITEMS = State.global("crudItems", new Items(List.of(new Item("A", 1), new Item("B", 2))));

    @Test
    void whatAGuardForbids_hasNoButton() {
        var builder = FastState.builder().languages("en", "de").page("/", page ->
                Crud.of(page, "items", CrudSource.of(ITEMS, Items::all, Items::new, Item::code), new Item("", 0))
                        .mayAdd(Guard.role("admin"))
                        .mayDelete(Guard.role("admin"))
                        .view());
        try (var app = TestApp.start(builder)) {
            var guest = app.visitor().open("/");
            assertThat(guest.button("Add record")).hasCount(0);
            guest.click("Edit A");
            assertThat(guest.dialog().find(By.role("button", "Delete"))).hasCount(0);
            guest.dialog().field("Amount").fill("9");
            guest.dialog().click("Save");
            assertThat(guest.row("A")).containsText("9");
            var admin = app.visitor().withLanguage("de").signedInAs("root", "admin").open("/");
            admin.click("B bearbeiten");
            admin.dialog().click("Löschen");
            assertThat(guest.find(By.css(".fs-grid-count"))).hasText("1 row");
            admin.click("Rückgängig");
            assertThat(guest.find(By.css(".fs-grid-count"))).hasText("2 rows");
        }
    }
}
