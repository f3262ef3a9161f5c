package io.faststate.showcase;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessibilityBrowserTest extends BrowserTest {
    static final String FAULTS = """
            () => {
              const faults = [];
              if (!document.documentElement.lang) faults.push('no language');
              if (!document.title) faults.push('no title');
              if (document.querySelectorAll('main').length !== 1) faults.push('not one main');
              const named = el => (el.getAttribute('aria-label') || el.textContent).trim();
              for (const el of document.querySelectorAll('button, a')) if (!named(el)) faults.push('no name: ' + el.outerHTML);
              for (const el of document.querySelectorAll('input:not([type=hidden]), select, textarea')) {
                if (![...el.labels].some(named) && !el.getAttribute('aria-label')) faults.push('no label: ' + el.outerHTML);
              }
              for (const el of document.querySelectorAll('img')) if (!el.hasAttribute('alt')) faults.push('no alt: ' + el.outerHTML);
              const ids = [...document.querySelectorAll('[id]')].map(it => it.id);
              for (const id of new Set(ids)) if (ids.filter(it => it === id).length > 1) faults.push('twice: #' + id);
              let level = 0;
              for (const el of document.querySelectorAll('h1, h2, h3, h4, h5, h6')) {
                const next = Number(el.localName[1]);
                if (next > level + 1) faults.push('skips a level: ' + el.outerHTML);
                level = next;
              }
              if (document.querySelectorAll('h1').length !== 1) faults.push('not one h1');
              return faults;
            }""";

    @ParameterizedTest
    @ValueSource(strings = {
        "/", "/counter", "/shared-counter", "/greeter", "/ticker", "/todos", "/todomvc", "/product/1", "/kanban", "/browser", "/login",
        "/docs", "/docs?q=state", "/docs/reference/state", "/docs/how-to/forms", "/docs/explanation/security"
    })
    void page_hasNamesLabelsAndHeadings(String path) {
        assertEquals(List.of(), open(path).evaluate(FAULTS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/profile", "/settings", "/product/1", "/login"})
    void pageOfAUser_hasNamesLabelsAndHeadings(String path) {
        var tab = LoginBrowserTest.signIn(open("/login"), "ada");
        tab.navigate(path);
        assertEquals(List.of(), tab.evaluate(FAULTS));
    }

    @EmbeddedClientOnly("what is patched in with autofocus gets no focus")
    @Test
    void todos_haveNamesAndLabelsWithRowsToo() {
        var tab = open("/todos");
        tab.locator("#new-todo").fill("One");
        tab.locator("#new-todo").press("Enter");
        assertThat(tab.locator(".title")).hasCount(1);
        assertEquals(List.of(), tab.evaluate(FAULTS));
        tab.locator(".title").dblclick();
        assertThat(tab.locator(".edit")).isFocused();
        assertEquals(List.of(), tab.evaluate(FAULTS));
    }

    @Test
    void counter_worksByKeyboard() {
        var tab = open("/counter");
        tab.getByText("+1", new Page.GetByTextOptions().setExact(true)).focus();
        tab.keyboard().press("Enter");
        tab.keyboard().press("Space");
        assertThat(tab.locator("#count")).hasText("2");
    }

    @Test
    void count_isAnnouncedByItsElement() {
        assertEquals("OUTPUT", open("/counter").locator("#count").evaluate("it => it.tagName"));
    }

    @Test
    void progress_isNamed() {
        assertThat(open("/ticker").locator("#progress")).hasAccessibleName("Progress");
    }
}
