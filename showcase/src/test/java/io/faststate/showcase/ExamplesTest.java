package io.faststate.showcase;

import static io.faststate.server.testing.PageAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.faststate.server.testing.By;
import io.faststate.server.testing.FastStateTest;
import io.faststate.server.testing.TestVisitor;
import io.faststate.showcase.examples.Example;
import io.faststate.showcase.examples.Examples;
import org.junit.jupiter.api.Test;

@FastStateTest(Showcase.class)
class ExamplesTest {
    @Test
    void index_linksToEachExample(TestVisitor visitor) {
        var page = visitor.open("/");
        page.find(By.css("nav")).click("Examples");
        assertThat(page.find(By.css("h1"))).hasText("Examples");
        assertEquals("/examples", page.path());
        assertThat(page.find(By.css("nav [aria-current=page]"))).hasText("Examples");
        var links = page.find(By.css("main a")).all().stream().map(link -> link.attribute("href")).toList();
        assertEquals(Examples.ALL.stream().map(Example::path).toList(), links);
        page.find(By.css("main a")).nth(0).click();
        assertThat(page.find(By.css("h1"))).hasText("Click to edit");
        page.click("All examples");
        assertThat(page.find(By.css("h1"))).hasText("Examples");
    }
}
