package io.faststate.showcase;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;

class TodoMvcBrowserTest extends BrowserTest {
    @Test
    void editor_hidesTheOtherControlsOfItsTodo() {
        var tab = editing();
        assertThat(toggle(tab, 1)).isHidden();
        assertThat(labels(tab).nth(1)).isHidden();
        assertThat(items(tab).nth(1).locator(".destroy")).isHidden();
        assertThat(toggle(tab, 0)).isVisible();
        assertThat(labels(tab).nth(2)).isVisible();
    }

    @EmbeddedClientOnly("what is patched in with autofocus gets no focus")
    @Test
    void page_hasNamesAndLabelsWithAnEditorToo() {
        var tab = editing();
        assertThat(editor(tab)).isFocused();
        assertEquals(List.of(), tab.evaluate(AccessibilityBrowserTest.FAULTS));
    }

    /** Three todos, the second of which is edited. */
    private Page editing() {
        var tab = open("/todomvc");
        for (var title : List.of("Water the plants", "Call Grace", "Mend the bike")) {
            tab.locator(".new-todo").fill(title);
            tab.locator(".new-todo").press("Enter");
            assertThat(tab.locator(".new-todo")).hasValue("");
        }
        assertThat(labels(tab)).hasCount(3);
        labels(tab).nth(1).dblclick();
        assertThat(editor(tab)).isVisible();
        return tab;
    }

    private static Locator items(Page tab) {
        return tab.locator(".todo-list > li");
    }

    private static Locator labels(Page tab) {
        return tab.locator(".todo-list > li > div.view > label");
    }

    private static Locator toggle(Page tab, int index) {
        return items(tab).nth(index).locator("div.view > input.toggle");
    }

    private static Locator editor(Page tab) {
        return tab.locator(".todo-list > li.editing > input.edit");
    }
}
