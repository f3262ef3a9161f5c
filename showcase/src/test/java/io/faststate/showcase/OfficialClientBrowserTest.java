package io.faststate.showcase;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.HashSet;
import org.junit.jupiter.api.Test;

/** What pages with Datastar's own client promise, besides what all browser tests then show. */
@OfficialClientOnly
class OfficialClientBrowserTest extends BrowserTest {
    @Test
    void clicks_haveAnIdEach() {
        var tab = open("/counter");
        var ids = new HashSet<String>();
        tab.onRequest(request -> {
            if (request.method().equals("POST")) {
                ids.add(request.headerValue("FastState-Event"));
            }
        });
        tab.getByText("+1", new Page.GetByTextOptions().setExact(true)).dblclick();
        assertThat(tab.locator("#count")).hasText("2");
        assertEquals(2, ids.size());
        assertNotEquals(true, ids.contains(null));
    }

    @Test
    void nonce_doesNotStandInThePage() {
        var tab = open("/counter");
        tab.getByText("+1", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(tab.locator("#count")).hasText("1");
        assertEquals(false, tab.evaluate("() => document.documentElement.hasAttribute('data-nonce')"));
    }

    @Test
    void eventThatIsRefused_isTold() {
        var visitor = visitor().expecting("400");
        var tab = visitor.open("/counter");
        tab.route("**/_faststate/a/**", route -> route.fulfill(
                new Route.FulfillOptions().setStatus(400)));
        tab.getByText("+1", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(tab.locator("#faststate-notice")).containsText("error 400");
        tab.keyboard().press("Escape");
        assertThat(tab.locator("#faststate-notice")).isHidden();
    }
}
