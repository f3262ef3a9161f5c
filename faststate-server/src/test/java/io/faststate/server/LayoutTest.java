package io.faststate.server;

import static io.faststate.dsl.Html.body;
import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.fragment;
import static io.faststate.dsl.Html.h1;
import static io.faststate.dsl.Html.head;
import static io.faststate.dsl.Html.header;
import static io.faststate.dsl.Html.html;
import static io.faststate.dsl.Html.mainElement;
import static io.faststate.dsl.Html.p;
import static io.faststate.dsl.Html.section;
import static io.faststate.dsl.Html.title;
import static io.faststate.server.testing.By.css;
import static io.faststate.server.testing.PageAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.faststate.dsl.Guard;
import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import io.faststate.dsl.State;
import io.faststate.server.testing.TestApp;
import io.faststate.server.testing.TestPage;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What pages share around their content, and what stands in for pages that are missing, forbidden or failed. */
class LayoutTest {
    private static final State<Integer> CLICKS = State.session("clicks", 0);

    private static Node around(Page page, Node content) {
        return fragment(
                header(h1(page.title()), button("Count").id("count").onClick(() -> CLICKS.update(n -> n + 1)),
                        p(CLICKS.text()).id("clicks")),
                mainElement(content));
    }

    private static FastStateBuilder pages(FastStateBuilder builder) {
        return builder
                .page("/", page -> p("Content").id("content"))
                .page("/titled", page -> {
                    page.title("Its title");
                    return p("Content").id("content");
                })
                .page("/part/one", page -> p("One").id("content"))
                .page("/partial", page -> p("Other").id("content"))
                .page("/whole", page -> html(head(title("Whole")), body(p("Whole").id("content"))))
                .page("/item/{id}", page -> p("Item " + page.pathLong("id")))
                .page("/admin", Guard.signedIn(), page -> p("Admin"))
                .page("/broken", page -> {
                    throw new IllegalStateException("the secret cause");
                })
                .layout(LayoutTest::around)
                .layout("/part", (page, content) -> section(content).id("part"));
    }

    /** All that was sent for a page. */
    private static String source(TestPage page) {
        return page.find(css("html")).html();
    }

    @Test
    void layout_standsAroundThePagesBelowItsPath() {
        try (var app = TestApp.start(pages(FastState.builder()))) {
            var visitor = app.visitor();
            assertThat(visitor.open("/").find(css("main > #content"))).isVisible();
            assertThat(visitor.open("/part/one").find(css("main > #part > #content"))).isVisible();
            assertThat(visitor.open("/partial").find(css("main > #content"))).isVisible();
            assertThat(visitor.open("/whole").find(css("header"))).isGone();
            assertThat(visitor.open("/titled").find(css("h1"))).hasText("Its title");
        }
    }

    @Test
    void handler_ofALayout_runs() {
        try (var app = TestApp.start(pages(FastState.builder()))) {
            var tab = app.visitor().open("/part/one");
            tab.click("Count");
            assertThat(tab.find(css("#clicks"))).hasText("1");
        }
    }

    @Test
    void unknownAddress_isAPageInTheLayoutForBrowsersOnly() {
        try (var app = TestApp.start(pages(FastState.builder()).notFound(page -> p("Nothing at " + page.path()).id("missing")))) {
            var tab = app.visitor().open("/no/such");
            assertEquals(404, tab.status());
            assertThat(tab.find(css("main > #missing"))).hasText("Nothing at /no/such");
            assertThat(tab.open("/part/no").find(css("main > #part > #missing"))).hasTextMatching(".");
            var plain = Visitor.of(app.port()).get("/no/such");
            assertEquals(404, plain.status());
            assertFalse(plain.text().contains("missing"));
            assertEquals(204, tab.open("/favicon.ico").status());
        }
    }

    @Test
    void missingPage_isLive() {
        try (var app = TestApp.start(pages(FastState.builder()))) {
            var tab = app.visitor().open("/item/x");
            assertThat(tab.find(css("main h1"))).hasText("Not found");
            tab.click("Count");
            assertEquals(200, tab.lastAnswer().status());
            app.running().feature().evictPageInstances();
            tab.click("Count");
            assertThat(tab).hasNotice("");
            assertThat(tab.find(css("#clicks"))).hasText("2");
            assertEquals(1, tab.loads());
        }
    }

    @Test
    void pageThatIsNotForTheVisitor_isForbidden() {
        try (var app = TestApp.start(pages(FastState.builder()).forbidden(page -> p("Keep out").id("out")))) {
            var tab = app.visitor().open("/admin");
            assertEquals(403, tab.status());
            assertThat(tab.find(css("main > #out"))).hasText("Keep out");
        }
    }

    @Test
    void pageThatFails_showsTheCodeAndNoCause() {
        try (var app = TestApp.start(pages(FastState.builder()).failed((page, code) -> p("Sorry: " + code).id("sorry")))) {
            app.log().allow("The view of page /broken failed");
            var tab = app.visitor().open("/broken");
            assertEquals(500, tab.status());
            assertFalse(source(tab).contains("secret") || source(tab).contains("IllegalState"), source(tab));
            var shown = tab.find(css("main > #sorry")).text();
            assertTrue(shown.matches("Sorry: [0-9a-f]{8}"), shown);
            app.running().feature().evictPageInstances();
            tab.click("Count");
            assertThat(tab.find(css("#clicks"))).hasText("1");
            assertThat(tab.find(css("#sorry"))).hasText(shown);
        }
    }

    @Test
    void layoutThatFails_isAnsweredPlainly() {
        try (var app = TestApp.start(FastState.builder().page("/", page -> p("Content")).layout((page, content) -> {
            throw new IllegalStateException("the secret cause");
        }))) {
            app.log().allow("the secret cause");
            for (var path : List.of("/", "/no/such")) {
                var tab = app.visitor().open(path);
                assertEquals(500, tab.status());
                assertThat(tab).shows("report code");
                assertFalse(source(tab).contains("secret"), source(tab));
            }
        }
    }

    @Test
    void standIns_ofAnApplicationWithoutALayout_haveAHeading() {
        try (var app = TestApp.start(FastState.builder().page("/", page -> p("Content")))) {
            var tab = app.visitor().open("/no/such");
            assertEquals(404, tab.status());
            assertThat(tab.find(css("body > main > .faststate-error > h1"))).hasText("Not found");
        }
    }
}
