package io.faststate.showcase;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.faststate.dsl.Html.a;
import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.fragment;
import static io.faststate.dsl.Html.h1;
import static io.faststate.dsl.Html.header;
import static io.faststate.dsl.Html.mainElement;
import static io.faststate.dsl.Html.p;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitUntilState;
import io.faststate.dsl.Guard;
import io.faststate.dsl.Node;
import io.faststate.server.FastState;
import io.faststate.server.FastStateBuilder;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Links to pages that are missing or not for who follows them, in an application under a base path. */
@EmbeddedClientOnly("each link loads its document")
class NavigationErrorsBrowserTest extends BrowserTest {
    @Override
    FastStateBuilder application() {
        return FastState.builder().host("127.0.0.1").port(0).base("/app")
                .layout((page, content) -> fragment(
                        header(
                                a("home").id("to-home").href("/app/"),
                                a("other").id("to-other").href("/app/other"),
                                a("query").id("to-query").href("/app/query"),
                                a("admins").id("to-admins").href("/app/admins"),
                                a("no number").id("to-no-number").href("/app/number/x"),
                                a("upload").id("to-upload").href("/app/upload"),
                                a("nothing").id("to-nothing").href("/app/nothing")),
                        mainElement(content)))
                .notFound(page -> titled(page, "Missing"))
                .forbidden(page -> titled(page, "Not for you"))
                .page("/", page -> titled(page, "Home"))
                .page("/number/{n}", page -> titled(page, "Number " + page.pathInt("n")))
                .page("/admins", Guard.role("admin"), page -> titled(page, "Admins"))
                .page("/query", page -> {
                    var tab = page.query("tab", "one");
                    return fragment(
                            titled(page, "Query " + tab.get()),
                            button("two").id("two").onClick(() -> tab.set("two")));
                })
                .page("/other", page -> {
                    var clicks = page.tab("clicks", 0);
                    return fragment(
                            titled(page, "Other"),
                            p(clicks.text()).id("clicks"),
                            button("click").id("click").onClick(() -> clicks.update(it -> it + 1)),
                            button("go").id("go").onClick(e -> e.redirect("/number/7")));
                });
    }

    private static Node titled(io.faststate.dsl.Page page, String title) {
        page.title(title);
        return h1(title);
    }

    private Page openMarked(Visitor visitor) {
        var tab = visitor.open("/app/");
        assertThat(tab.locator("#faststate-page")).hasCount(1);
        tab.evaluate("() => { window.mark = 'same document'; }");
        return tab;
    }

    private static void arrived(Page tab, String title, String path) {
        assertThat(tab.locator("h1")).hasText(title);
        assertThat(tab).hasTitle(title);
        assertThat(tab).hasURL(Pattern.compile("^[^/]+//[^/]+" + path.replace("?", "\\?") + "$"));
        assertEquals("same document", tab.evaluate("() => window.mark"));
    }

    private static void back(Page tab) {
        tab.goBack(new Page.GoBackOptions().setWaitUntil(WaitUntilState.COMMIT));
    }

    /** A file that somebody uploaded may be a whole page of this application's but for what the server says of it. */
    @Test
    void markupThatTheServerDoesNotCallAPage_isLeftToTheBrowser() {
        var tab = openMarked(visitor());
        tab.route("**/upload", route -> route.fulfill(new Route.FulfillOptions().setContentType("text/html").setBody(
                "<!doctype html><html><head><meta name=faststate content=x data-base=/app></head>"
                        + "<body><h1>Upload</h1></body></html>")));
        tab.click("#to-upload");
        assertThat(tab.locator("h1")).hasText("Upload");
        assertEquals(null, tab.evaluate("() => window.mark"));
    }

    @Test
    void pageThatIsNotForThem_isSwappedIn_andBackLeadsBack() {
        var tab = openMarked(visitor().expecting("403"));
        var answer = tab.waitForResponse("**/admins", () -> tab.click("#to-admins"));
        assertEquals(403, answer.status());
        arrived(tab, "Not for you", "/app/admins");
        back(tab);
        arrived(tab, "Home", "/app/");
    }

    @Test
    void pagesThatAreMissing_areSwappedIn_andLeadOn() {
        var tab = openMarked(visitor().expecting("404"));
        var answer = tab.waitForResponse("**/x", () -> tab.click("#to-no-number"));
        assertEquals(404, answer.status());
        arrived(tab, "Missing", "/app/number/x");
        tab.click("#to-nothing");
        arrived(tab, "Missing", "/app/nothing");
        tab.click("#to-other");
        arrived(tab, "Other", "/app/other");
        tab.click("#click");
        assertThat(tab.locator("#clicks")).hasText("1");
        back(tab);
        arrived(tab, "Missing", "/app/nothing");
    }

    @Test
    void linksAndRedirects_underABase_swapTheContent() {
        var tab = openMarked(visitor());
        tab.click("#to-other");
        arrived(tab, "Other", "/app/other");
        tab.click("#click");
        assertThat(tab.locator("#clicks")).hasText("1");
        tab.click("#go");
        arrived(tab, "Number 7", "/app/number/7");
        back(tab);
        arrived(tab, "Other", "/app/other");
        assertThat(tab.locator("#clicks")).hasText("1");
    }

    @Test
    void parameters_underABase_goWithTheAddressBothWays() {
        var tab = openMarked(visitor());
        tab.click("#to-query");
        arrived(tab, "Query one", "/app/query");
        tab.click("#two");
        arrived(tab, "Query two", "/app/query?tab=two");
        back(tab);
        arrived(tab, "Query one", "/app/query");
    }
}
