package io.faststate.showcase;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;

class IndexBrowserTest extends BrowserTest {
    private static final List<String> PLACES = List.of(
            "/counter", "/shared-counter", "/greeter", "/ticker", "/todos", "/todomvc", "/product/1", "/chat", "/data", "/kanban",
            "/browser", "/life", "/login", "/profile", "/settings", "/shop", "/examples", "/metrics", "/health/live", "/health/ready");

    @Test
    void index_linksToEachPlace() {
        var tab = open("/");
        var links = tab.locator("main a").evaluateAll("links => links.map(it => it.getAttribute('href'))");
        assertEquals(PLACES, links);
    }

    @Test
    void index_ofAllLinksAnswers() {
        var visitor = visitor();
        visitor.open("/");
        for (var path : PLACES) {
            var answer = visitor.context().request().get(path);
            assertTrue(answer.ok(), () -> path + " answered " + answer.status());
        }
    }

    @Test
    void card_leadsToItsPageWhereverItIsClicked() {
        var tab = open("/");
        tab.locator("article", new Page.LocatorOptions().setHasText("State that everyone shares")).click(
                new Locator.ClickOptions().setPosition(150, 60));
        assertThat(tab).hasURL(tab.url().replaceAll("/[^/]*$", "/shared-counter"));
        assertThat(tab.locator("h1")).hasText("Shared counter");
    }

    @Test
    void navigation_marksThePageThatIsShown() {
        var tab = open("/todos");
        assertThat(tab.locator("nav [aria-current=page]")).hasText("Todos");
        tab.locator("nav").getByText("Shared").click();
        assertThat(tab.locator("nav [aria-current=page]")).hasText("Shared");
        assertThat(tab).hasTitle("Shared counter · FastState");
    }

    @Test
    void back_returnsToAWorkingPage() {
        var tab = open("/");
        tab.locator("main a").first().click();
        tab.getByText("+1", exact()).click();
        assertThat(tab.locator("#count")).hasText("1");
        tab.locator("nav a").first().click();
        assertThat(tab.locator(".cards")).isVisible();
        tab.goBack();
        assertThat(tab.locator("#count")).hasText("1");
        tab.getByText("+1", exact()).click();
        assertThat(tab.locator("#count")).hasText("2");
        tab.goBack();
        assertThat(tab.locator(".cards")).isVisible();
        tab.goForward();
        assertThat(tab.locator("#count")).hasText("2");
        tab.getByText("-1", exact()).click();
        assertThat(tab.locator("#count")).hasText("1");
    }

    @Test
    void metrics_countWhatHappened() {
        var visitor = visitor();
        var tab = visitor.open("/counter");
        tab.getByText("+1", exact()).click();
        assertThat(tab.locator("#count")).hasText("1");
        var metrics = visitor.context().request().get("/metrics").text();
        assertTrue(metrics.contains("faststate_"), metrics);
        assertTrue(metrics.contains("/counter"), metrics);
    }

    private static Page.GetByTextOptions exact() {
        return new Page.GetByTextOptions().setExact(true);
    }
}
