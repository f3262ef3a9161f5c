package io.faststate.showcase;

import static io.faststate.server.testing.PageAssertions.assertThat;

import io.faststate.server.testing.By;
import io.faststate.server.testing.FastStateTest;
import io.faststate.server.testing.TestApp;
import io.faststate.server.testing.TestElement;
import io.faststate.server.testing.TestPage;
import io.faststate.server.testing.TestVisitor;
import org.junit.jupiter.api.Test;

@FastStateTest(Showcase.class)
class ClickToEditTest {
    private static final String PATH = "/examples/click-to-edit";

    private static TestElement email(TestPage page) {
        return page.find(By.css("#email"));
    }

    private static TestElement lastName(TestPage page) {
        return page.find(By.css("#last-name"));
    }

    @Test
    void edit_takesTheFocusToTheFormAndBack(TestVisitor visitor) {
        var page = visitor.open(PATH).click("Edit");
        assertThat(page.field("First name")).isFocused();
        assertThat(page.field("First name")).hasValue("Joe");
        page.fill("First name", "Jill").press("Enter");
        assertThat(page.find(By.css("#first-name"))).hasText("Jill");
        assertThat(page.button("Edit")).isFocused();
    }

    @Test
    void contact_isOfTheSessionAndStays(TestApp app) {
        var visitor = app.visitor();
        var page = visitor.open(PATH);
        var other = visitor.open(PATH);
        page.click("Edit").fill("Email", "joe@example.net").click("Save");
        assertThat(email(page)).hasText("joe@example.net");
        assertThat(email(other)).hasText("joe@example.net");
        assertThat(email(app.visitor().open(PATH))).hasText("joe.smith@example.org");
    }

    @Test
    void cancel_leavesTheContactAsItWas(TestVisitor visitor) {
        var page = visitor.open(PATH).click("Edit").fill("Last name", "Nobody").click("Cancel");
        assertThat(lastName(page)).hasText("Smith");
        page.click("Edit");
        assertThat(page.field("Last name")).hasValue("Smith");
        page.field("Last name").fill("Nobody").press("Escape");
        assertThat(lastName(page)).hasText("Smith");
    }

    @Test
    void contact_thatBreaksARuleIsNotSaved(TestVisitor visitor) {
        var page = visitor.open(PATH).click("Edit").fill("Email", "nobody").click("Save");
        assertThat(page.field("Email")).hasMessage("must be a well-formed email address");
        assertThat(page.field("Email")).hasValue("nobody");
        page.click("Cancel");
        assertThat(email(page)).hasText("joe.smith@example.org");
    }
}
