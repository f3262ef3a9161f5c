package io.faststate.showcase;

import static io.faststate.server.testing.PageAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.faststate.server.testing.By;
import io.faststate.server.testing.FastStateTest;
import io.faststate.server.testing.TestElement;
import io.faststate.server.testing.TestPage;
import io.faststate.server.testing.TestVisitor;
import java.util.List;
import org.junit.jupiter.api.Test;

@FastStateTest(Showcase.class)
class IndexTest {
    private static final List<String> PLACES = List.of(
            "/counter", "/shared-counter", "/greeter", "/ticker", "/life", "/browser", "/chat", "/kanban", "/dashboard",
            "/machines", "/status", "/product/1", "/todos", "/todomvc", "/data", "/grid", "/crud", "/shop", "/profile", "/login", "/settings",
            "/kit", "/examples", "/docs", "/metrics",
            "/health/live", "/health/ready");

    private static TestElement count(TestPage page) {
        return page.find(By.css("#count"));
    }

    private static TestElement current(TestPage page) {
        return page.find(By.css("nav [aria-current=page]"));
    }

    @Test
    void index_linksToEachPlace(TestVisitor visitor) {
        var links = visitor.open("/").find(By.css("main a")).all();
        assertEquals(PLACES, links.stream().map(link -> link.attribute("href")).toList());
    }

    @Test
    void index_ofAllLinksAnswers(TestVisitor visitor) {
        var page = visitor.withoutJavaScript().open("/");
        for (var path : PLACES) {
            assertEquals(200, page.open(path).status(), () -> path + " answered " + page.status());
        }
    }

    @Test
    void navigation_marksThePageThatIsShown(TestVisitor visitor) {
        var page = visitor.open("/todos");
        assertThat(current(page)).hasText("Todos");
        page.click("Shared", page.find(By.css("nav")));
        assertThat(current(page)).hasText("Shared");
        assertThat(page).hasTitle("Shared counter · FastState");
    }

    @Test
    void back_returnsToAWorkingPage(TestVisitor visitor) {
        var page = visitor.open("/");
        page.find(By.css("main")).click("Counter");
        page.click("+1");
        assertThat(count(page)).hasText("1");
        page.find(By.css("nav a")).nth(0).click();
        assertThat(page.find(By.css(".hero"))).isVisible();
        page.back();
        assertThat(count(page)).hasText("1");
        page.click("+1");
        assertThat(count(page)).hasText("2");
        page.back();
        assertThat(page.find(By.css(".hero"))).isVisible();
        page.forward();
        assertThat(count(page)).hasText("2");
        page.click("-1");
        assertThat(count(page)).hasText("1");
    }

    @Test
    void metrics_countWhatHappened(TestVisitor visitor) {
        assertThat(count(visitor.open("/counter").click("+1"))).hasText("1");
        var metrics = visitor.open("/metrics");
        assertThat(metrics).shows("faststate_");
        assertThat(metrics).shows("/counter");
    }
}
