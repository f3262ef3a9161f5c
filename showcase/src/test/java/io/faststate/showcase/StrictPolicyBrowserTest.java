package io.faststate.showcase;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictPolicyBrowserTest extends BrowserTest {
    /** What markup holds that a strict policy forbids. */
    static final String INLINE = """
            html => {
              const page = new DOMParser().parseFromString(html, 'text/html');
              return [...page.querySelectorAll('*')].flatMap(el => [
                ...(el.localName === 'script' && (!el.hasAttribute('src') || el.text) ? ['script ' + el.text] : []),
                ...(el.localName === 'style' ? ['style ' + el.textContent] : []),
                ...[...el.attributes].filter(({ name, value }) => name === 'style' || /^on/.test(name) || /^\\s*javascript:/i.test(value))
                  .map(({ name, value }) => el.localName + ' ' + name + '=' + value),
              ]);
            }""";

    @EmbeddedClientOnly("its policy has a nonce or unsafe-eval")
    @ParameterizedTest
    @ValueSource(strings = {"/", "/counter", "/shared-counter", "/greeter", "/ticker", "/todos", "/todomvc"})
    void policy_allowsOwnFilesOnly(String path) {
        var tab = visitor().context().newPage();
        var policy = tab.navigate(path).headerValue("content-security-policy");
        assertTrue(policy.startsWith("default-src 'self';"), policy);
        for (var word : List.of("unsafe-", "nonce-", "strict-dynamic", "http:", "https:", "*", "script-src", "style-src")) {
            assertFalse(policy.contains(word), () -> policy + " has " + word);
        }
        assertEquals(1, policy.split("data:", -1).length - 1, "data: is for images alone");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "/", "/counter", "/shared-counter", "/greeter", "/ticker", "/todos", "/todomvc", "/docs", "/docs/how-to/forms"
    })
    void markup_hasNoInlineScriptOrStyle(String path) {
        var html = visitor().context().request().get(path).text();
        var tab = visitor().context().newPage();
        var found = tab.evaluate(INLINE, html);
        assertEquals(List.of(), found);
    }

    @Test
    void inlineScript_isRefused() {
        var visitor = visitor().expecting("Content Security Policy").expecting("unsafe-eval");
        var tab = visitor.open("/counter");
        tab.evaluate("() => { const it = document.createElement('script'); it.text = 'window.ran = true'; document.body.append(it); }");
        assertEquals(true, tab.evaluate("() => window.ran === undefined"));
        tab.getByText("+1", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(tab.locator("#count")).hasText("1");
    }
}
