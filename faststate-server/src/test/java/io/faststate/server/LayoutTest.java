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
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.faststate.dsl.Guard;
import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import io.faststate.dsl.State;
import org.jsoup.Jsoup;
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

    private static Reply browse(Visitor visitor, String path) {
        return visitor.send(visitor.request(path).header("Accept", "text/html").header("Sec-Fetch-Site", "none"));
    }

    @Test
    void layout_standsAroundThePagesBelowItsPath() {
        try (var server = Servers.start(LayoutTest::pages)) {
            var visitor = Visitor.of(server);
            assertTrue(visitor.open("/").has("main > #content"));
            assertTrue(visitor.open("/part/one").has("main > #part > #content"));
            assertTrue(visitor.open("/partial").has("main > #content"));
            assertFalse(visitor.open("/whole").has("header"));
            assertEquals("Its title", visitor.open("/titled").text("h1"));
        }
    }

    @Test
    void handler_ofALayout_runs() {
        try (var server = Servers.start(LayoutTest::pages)) {
            var visitor = Visitor.of(server);
            var tab = visitor.open("/part/one");
            tab.click("#count");
            assertEquals("1", tab.signals().entrySet().stream().filter(it -> it.getKey().startsWith("_clicks"))
                    .findFirst().orElseThrow().getValue().toString());
        }
    }

    @Test
    void unknownAddress_isAPageInTheLayoutForBrowsersOnly() {
        try (var server = Servers.start(builder -> pages(builder).notFound(page -> p("Nothing at " + page.path()).id("missing")))) {
            var visitor = Visitor.of(server);
            var reply = browse(visitor, "/no/such");
            assertEquals(404, reply.status());
            assertEquals("Nothing at /no/such", Jsoup.parse(reply.text()).select("main > #missing").text());
            assertTrue(Jsoup.parse(browse(visitor, "/part/no").text()).select("main > #part > #missing").hasText());
            var plain = visitor.get("/no/such");
            assertEquals(404, plain.status());
            assertFalse(plain.text().contains("missing"));
            assertEquals(204, browse(visitor, "/favicon.ico").status());
        }
    }

    @Test
    void missingPage_isLive() {
        try (var server = Servers.start(LayoutTest::pages)) {
            var visitor = Visitor.of(server);
            var tab = new Tab(visitor, browse(visitor, "/item/x").text());
            assertTrue(tab.text("main h1").equals("Not found"), tab.text("h1"));
            assertEquals(200, tab.click("#count").status());
            server.feature().evictPageInstances();
            tab.click("#count");
            assertEquals("", tab.notice());
            assertEquals("2", tab.signals().entrySet().stream().filter(it -> it.getKey().startsWith("_clicks"))
                    .findFirst().orElseThrow().getValue().toString());
        }
    }

    @Test
    void pageThatIsNotForTheVisitor_isForbidden() {
        try (var server = Servers.start(builder -> pages(builder).forbidden(page -> p("Keep out").id("out")))) {
            var reply = browse(Visitor.of(server), "/admin");
            assertEquals(403, reply.status());
            assertEquals("Keep out", Jsoup.parse(reply.text()).select("main > #out").text());
        }
    }

    @Test
    void pageThatFails_showsTheCodeAndNoCause() {
        try (var server = Servers.start(builder -> pages(builder).failed((page, code) -> p("Sorry: " + code).id("sorry")))) {
            var visitor = Visitor.of(server);
            var reply = browse(visitor, "/broken");
            assertEquals(500, reply.status());
            assertFalse(reply.text().contains("secret") || reply.text().contains("IllegalState"), reply.text());
            var tab = new Tab(visitor, reply.text());
            var shown = tab.text("main > #sorry");
            assertTrue(shown.matches("Sorry: [0-9a-f]{8}"), shown);
            server.feature().evictPageInstances();
            tab.click("#count");
            assertEquals(shown, tab.text("#sorry"));
        }
    }

    @Test
    void layoutThatFails_isAnsweredPlainly() {
        try (var server = Servers.start(builder -> builder.page("/", page -> p("Content")).layout((page, content) -> {
            throw new IllegalStateException("the secret cause");
        }))) {
            for (var path : new String[] {"/", "/no/such"}) {
                var reply = browse(Visitor.of(server), path);
                assertEquals(500, reply.status());
                assertTrue(reply.text().contains("report code"), reply.text());
                assertFalse(reply.text().contains("secret"), reply.text());
            }
        }
    }

    @Test
    void standIns_ofAnApplicationWithoutALayout_haveAHeading() {
        try (var server = Servers.of(page -> p("Content"))) {
            var reply = browse(Visitor.of(server), "/no/such");
            assertEquals(404, reply.status());
            assertEquals("Not found", Jsoup.parse(reply.text()).select("body > main > .faststate-error > h1").text());
        }
    }
}
