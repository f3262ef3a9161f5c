package io.faststate.showcase;

import static io.faststate.server.testing.PageAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.faststate.server.testing.By;
import io.faststate.server.testing.FastStateTest;
import io.faststate.server.testing.TestApp;
import io.faststate.server.testing.TestElement;
import io.faststate.server.testing.TestPage;
import io.faststate.server.testing.TestVisitor;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

@FastStateTest(Showcase.class)
class BrowserPageTest {
    private static TestElement asked(TestPage page) {
        return page.find(By.css("#asked"));
    }

    private static TestElement dialog(TestPage page) {
        return page.find(By.css("#dialog"));
    }

    private static TestElement size(TestPage page) {
        return page.find(By.css("#size"));
    }

    private static TestElement note(TestPage page) {
        return page.find(By.css("#note"));
    }

    private static TestElement noted(TestPage page) {
        return page.find(By.css("#noted"));
    }

    private static TestElement toasts(TestPage page) {
        return page.find(By.css("#faststate-toasts .faststate-toast"));
    }

    @Test
    void dialog_andItsSignalAreTrueToEachOther(TestVisitor visitor) {
        var page = visitor.open("/browser");
        assertThat(asked(page)).hasText("The dialog is closed.");
        page.click("Ask me");
        assertThat(dialog(page)).isVisible();
        assertThat(asked(page)).hasText("The dialog is open.");
        page.press("Escape");
        assertThat(dialog(page)).isHidden();
        assertThat(asked(page)).hasText("The dialog is closed.");
        page.click("Let the server ask");
        assertThat(dialog(page)).isVisible();
        page.press("Escape");
        assertThat(dialog(page)).isHidden();
        assertThat(asked(page)).hasText("The dialog is closed.");
        page.click("Ask me");
        page.dialog().click("No");
        assertThat(asked(page)).hasText("The dialog is closed.");
    }

    @Test
    void handler_closesTheDialogAndTellsSo(TestVisitor visitor) {
        var page = visitor.open("/browser").click("Ask me");
        page.dialog().click("Yes");
        assertThat(dialog(page)).isHidden();
        assertThat(page).hasToast("That is good to know.");
        assertThat(page.find(By.css("[role=status] .faststate-toast.success"))).isVisible();
    }

    @Test
    void popover_isOpenedByItsButton(TestVisitor visitor) {
        var page = visitor.open("/browser").click("Tip");
        assertThat(page.find(By.css("#tip"))).isVisible();
        page.press("Escape");
        assertThat(page.find(By.css("#tip"))).isHidden();
    }

    @Test
    void details_andTheirSignalFollowEachOther(TestVisitor visitor) {
        var page = visitor.open("/browser").check("More");
        var text = page.withText("They are open as long as the switch is on.");
        assertThat(text).isVisible();
        page.click("Details");
        assertThat(page.field("More")).isUnchecked();
        assertThat(text).isHidden();
    }

    @Test
    void storedSignals_areThereAfterAReloadAndInOtherTabs(TestVisitor visitor) {
        var page = visitor.open("/browser");
        var other = visitor.open("/browser");
        size(page).choose("LARGE");
        note(page).fill("mine");
        assertThat(size(other)).hasValue("LARGE");
        assertThat(noted(other)).hasClass("large");
        assertThat(note(other)).hasValue("");
        page.reload();
        assertThat(size(page)).hasValue("LARGE");
        assertThat(noted(page)).hasText("Your note: mine");
        assertThat(note(visitor.open("/browser"))).hasValue("");
    }

    @Test
    void copying_isToldForAWhile(TestVisitor visitor) {
        var page = visitor.open("/browser").fill("Text", "copy me");
        var copy = page.find(By.css("#copy"));
        copy.click();
        assertThat(copy).hasText("Copied");
        assertThat(copy).hasText("Copy");
    }

    @Test
    void toasts_areStackedAndDismissed(TestApp app) {
        var page = app.visitor().open("/browser");
        for (var kind : List.of("INFO", "SUCCESS", "WARNING", "ERROR")) {
            page.click(kind);
        }
        assertThat(toasts(page)).hasCount(4);
        assertEquals(4, page.toasts().size());
        var alert = page.find(By.css("[role=alert] .faststate-toast"));
        assertThat(alert).containsText("A toast of kind error");
        page.press("Escape");
        assertThat(alert).isGone();
        toasts(page).nth(2).hover();
        app.clock().advance(Duration.ofSeconds(20));
        assertThat(toasts(page)).hasCount(3);
        page.heading("Browser").hover();
        app.clock().advance(Duration.ofSeconds(6));
        assertThat(toasts(page)).hasCount(1).containsText("A toast of kind warning");
        app.clock().advance(Duration.ofSeconds(5));
        assertThat(toasts(page)).isGone();
        page.click("ERROR");
        page.heading("Browser").hover();
        app.clock().advance(Duration.ofSeconds(60));
        assertThat(toasts(page)).containsText("A toast of kind error");
        toasts(page).click("Dismiss");
        assertThat(toasts(page)).isGone();
    }

    @Test
    void handlersToast_isShownAndOutlivesPatches(TestVisitor visitor) {
        var page = visitor.open("/browser").click("From the server");
        assertThat(page).hasToast("The server says hello.");
        page.click("Let the server ask");
        assertThat(dialog(page)).isVisible();
        assertThat(page).hasToast("The server says hello.");
    }

    @Test
    void shortcuts_workWhereNothingIsTyped(TestVisitor visitor) {
        var page = visitor.open("/browser").press("Control+k");
        var text = page.field("Text");
        assertThat(text).isFocused();
        // What is selected is replaced.
        page.press("?");
        assertThat(text).hasValue("?");
        assertThat(page.find(By.css("#help"))).isHidden();
        page.heading("Browser").click();
        page.press("?");
        assertThat(page.find(By.css("#help"))).isVisible();
        page.press("Control+k");
        assertThat(text).isNotFocused();
        assertThat(page.find(By.css("[aria-keyshortcuts='?']"))).hasText("Keys");
        assertThat(page.find(By.css("[aria-keyshortcuts='Control+K Meta+K']"))).hasCount(1);
    }

    @Test
    void title_followsTheText(TestVisitor visitor) {
        var page = visitor.open("/browser");
        assertThat(page).hasTitle("Browser · FastState");
        page.check("More");
        assertThat(page).hasTitle("Browser, with more · FastState");
        page.link("Todos").click();
        assertThat(page).hasTitle("Todos · FastState");
        page.link("Browser").click();
        assertThat(page).hasTitle("Browser · FastState");
        page.check("More");
        assertThat(page).hasTitle("Browser, with more · FastState");
    }
}
