package io.faststate.showcase;

import static io.faststate.server.testing.PageAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.faststate.server.testing.By;
import io.faststate.server.testing.FastStateTest;
import io.faststate.server.testing.TestVisitor;
import io.faststate.showcase.examples.Example;
import io.faststate.showcase.examples.Examples;
import io.faststate.showcase.text.Texts;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@FastStateTest(Showcase.class)
class PageSourceTest {
    private static Stream<String> paths() {
        return Stream.concat(IndexPage.ENTRIES.stream().map(IndexPage.Entry::path), Examples.ALL.stream().map(Example::path));
    }

    @Test
    void eachPage_hasItsSourceAndItsTest() {
        paths().forEach(path -> {
            var files = PageSource.of(path);
            assertTrue(files.size() >= 2, path);
            assertTrue(files.getLast().endsWith("Test"), path);
            files.forEach(file -> assertTrue(
                    Texts.of(PageSource.resource(file)).contains(file.substring(file.lastIndexOf('/') + 1)), file));
        });
    }

    @Test
    void test_usesThePageThatItIsShownWith() {
        paths().forEach(path -> assertTrue(
                Texts.of(PageSource.resource(PageSource.of(path).getLast())).contains('"' + path), path));
    }

    @Test
    void pageBelowAnother_hasTheSameSource() {
        assertEquals(PageSource.of("/todomvc"), PageSource.of("/todomvc/active"));
        assertEquals(List.of(), PageSource.of("/nowhere/at/all"));
    }

    @Test
    void source_isShownAndHidden(TestVisitor visitor) {
        var page = visitor.open("/counter");
        assertEquals(0, page.find(By.css(".source pre")).count());
        page.click("Show the source");
        assertThat(page.find(By.css(".source pre"))).containsText("final class CounterPage");
        assertThat(page.button("CounterPage.java")).hasAttribute("aria-pressed", "true");
        page.click("CounterTest.java");
        assertThat(page.find(By.css(".source pre"))).containsText("class CounterTest");
        page.click("+1");
        assertThat(page.find(By.css("#count"))).hasText("1");
        assertThat(page.find(By.css(".source pre"))).containsText("class CounterTest");
        page.click("Hide the source");
        assertThat(page.find(By.css(".source pre"))).isGone();
    }
}
