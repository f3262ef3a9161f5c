package io.faststate.showcase;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.microsoft.playwright.Page;
import io.faststate.dsl.FastStateException;
import io.faststate.server.FastStateBuilder;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that starts again under open pages, with its states in a file: nobody notices. */
class DurableBrowserTest extends BrowserTest {
    @TempDir
    private Path directory;

    @Override
    Visitor visitor() {
        return super.visitor().expecting("Failed to load resource");
    }

    @Override
    FastStateBuilder application() {
        var store = Showcase.store("sqlite:" + directory.resolve("showcase.db")).orElseThrow();
        return Showcase.application(0).store(store).page("/log", LogPage::view);
    }

    @Test
    void openPages_acrossARestart_goOnFromWhereTheyWere() {
        var one = visitor();
        var counter = one.open("/counter");
        var shared = one.open("/shared-counter");
        click(counter, "+1");
        click(shared, "+1");
        click(shared, "+1");
        assertThat(counter.locator("#count")).hasText("1");
        assertThat(shared.locator("#count")).hasText("2");
        mark(counter);
        mark(shared);
        restart();
        click(counter, "+1");
        assertThat(counter.locator("#count")).hasText("2");
        var other = open("/shared-counter");
        assertThat(other.locator("#count")).hasText("2");
        click(other, "+1");
        assertThat(shared.locator("#count")).hasText("3");
        assertMarked(counter);
        assertMarked(shared);
        assertThat(counter.locator("#faststate-notice")).isHidden();
    }

    @Test
    void todos_acrossARestart_areAllThere() {
        var tab = open("/todos");
        tab.locator("#new-todo").fill("Kept over a restart");
        tab.locator("#new-todo").press("Enter");
        assertThat(tab.locator(".title")).hasText("Kept over a restart");
        mark(tab);
        restart();
        tab.locator("#new-todo").fill("Added after it");
        tab.locator("#new-todo").press("Enter");
        assertThat(tab.locator(".title")).hasCount(2);
        tab.locator(".remove").first().click();
        assertThat(tab.locator(".title")).hasCount(1);
        assertThat(tab.locator(".title")).hasText("Added after it");
        assertMarked(tab);
    }

    @Test
    void users_acrossARestart_staySignedInWithAllThatIsTheirs() {
        var ada = visitor();
        var settings = LoginBrowserTest.signIn(ada.open("/login"), "ada");
        settings.navigate("/settings");
        settings.locator("#banner-text").fill("Kept");
        assertThat(settings.locator("#banner")).hasText("Kept");
        var profile = ada.open("/profile");
        profile.locator("#status").fill("At lunch");
        assertThat(profile.locator("article p").first()).containsText("At lunch");
        var product = ada.open("/product/1");
        product.locator("#buy").click();
        assertThat(product.locator("#stock")).hasText("4");
        mark(profile);
        mark(settings);
        restart();
        assertThat(ada.open("/login").locator("#user")).hasText("Ada");
        profile.locator("#age").fill("36");
        profile.locator("#save").click();
        assertThat(profile.locator("#save")).isDisabled();
        product.locator("#buy").click();
        assertThat(product.locator("#stock")).hasText("3");
        settings.locator("#clear").click();
        assertThat(profile.locator("#banner")).isHidden();
        assertMarked(profile);
        assertMarked(settings);
        profile.reload();
        assertThat(profile.locator("#age")).hasValue("36");
        assertThat(profile.locator("#status")).hasValue("At lunch");
        assertThat(open("/product/1").locator("#stock")).hasText("3");
    }

    @EmbeddedClientOnly("quick clicks are sent side by side, in any order")
    @Test
    void clicks_duringARestart_areAddedToWhatWasThere() {
        var tab = open("/log");
        tab.locator("#a").click();
        assertThat(tab.locator("#log")).hasText("a");
        mark(tab);
        var port = running().port();
        running().stop();
        for (var id : new String[] {"#b", "#a", "#b"}) {
            tab.locator(id).click();
        }
        startAgain(port);
        assertThat(tab.locator("#log")).hasText("abab");
        assertMarked(tab);
        assertThat(tab.locator("#faststate-notice")).isHidden();
    }

    @Test
    void store_ofAnUnknownKind_isRefusedByName() {
        var e = assertThrows(FastStateException.class, () -> Showcase.store("floppy:a.db"));
        assertEquals("FASTSTATE_STORE is 'floppy:a.db'; give memory, or sqlite: and the path of a file", e.getMessage());
    }

    private static void click(Page tab, String button) {
        tab.getByText(button, new Page.GetByTextOptions().setExact(true)).click();
    }

    private static void mark(Page tab) {
        tab.evaluate("() => { document.mark = 'same document'; }");
    }

    private static void assertMarked(Page tab) {
        assertEquals("same document", tab.evaluate("() => document.mark"));
    }
}
