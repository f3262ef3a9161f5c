package io.faststate.showcase;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.faststate.dsl.Html.a;
import static io.faststate.dsl.Html.aside;
import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.div;
import static io.faststate.dsl.Html.each;
import static io.faststate.dsl.Html.form;
import static io.faststate.dsl.Html.fragment;
import static io.faststate.dsl.Html.h1;
import static io.faststate.dsl.Html.header;
import static io.faststate.dsl.Html.input;
import static io.faststate.dsl.Html.li;
import static io.faststate.dsl.Html.live;
import static io.faststate.dsl.Html.mainElement;
import static io.faststate.dsl.Html.nav;
import static io.faststate.dsl.Html.option;
import static io.faststate.dsl.Html.p;
import static io.faststate.dsl.Html.select;
import static io.faststate.dsl.Html.textarea;
import static io.faststate.dsl.Html.ul;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitUntilState;
import io.faststate.dsl.Guard;
import io.faststate.dsl.Node;
import io.faststate.dsl.State;
import io.faststate.server.FastState;
import io.faststate.server.FastStateBuilder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Links between pages swap the content: what is kept, what goes, what comes back, and what is left to the browser. */
@EmbeddedClientOnly("each link loads its document")
class NavigationBrowserTest extends BrowserTest {
    private static final State<Integer> SHARED = State.global("shared", 0);
    private static final State<Integer> CREW = State.global("crew", 2);
    private static final byte[] KEY = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private final List<String> effects = new CopyOnWriteArrayList<>();
    private final Semaphore slow = new Semaphore(0);
    private final CountDownLatch slowArrived = new CountDownLatch(1);

    @Override
    FastStateBuilder application() {
        var builder = FastState.builder().host("127.0.0.1").port(0).signingKey(KEY).loginPage("/login")
                .page("/", page -> layout(page, "Home", p("Welcome").id("text")))
                .page("/login", page -> layout(page, "Sign in", p("Who are you?").id("text")))
                .page("/secret", Guard.signedIn(), page -> layout(page, "Secret", p("Secret").id("text")))
                .page("/number/{n}", page -> layout(page, "Number " + page.pathInt("n"), p("A number").id("text")))
                .page("/live", page -> layout(page, "Live",
                        live(SHARED, n -> p(String.valueOf(n)).id("shared")),
                        button("More").id("more").onClick(() -> SHARED.update(n -> n + 1))))
                .page("/crew", NavigationBrowserTest::crew)
                .page("/slow", page -> {
                    slowArrived.countDown();
                    slow.acquire();
                    return layout(page, "Slow", p("Slow").id("text"));
                })
                .page("/go", page -> layout(page, "Go",
                        button("Go").id("go").onClick(e -> e.redirect("/number/7")),
                        button("Work").id("work").onClick(e -> {
                            effects.add("began");
                            slow.acquire();
                            effects.add("done");
                            e.append("body", p("too late").id("late"));
                        })))
                .page("/tabs", page -> {
                    var tab = page.query("tab", "one");
                    var search = page.query("q", "").withoutHistory();
                    return layout(page, "Tabs",
                            p(tab.get() + " [" + search.get() + "]").id("text"),
                            input().id("q").aria("label", "Search").bind(search),
                            a("three").id("three").href(tab.href("three")),
                            button("two").id("two").onClick(() -> tab.set("two")));
                });
        for (var i = 1; i <= 5; i++) {
            builder.page("/form" + i, NavigationBrowserTest::formPage);
        }
        return builder;
    }

    private static Node crew(io.faststate.dsl.Page page) {
        var newestFirst = IntStream.range(0, CREW.get()).map(i -> CREW.get() - 1 - i).boxed().toList();
        return layout(page, "Crew",
                ul(each(newestFirst, i -> "row" + i, i -> li(input().aria("label", "Note on " + i)))),
                select(each(newestFirst, i -> option("Person " + i).value("person" + i))).id("chosen").aria("label", "Chosen"),
                button("Hire").id("hire").onClick(() -> CREW.update(n -> n + 1)));
    }

    private static Node formPage(io.faststate.dsl.Page page) {
        var name = page.signal("name", "");
        var tab = page.tab("tab", 0);
        return layout(page, "Form " + page.path().substring(1),
                form(
                        input().id("bound").aria("label", "Bound").bind(name),
                        input().name("plain").id("plain").aria("label", "Plain"),
                        textarea().name("long").id("long").aria("label", "Long"),
                        input().name("box").id("box").type(io.faststate.dsl.element.InputType.CHECKBOX).aria("label", "Box"),
                        select(option("a").value("a"), option("b").value("b")).id("choice").name("choice").aria("label", "Choice")),
                p(tab.text()).id("tab"),
                button("Count").id("count").onClick(() -> tab.update(n -> n + 1)),
                div(each(IntStream.range(0, 100).boxed().toList(), i -> p("Line " + i))));
    }

    private static Node layout(io.faststate.dsl.Page page, String title, Node... content) {
        page.title(title);
        var links = List.of("/", "/form1", "/form2", "/form3", "/form4", "/form5", "/live", "/slow", "/go", "/tabs", "/secret",
                "/number/1", "/number/x", "/nothing");
        return fragment(
                header(nav(each(links, it -> a(it).href(it).cls("link"))), input().id("layout-search").aria("label", "Find")),
                aside(p("island").id("island")).ignoreMorph().id("aside"),
                aside(div(each(IntStream.range(0, 50).boxed().toList(), i -> p("Side " + i))))
                        .id("side").attr("tabindex", "0"),
                mainElement(h1(title), fragment(content)));
    }

    private Page openPage(String path) {
        var page = open(path);
        assertThat(page.locator("#faststate-page")).hasCount(1);
        page.evaluate("() => { window.mark = 'same document'; document.querySelector('#island').textContent = 'changed'; }");
        return page;
    }

    private static void assertSameDocument(Page page) {
        assertEquals("same document", page.evaluate("() => window.mark"));
    }

    private static void follow(Page page, String href, String title) {
        // Without a mouse, for which the page would be scrolled to the link.
        page.dispatchEvent("a.link[href='" + href + "']", "click");
        arrived(page, title);
    }

    private static void arrived(Page page, String title) {
        assertThat(page.locator("h1")).hasText(title);
        assertThat(page.locator("html[aria-busy]")).hasCount(0);
    }

    @Test
    void link_swapsContentTitleAddressAndFocusAndKeepsTheLayout() {
        var page = openPage("/");
        page.evaluate("() => { const side = document.querySelector('#side'); side.style.height = '50px'; "
                + "side.style.overflow = 'auto'; side.scrollTop = 30; window.side = side; }");
        follow(page, "/number/1", "Number 1");
        assertSameDocument(page);
        assertThat(page).hasURL(Pattern.compile(".*/number/1"));
        assertThat(page).hasTitle("Number 1");
        assertEquals("H1", page.evaluate("() => document.activeElement.tagName"));
        assertThat(page.locator("#faststate-page")).hasText("Number 1");
        assertThat(page.locator("#island")).hasText("changed");
        assertEquals(true, page.evaluate("() => window.side === document.querySelector('#side')"));
    }

    @Test
    void backAndForward_throughFivePages_restoreFormsAndScrollPositions() {
        var page = openPage("/form1");
        for (var i = 1; i <= 5; i++) {
            if (i > 1) {
                follow(page, "/form" + i, "Form form" + i);
                assertEquals("", page.inputValue("#bound"));
                assertEquals("", page.inputValue("#plain"));
                assertThat(page.locator("#box")).not().isChecked();
                assertThat(page.locator("#tab")).hasText("0");
                assertEquals(0, ((Number) page.evaluate("() => scrollY")).intValue());
            }
            page.fill("#bound", "bound " + i);
            page.fill("#plain", "plain " + i);
            page.fill("#long", "long " + i);
            page.check("#box");
            page.selectOption("#choice", "b");
            page.click("#count");
            assertThat(page.locator("#tab")).hasText("1");
            page.evaluate("y => scrollTo(0, y)", 100 * i);
        }
        for (var i = 4; i >= 1; i--) {
            page.goBack(new Page.GoBackOptions().setWaitUntil(WaitUntilState.COMMIT));
            restored(page, i);
        }
        for (var i = 2; i <= 5; i++) {
            page.goForward(new Page.GoForwardOptions().setWaitUntil(WaitUntilState.COMMIT));
            restored(page, i);
        }
        assertSameDocument(page);
    }

    @Test
    void fields_comeBackByWhatTheyAreNotByPlace() {
        var page = openPage("/crew");
        page.getByLabel("Note on 0").fill("of the first");
        page.selectOption("#chosen", "person0");
        follow(page, "/", "Home");
        var other = open("/crew");
        other.click("#hire");
        assertThat(other.getByLabel("Note on 2")).hasCount(1);
        page.goBack(new Page.GoBackOptions().setWaitUntil(WaitUntilState.COMMIT));
        arrived(page, "Crew");
        assertThat(page.getByLabel("Note on 2")).hasValue("");
        assertThat(page.getByLabel("Note on 1")).hasValue("");
        assertThat(page.getByLabel("Note on 0")).hasValue("of the first");
        assertEquals("person0", page.inputValue("#chosen"));
        assertSameDocument(page);
    }

    private static void restored(Page page, int i) {
        arrived(page, "Form form" + i);
        assertEquals("bound " + i, page.inputValue("#bound"));
        assertEquals("plain " + i, page.inputValue("#plain"));
        assertEquals("long " + i, page.inputValue("#long"));
        assertThat(page.locator("#box")).isChecked();
        assertEquals("b", page.inputValue("#choice"));
        assertThat(page.locator("#tab")).hasText("1");
        assertEquals(100 * i, ((Number) page.evaluate("() => scrollY")).intValue());
    }

    @Test
    void streamAndSignals_areThoseOfTheNewPage() {
        var page = openPage("/form1");
        page.fill("#bound", "secret of form 1");
        follow(page, "/live", "Live");
        assertThat(page.locator("#shared")).hasText("0");
        var other = open("/live");
        other.click("#more");
        assertThat(page.locator("#shared")).hasText("1");
        var sent = page.waitForRequest(request -> request.method().equals("POST"), () -> page.click("#more"));
        assertEquals("{}", sent.postData());
        assertThat(page.locator("#shared")).hasText("2");
        follow(page, "/", "Home");
        // The server notices at a write that a browser is gone.
        for (var n = 3; running().feature().streams() > 1; n++) {
            other.click("#more");
            assertThat(other.locator("#shared")).hasText(String.valueOf(n));
            assertTrue(n < 50, "The stream of the page that was left is open");
        }
        assertThat(page.locator("#shared")).hasCount(0);
        assertSameDocument(page);
    }

    @Test
    void event_ofThePageThatWasLeft_endsAndTouchesTheNewPageNowhere() {
        var page = openPage("/go");
        page.evaluate("() => addEventListener('datastar-fetch', event => window.finished ||= event.detail.type === 'finished')");
        page.click("#work");
        awaitEffects(page, List.of("began"));
        follow(page, "/number/1", "Number 1");
        slow.release();
        awaitEffects(page, List.of("began", "done"));
        page.waitForFunction("() => window.finished");
        assertThat(page.locator("#late")).hasCount(0);
        assertThat(page.locator("h1")).hasText("Number 1");
        assertSameDocument(page);
    }

    @Test
    void pageFromTheCacheOfTheBrowser_followsItsStatesAgain() {
        var page = openPage("/");
        follow(page, "/live", "Live");
        page.evaluate("() => dispatchEvent(new PageTransitionEvent('pagehide', {persisted: true}))");
        assertEquals("auto", page.evaluate("() => history.scrollRestoration"));
        page.evaluate("() => dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}))");
        assertEquals("manual", page.evaluate("() => history.scrollRestoration"));
        open("/live").click("#more");
        assertThat(page.locator("#shared")).hasText("1");
        page.click("#more");
        assertThat(page.locator("#shared")).hasText("2");
        follow(page, "/form1", "Form form1");
        assertSameDocument(page);
    }

    private void awaitEffects(Page page, List<String> expected) {
        page.waitForCondition(() -> effects.equals(expected));
    }

    @Test
    void slowPage_overtakenByAnotherClick_isNotShown() throws InterruptedException {
        var page = openPage("/");
        page.dispatchEvent("a.link[href='/slow']", "click");
        slowArrived.await();
        assertThat(page.locator("html[aria-busy=true]")).hasCount(1);
        follow(page, "/number/1", "Number 1");
        slow.release(10);
        follow(page, "/form1", "Form form1");
        page.goBack(new Page.GoBackOptions().setWaitUntil(WaitUntilState.COMMIT));
        arrived(page, "Number 1");
        page.goBack(new Page.GoBackOptions().setWaitUntil(WaitUntilState.COMMIT));
        arrived(page, "Home");
        assertSameDocument(page);
    }

    @Test
    void clicks_inARow_endOnTheLast() {
        var page = openPage("/");
        page.evaluate("() => { for (const to of ['/form1', '/form2', '/form2', '/number/1', '/form3']) "
                + "document.querySelector(`a.link[href='${to}']`).click(); }");
        arrived(page, "Form form3");
        page.goBack(new Page.GoBackOptions().setWaitUntil(WaitUntilState.COMMIT));
        arrived(page, "Home");
        assertSameDocument(page);
    }

    @Test
    void redirect_ofAHandler_swapsTheContent() {
        var page = openPage("/go");
        page.click("#go");
        arrived(page, "Number 7");
        assertThat(page).hasURL(Pattern.compile(".*/number/7"));
        assertSameDocument(page);
        page.goBack(new Page.GoBackOptions().setWaitUntil(WaitUntilState.COMMIT));
        arrived(page, "Go");
    }

    @Test
    void guardedPage_showsTheLoginPageAndItsAddress() {
        var page = openPage("/");
        follow(page, "/secret", "Sign in");
        assertThat(page).hasURL(Pattern.compile(".*/login"));
        assertSameDocument(page);
    }

    @Test
    void pageThatIsMissing_saysSo() {
        var visitor = visitor().expecting("404");
        var page = visitor.open("/");
        for (var path : List.of("/number/x", "/nothing")) {
            page.dispatchEvent("a.link[href='" + path + "']", "click");
            assertThat(page).hasURL(Pattern.compile(".*" + path));
            page.goBack();
            assertThat(page.locator("h1")).hasText("Home");
        }
    }

    @Test
    void network_thatFails_leavesItToTheBrowser() {
        var visitor = visitor().expecting("ERR_INTERNET_DISCONNECTED").expecting("ERR_FAILED");
        var page = visitor.open("/");
        page.route("**/form1", com.microsoft.playwright.Route::abort);
        page.dispatchEvent("a.link[href='/form1']", "click");
        page.waitForURL("chrome-error://**");
        page.unroute("**/form1");
        page.navigate("/form1");
        assertThat(page.locator("h1")).hasText("Form form1");
    }

    @Test
    void parameters_goWithTheAddressBothWays() {
        var page = openPage("/tabs");
        page.click("#two");
        assertThat(page.locator("#text")).hasText("two []");
        assertThat(page).hasURL(Pattern.compile(".*/tabs\\?tab=two"));
        page.click("#three");
        assertThat(page.locator("#text")).hasText("three []");
        page.fill("#q", "abc");
        assertThat(page).hasURL(Pattern.compile(".*/tabs\\?tab=three&q=abc"));
        page.goBack(new Page.GoBackOptions().setWaitUntil(WaitUntilState.COMMIT));
        assertThat(page.locator("#text")).hasText("two []");
        assertThat(page.locator("#q")).hasValue("");
        page.goForward(new Page.GoForwardOptions().setWaitUntil(WaitUntilState.COMMIT));
        assertThat(page.locator("#text")).hasText("three [abc]");
        assertThat(page.locator("#q")).hasValue("abc");
        assertSameDocument(page);
        page.reload();
        assertThat(page.locator("#text")).hasText("three [abc]");
        assertThat(page.locator("#q")).hasValue("abc");
        assertThat(open(java.net.URI.create(page.url()).getRawPath() + "?" + java.net.URI.create(page.url()).getRawQuery())
                .locator("#text")).hasText("three [abc]");
    }

    @Test
    void parameters_comeBackWithTheirPage() {
        var page = openPage("/tabs");
        page.click("#two");
        assertThat(page).hasURL(Pattern.compile(".*tab=two"));
        follow(page, "/number/1", "Number 1");
        page.evaluate("() => history.go(-2)");
        assertThat(page.locator("#text")).hasText("one []");
        page.goForward(new Page.GoForwardOptions().setWaitUntil(WaitUntilState.COMMIT));
        assertThat(page.locator("#text")).hasText("two []");
        assertSameDocument(page);
    }

    @Test
    void restart_betweenPages_isNotNoticed() {
        var page = openPage("/form1");
        page.fill("#plain", "typed");
        follow(page, "/live", "Live");
        restart();
        follow(page, "/form2", "Form form2");
        page.click("#count");
        assertThat(page.locator("#tab")).hasText("1");
        page.evaluate("() => history.go(-2)");
        arrived(page, "Form form1");
        assertEquals("typed", page.inputValue("#plain"));
        page.click("#count");
        assertThat(page.locator("#tab")).hasText("1");
        assertSameDocument(page);
    }

    @Test
    void linksThatAreLeftToTheBrowser_loadTheDocument() {
        var page = openPage("/");
        page.evaluate("() => document.querySelector(\"a.link[href='/form1']\").setAttribute('data-reload', '')");
        page.dispatchEvent("a.link[href='/form1']", "click");
        assertThat(page.locator("h1")).hasText("Form form1");
        assertEquals(null, page.evaluate("() => window.mark"));
    }
}
