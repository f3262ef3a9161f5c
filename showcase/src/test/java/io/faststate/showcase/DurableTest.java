package io.faststate.showcase;

import static io.faststate.server.testing.PageAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.faststate.dsl.FastStateException;
import io.faststate.server.testing.By;
import io.faststate.server.testing.TestApp;
import io.faststate.server.testing.TestElement;
import io.faststate.server.testing.TestPage;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that starts again under open pages, with its states in a file: nobody notices. */
class DurableTest {
    @TempDir
    private Path directory;

    private TestApp start() {
        return TestApp.start(() -> Showcase.application(0)
                .store(Showcase.store("sqlite:" + directory.resolve("showcase.db")).orElseThrow())
                .page("/log", LogPage::view));
    }

    private static TestElement count(TestPage page) {
        return page.find(By.css("#count"));
    }

    private static TestElement titles(TestPage page) {
        return page.find(By.css(".title"));
    }

    private static void assertUnnoticed(TestPage page) {
        assertEquals(1, page.loads());
        assertThat(page).hasNotice("");
    }

    @Test
    void openPages_acrossARestart_goOnFromWhereTheyWere() {
        try (var app = start()) {
            var one = app.visitor();
            var counter = one.open("/counter").click("+1");
            var shared = one.open("/shared-counter").click("+1").click("+1");
            assertThat(count(counter)).hasText("1");
            assertThat(count(shared)).hasText("2");
            app.restart();
            counter.click("+1");
            assertThat(count(counter)).hasText("2");
            var other = app.visitor().open("/shared-counter");
            assertThat(count(other)).hasText("2");
            other.click("+1");
            assertThat(count(shared)).hasText("3");
            assertUnnoticed(counter);
            assertUnnoticed(shared);
        }
    }

    @Test
    void todos_acrossARestart_areAllThere() {
        try (var app = start()) {
            var page = app.visitor().open("/todos");
            var newTodo = page.find(By.css("#new-todo"));
            newTodo.fill("Kept over a restart").press("Enter");
            assertThat(titles(page)).hasTexts("Kept over a restart");
            app.restart();
            newTodo.fill("Added after it").press("Enter");
            assertThat(titles(page)).hasCount(2);
            page.find(By.css(".remove")).nth(0).click();
            assertThat(titles(page)).hasTexts("Added after it");
            assertUnnoticed(page);
        }
    }

    @Test
    void users_acrossARestart_staySignedInWithAllThatIsTheirs() {
        try (var app = start()) {
            var ada = app.visitor().signedInAs(Accounts.find("ada", "ada").orElseThrow());
            var settings = ada.open("/settings").fill("Banner on all pages", "Kept");
            assertThat(settings.find(By.css("#banner"))).hasText("Kept");
            var profile = ada.open("/profile");
            profile.find(By.css("#status")).fill("At lunch");
            assertThat(profile.find(By.css("article p"))).containsText("At lunch");
            var product = ada.open("/product/1").click("Buy");
            assertThat(product.find(By.css("#stock"))).hasText("4");
            app.restart();
            assertThat(ada.open("/login").find(By.css("#user"))).hasText("Ada");
            profile.fill("Age", "36").click("Save");
            assertThat(profile.button("Save")).isDisabled();
            product.click("Buy");
            assertThat(product.find(By.css("#stock"))).hasText("3");
            settings.click("Take the banner down");
            assertThat(profile.find(By.css("#banner"))).isHidden();
            assertUnnoticed(profile);
            assertUnnoticed(settings);
            profile.reload();
            assertThat(profile.field("Age")).hasValue("36");
            assertThat(profile.find(By.css("#status"))).hasValue("At lunch");
            assertThat(app.visitor().open("/product/1").find(By.css("#stock"))).hasText("3");
        }
    }

    @Test
    void clicks_duringARestart_areAddedToWhatWasThere() {
        try (var app = start()) {
            var page = app.visitor().open("/log").click("a");
            var log = page.find(By.css("#log"));
            assertThat(log).hasText("a");
            app.stop();
            page.click("b").click("a").click("b");
            app.startAgain();
            assertThat(log).hasText("abab");
            assertUnnoticed(page);
        }
    }

    @Test
    void store_ofAnUnknownKind_isRefusedByName() {
        var e = assertThrows(FastStateException.class, () -> Showcase.store("floppy:a.db"));
        assertEquals("FASTSTATE_STORE is 'floppy:a.db'; give memory, sqlite: and the path of a file, or"
                + " postgres: and an address such as jdbc:postgresql://localhost/app?user=app", e.getMessage());
    }
}
