package io.faststate.showcase;

import static io.faststate.server.testing.PageAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.faststate.server.testing.By;
import io.faststate.server.testing.FastStateTest;
import io.faststate.server.testing.TestApp;
import io.faststate.server.testing.TestElement;
import io.faststate.server.testing.TestPage;
import io.faststate.server.testing.TestVisitor;
import java.util.List;
import org.junit.jupiter.api.Test;

@FastStateTest(Showcase.class)
class CounterTest {
    private static TestElement count(TestPage page) {
        return page.find(By.css("#count"));
    }

    @Test
    void counter_addsSubtractsAndResets(TestVisitor visitor) {
        var page = visitor.open("/counter");
        assertThat(count(page)).hasText("0");
        page.click("+1").click("+1").click("+1");
        assertThat(count(page)).hasText("3");
        page.click("-1");
        assertThat(count(page)).hasText("2");
        page.click("Reset");
        assertThat(count(page)).hasText("0");
        page.click("-1");
        assertThat(count(page)).hasText("-1");
    }

    @Test
    void counter_keepsItsValueOverAReload(TestVisitor visitor) {
        var page = visitor.open("/counter").click("+1");
        assertThat(count(page)).hasText("1");
        page.reload();
        assertThat(count(page)).hasText("1");
    }

    @Test
    void counter_isEachSessionsOwn(TestApp app) {
        assertThat(count(app.visitor().open("/counter").click("+1"))).hasText("1");
        assertThat(count(app.visitor().open("/counter"))).hasText("0");
    }

    @Test
    void counter_sendsNoMarkupForAClick(TestVisitor visitor) {
        // The first patch of a page also renews its token.
        var page = visitor.open("/counter").click("+1").click("+1");
        assertThat(count(page)).hasText("2");
        assertEquals(List.of(), page.lastAnswer().elements());
        assertEquals(1, page.lastAnswer().signals().size());
    }
}
