package io.faststate.server;

import static io.faststate.dsl.Html.a;
import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.input;
import static io.faststate.dsl.Html.live;
import static io.faststate.dsl.Html.p;
import static io.faststate.dsl.Html.section;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.faststate.dsl.FastStateException;
import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import jakarta.json.JsonString;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** Parameters of the address: typed, kept over evictions and restarts, and changed by handlers and by the browser. */
class QueryTest {
    private final List<String> effects = new CopyOnWriteArrayList<>();

    enum Section {
        OVERVIEW,
        PRICES
    }

    private Node view(Page page) {
        var shown = page.query("tab", Section.OVERVIEW);
        var number = page.query("page", 1);
        var search = page.query("q", "").withoutHistory();
        var day = page.query("day", LocalDate.class);
        var tags = page.query("tag", List.of(), String.class);
        var open = page.query("open", false);
        return section(
                p(shown.get() + " " + number.get() + " [" + search.get() + "] " + day.get() + " " + tags.get() + " " + open.get())
                        .id("shown"),
                p(shown.text()).id("bound"),
                input().id("search").bind(search),
                a("prices").id("link").href(shown.href(Section.PRICES)),
                button("prices").id("prices").onClick(() -> shown.set(Section.PRICES)),
                button("next").id("next").onClick(() -> number.update(n -> n + 1)),
                button("tag").id("tag").onClick(() -> tags.update(all -> List.of("a&b", "c"))),
                button("log").id("log").onClick(() -> effects.add(shown.get().name())),
                live(number, n -> p("Page " + n, button("in").id("in").onClick(() -> effects.add("page " + number.get())))
                        .id("region")));
    }

    private static String signal(Tab tab, String name) {
        return ((JsonString) tab.signal("_query_" + name + "_")).getString();
    }

    private static void visit(Tab tab, String query) {
        var reply = tab.visitor().send(tab.event("/_faststate/n/_query", UUID.randomUUID().toString(), "")
                .setHeader("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(query)));
        reply.events().forEach(tab::apply);
    }

    @Test
    void parameters_areReadByType() {
        try (var server = Servers.of(this::view)) {
            var tab = Visitor.of(server).open("/?tab=PRICES&page=3&q=a%20b&day=2026-02-03&tag=x&tag=y&open=true");
            assertEquals("PRICES 3 [a b] Optional[2026-02-03] [x, y] true", tab.text("#shown"));
        }
    }

    @Test
    void parameters_thatCanNotBeRead_haveTheirInitialValues() {
        try (var server = Servers.of(this::view)) {
            var tab = Visitor.of(server).open("/?tab=NONE&page=x1&day=tomorrow&open=perhaps");
            assertEquals("OVERVIEW 1 [] Optional.empty [] false", tab.text("#shown"));
        }
    }

    @Test
    void set_rendersThePageAndTellsTheAddress() {
        try (var server = Servers.of(this::view)) {
            var tab = Visitor.of(server).open("/?page=2&tab=overview");
            assertEquals("page=2", signal(tab, "page"));
            assertEquals("", signal(tab, "tab"));
            tab.click("#prices");
            assertTrue(tab.text("#shown").startsWith("PRICES 2"), tab.text("#shown"));
            assertEquals("tab=PRICES", signal(tab, "tab"));
            tab.click("#tag");
            assertEquals("tag=a%26b&tag=c", signal(tab, "tag"));
        }
    }

    @Test
    void address_thatTheBrowserWentBackTo_isShown() {
        try (var server = Servers.of(this::view)) {
            var tab = Visitor.of(server).open("/?tab=PRICES&tag=a");
            visit(tab, "page=7&tag=b&tag=c");
            assertEquals("OVERVIEW 7 [] Optional.empty [b, c] false", tab.text("#shown"));
            assertEquals("", signal(tab, "tab"));
            assertEquals("page=7", signal(tab, "page"));
        }
    }

    @Test
    void handlers_runAfterTheAddressChanged() {
        try (var server = Servers.of(this::view)) {
            var tab = Visitor.of(server).open("/?tab=PRICES");
            tab.click("#next");
            tab.click("#in");
            tab.click("#log");
            assertEquals(List.of("page 2", "PRICES"), effects);
            assertEquals("", tab.notice());
        }
    }

    @Test
    void parameters_outliveEvictionAndRestart() {
        var visitor = (Visitor) null;
        Tab tab;
        try (var server = Servers.of(this::view)) {
            visitor = Visitor.of(server);
            tab = visitor.open("/?page=4");
            tab.click("#prices");
            server.feature().evictPageInstances();
            tab.click("#log");
        }
        try (var server = Servers.of(this::view)) {
            visitor.moveTo(server);
            tab.click("#log");
            assertEquals(List.of("PRICES", "PRICES"), effects);
            assertTrue(tab.text("#shown").startsWith("PRICES 4"), tab.text("#shown"));
            tab.click("#next");
            assertTrue(tab.text("#shown").startsWith("PRICES 5"), tab.text("#shown"));
        }
    }

    @Test
    void link_changesOneParameterAndKeepsTheOthers() {
        try (var server = Servers.of(this::view)) {
            var tab = Visitor.of(server).open("/?page=4&other=x&tab=overview");
            assertEquals(List.of("/?other=x&page=4&tab=PRICES"), tab.attributes("#link", "href"));
            assertTrue(Visitor.of(server).open(tab.attributes("#link", "href").getFirst()).text("#shown")
                    .startsWith("PRICES 4"));
        }
    }

    @Test
    void field_writesTheParameter() {
        try (var server = Servers.of(this::view)) {
            var tab = Visitor.of(server).open("/?q=old");
            assertEquals("old", ((JsonString) tab.signal("query_q")).getString());
            tab.set("query_q", "\"new\"").post(tab.action("#search", "data-on:input__debounce.300ms"));
            assertEquals("q=new", signal(tab, "q"));
            assertEquals("tab page q! day tag open", tab.attributes("#faststate-query", "data-query").getFirst());
        }
    }

    @Test
    void parameter_ofAnotherTabOfTheSession_staysAsItIs() {
        try (var server = Servers.of(this::view)) {
            var visitor = Visitor.of(server);
            var one = visitor.open("/?page=1");
            var other = visitor.open("/?page=8");
            one.click("#prices");
            other.click("#next");
            assertTrue(other.text("#shown").startsWith("OVERVIEW 9"), other.text("#shown"));
        }
    }

    @Test
    void pathParameters_areReadByTypeOrNotFound() {
        var id = UUID.randomUUID();
        try (var server = Servers.start(builder -> builder.page("/{id}/{n}/{day}/{tab}", page -> p(
                        page.path("id", UUID.class) + " " + page.pathInt("n") + " " + page.path("day", LocalDate.class) + " "
                                + page.path("tab", Section.class))
                .id("shown")))) {
            var visitor = Visitor.of(server);
            assertEquals(id + " 3 2026-01-02 PRICES", visitor.open("/" + id + "/3/2026-01-02/prices").text("#shown"));
            assertEquals(404, visitor.get("/" + id + "/x/2026-01-02/prices").status());
            assertEquals(404, visitor.get("/1-1-1-1-1/3/2026-01-02/prices").status());
            assertEquals(404, visitor.get("/" + id + "/3/2026-13-02/prices").status());
            assertEquals(404, visitor.get("/" + id + "/3/2026-01-02/none").status());
        }
    }

    @Test
    void type_thatNoParameterCanHave_isRefused() {
        try (var server = Servers.of(page -> {
            try {
                var unused = page.query("x", new Object[] {1});
                return p("taken").id("shown");
            } catch (FastStateException e) {
                return p(String.valueOf(e.getMessage())).id("shown");
            }
        })) {
            var text = Visitor.of(server).open("/").text("#shown");
            assertTrue(text.startsWith("Query parameter x can't be a"), text);
            assertFalse(text.contains("taken"));
        }
    }
}
