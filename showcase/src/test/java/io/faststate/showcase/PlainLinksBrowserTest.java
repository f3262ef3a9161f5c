package io.faststate.showcase;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.faststate.dsl.Html.a;
import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.h1;
import static io.faststate.dsl.Html.live;
import static io.faststate.dsl.Html.p;
import static io.faststate.dsl.Html.section;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitUntilState;
import io.faststate.dsl.State;
import io.faststate.server.FastState;
import io.faststate.server.FastStateBuilder;
import java.util.HashMap;
import org.junit.jupiter.api.Test;

/** Without navigation by the client, links are the browser's, and so is what comes back from its cache of whole pages. */
@EmbeddedClientOnly("its stream keeps a page out of the browser's cache")
class PlainLinksBrowserTest extends BrowserTest {
    private static final State<Integer> SHARED = State.global("shared", 0);

    @Override
    FastStateBuilder application() {
        return FastState.builder().host("127.0.0.1").port(0).navigation(false)
                .page("/", page -> section(
                        h1("Home"),
                        live(SHARED, n -> p(n + "").id("shared")),
                        button("More").id("more").onClick(() -> SHARED.update(n -> n + 1)),
                        a("other").id("to-other").href("/other")))
                .page("/other", page -> {
                    var tab = page.query("tab", "one");
                    return section(
                            h1("Other " + tab.get()),
                            button("two").id("two").onClick(() -> tab.set("two")));
                });
    }

    @Test
    void link_loadsItsDocument() {
        var tab = open("/");
        tab.evaluate("() => { window.mark = 'same document'; }");
        tab.click("#to-other");
        assertThat(tab.locator("h1")).hasText("Other one");
        assertEquals(null, tab.evaluate("() => window.mark"));
    }

    @Test
    void parameters_goWithTheAddressWithoutALoad() {
        var tab = open("/other");
        tab.evaluate("() => { window.mark = 'same document'; }");
        tab.click("#two");
        assertThat(tab.locator("h1")).hasText("Other two");
        tab.goBack(new Page.GoBackOptions().setWaitUntil(WaitUntilState.COMMIT));
        assertThat(tab.locator("h1")).hasText("Other one");
        assertEquals("same document", tab.evaluate("() => window.mark"));
    }

    @Test
    void pageFromTheCacheOfTheBrowser_isTheOneThatWasLeft_andFollowsItsStates() throws Exception {
        try (var chromium = Chromium.withPageCache();
                var visitor = chromium.visitor("http://localhost:" + running().port())) {
            visitor.context().route(url -> url.endsWith("/"), PlainLinksBrowserTest::allowCaches);
            comeBack(visitor.open("/"));
        }
    }

    /** Lets Chromium keep the page, as other browsers do anyway: the server asks that nothing of it be stored. */
    private static void allowCaches(Route route) {
        var answer = route.fetch();
        var headers = new HashMap<>(answer.headers());
        headers.put("cache-control", "no-cache");
        route.fulfill(new Route.FulfillOptions().setResponse(answer).setHeaders(headers));
    }

    private void comeBack(Page tab) {
        tab.evaluate("() => { window.mark = 'same document'; addEventListener('pageshow', it => { window.cached = it.persisted; }); }");
        tab.click("#to-other");
        assertThat(tab.locator("h1")).hasText("Other one");
        tab.goBack(new Page.GoBackOptions().setWaitUntil(WaitUntilState.COMMIT));
        assertThat(tab.locator("h1")).hasText("Home");
        tab.waitForFunction("() => window.cached !== undefined");
        assertEquals("same document", tab.evaluate("() => window.mark"));
        assertEquals(true, tab.evaluate("() => window.cached"));
        var other = open("/");
        other.click("#more");
        assertThat(other.locator("#shared")).hasText("1");
        assertThat(tab.locator("#shared")).hasText("1");
        tab.click("#more");
        assertThat(other.locator("#shared")).hasText("2");
    }
}
