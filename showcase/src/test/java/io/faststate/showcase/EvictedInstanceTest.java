package io.faststate.showcase;

import static io.faststate.server.testing.PageAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.faststate.server.testing.By;
import io.faststate.server.testing.FastStateTest;
import io.faststate.server.testing.TestApp;
import io.faststate.server.testing.TestElement;
import io.faststate.server.testing.TestPage;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The server may forget the page of a tab at any time; the tab notices nothing. */
@FastStateTest(Showcase.class)
class EvictedInstanceTest {
    private static TestElement count(TestPage page) {
        return page.find(By.css("#count"));
    }

    private static TestElement titles(TestPage page) {
        return page.find(By.css(".title"));
    }

    private static TestElement newTodo(TestPage page) {
        return page.find(By.css("#new-todo"));
    }

    private static void assertUnnoticed(TestPage page) {
        assertEquals(1, page.loads());
        assertThat(page).hasNotice("");
    }

    @Test
    void click_worksAfterEviction(TestApp app) {
        var page = app.visitor().open("/counter").click("+1");
        assertThat(count(page)).hasText("1");
        app.running().feature().evictPageInstances();
        page.click("+1");
        assertThat(count(page)).hasText("2");
        assertUnnoticed(page);
    }

    @Test
    void row_keepsItsHandlersAfterEviction(TestApp app) {
        var page = app.visitor().open("/todos");
        for (var title : List.of("One", "Two", "Three")) {
            newTodo(page).fill(title).press("Enter");
            assertThat(newTodo(page)).hasValue("");
        }
        app.running().feature().evictPageInstances();
        page.find(By.css(".remove")).nth(1).click();
        assertThat(titles(page)).hasTexts("One", "Three");
        app.running().feature().evictPageInstances();
        titles(page).nth(1).doubleClick();
        app.running().feature().evictPageInstances();
        page.find(By.css(".edit")).fill("Third").press("Enter");
        assertThat(titles(page)).hasTexts("One", "Third");
        assertUnnoticed(page);
    }

    @Test
    void otherTab_followsAfterEviction(TestApp app) {
        var visitor = app.visitor();
        var first = visitor.open("/counter");
        var second = visitor.open("/counter");
        first.click("+1");
        assertThat(count(second)).hasText("1");
        app.running().feature().evictPageInstances();
        first.click("+1");
        assertThat(count(second)).hasText("2");
        second.click("+1");
        assertThat(count(first)).hasText("3");
        assertUnnoticed(second);
    }
}
