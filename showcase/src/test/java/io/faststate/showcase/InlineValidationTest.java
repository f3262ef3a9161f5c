package io.faststate.showcase;

import static io.faststate.server.testing.PageAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.faststate.server.testing.By;
import io.faststate.server.testing.FastStateTest;
import io.faststate.server.testing.TestElement;
import io.faststate.server.testing.TestPage;
import io.faststate.server.testing.TestVisitor;
import java.util.List;
import org.junit.jupiter.api.Test;

@FastStateTest(Showcase.class)
class InlineValidationTest {
    private static final String PATH = "/examples/inline-validation";

    private static List<String> messages(TestPage page) {
        return page.find(By.css("small.error")).all().stream().filter(TestElement::isVisible).map(TestElement::text).toList();
    }

    @Test
    void field_tellsWhatIsWrongWhileItIsTypedIn(TestVisitor visitor) {
        var page = visitor.open(PATH).type("Email", "ada");
        assertThat(page.field("Email")).hasMessage("must be a well-formed email address");
        assertThat(page.field("Email")).hasAttribute("aria-invalid", "true");
        assertThat(page.field("Email")).isFocused();
        assertEquals(1, messages(page).size());
        page.type("Email", "@example.org");
        assertThat(page.field("Email")).hasNoMessage();
        assertEquals(List.of(), messages(page));
        assertThat(page.field("Email")).hasValue("ada@example.org");
    }

    @Test
    void field_isCheckedWhileAnotherHoldsNoNumber(TestVisitor visitor) {
        var page = visitor.open(PATH).clear("Age");
        assertThat(page.field("Age")).hasMessage("must be a number");
        page.fill("Name", "A");
        assertThat(page.field("Name")).hasMessage("size must be between 2 and 40");
        assertThat(page.field("Age")).hasMessage("must be a number");
        page.fill("Age", "12");
        assertThat(page.field("Age")).hasMessage("must be greater than or equal to 18");
    }

    @Test
    void form_tellsOfAllFieldsWhenItIsSent(TestVisitor visitor) {
        var page = visitor.open(PATH).fill("Email", "ada@example.org").click("Join");
        assertThat(page).shows("must be accepted");
        assertThat(page).shows("must not be blank");
        assertThat(page.button("Join")).isDisabled();
        page.fill("Name", "Ada").check("I accept the terms").click("Join");
        assertThat(page.find(By.css("#joined"))).hasText("Welcome, Ada!");
        assertEquals(List.of(), messages(page));
    }
}
