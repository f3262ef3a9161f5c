package io.faststate.showcase;

import static io.faststate.server.testing.PageAssertions.assertThat;

import io.faststate.server.testing.By;
import io.faststate.server.testing.FastStateTest;
import io.faststate.server.testing.TestElement;
import io.faststate.server.testing.TestPage;
import io.faststate.server.testing.TestVisitor;
import org.junit.jupiter.api.Test;

@FastStateTest(Showcase.class)
class ProgressBarTest {
    private static final String PATH = "/examples/progress-bar";

    private static TestElement status(TestPage page) {
        return page.find(By.css("#status"));
    }

    private static TestElement percent(TestPage page) {
        return page.find(By.css("#percent"));
    }

    @Test
    void job_isDoneInTheEnd(TestVisitor visitor) {
        var page = visitor.open(PATH);
        assertThat(percent(page)).hasText("0 %");
        assertThat(page.button("Cancel")).isDisabled();
        page.click("Start");
        // It takes almost as long as an assertion waits.
        assertThat(percent(page)).hasTextMatching("^([5-9].|100) %$");
        assertThat(status(page)).hasText("Done");
        assertThat(percent(page)).hasText("100 %");
        assertThat(page.button("Cancel")).isDisabled();
        assertThat(page.button("Start")).isEnabled();
    }
}
