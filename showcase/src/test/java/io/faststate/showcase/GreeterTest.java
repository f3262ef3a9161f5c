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
class GreeterTest {
    private static TestElement question(TestPage page) {
        return page.find(By.css("#question"));
    }

    private static TestElement greeting(TestPage page) {
        return page.find(By.css("#greeting"));
    }

    @Test
    void greeter_greetsWhileOneTypes(TestVisitor visitor) {
        var page = visitor.open("/greeter");
        assertThat(question(page)).isVisible();
        assertThat(greeting(page)).isHidden();
        page.type("Your name", "Ada");
        assertThat(greeting(page)).hasText("Hello, Ada!");
        assertThat(question(page)).isHidden();
        page.check("Loudly");
        assertThat(greeting(page)).hasText("Hello, ADA!");
    }

    @Test
    void greeter_clearsBothFields(TestVisitor visitor) {
        var page = visitor.open("/greeter");
        assertThat(page.button("Clear")).isDisabled();
        page.fill("Your name", "Ada").check("Loudly").click("Clear");
        assertThat(page.field("Your name")).hasValue("");
        assertThat(page.field("Loudly")).isUnchecked();
        assertThat(question(page)).isVisible();
        assertThat(page.button("Clear")).isDisabled();
    }

    @Test
    void greeter_makesNoRequest(TestVisitor visitor) {
        var page = visitor.open("/greeter").type("Your name", "Grace").check("Loudly");
        assertThat(greeting(page)).hasText("Hello, GRACE!");
        page.click("Clear");
        assertThat(question(page)).isVisible();
        assertEquals(List.of(), page.answers());
    }

    @Test
    void greeter_takesANameOfBlanksForNone(TestVisitor visitor) {
        var page = visitor.open("/greeter").fill("Your name", "   ");
        assertThat(question(page)).isVisible();
        assertThat(page.button("Clear")).isEnabled();
    }
}
