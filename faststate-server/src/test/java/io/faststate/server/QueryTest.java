package io.faststate.server;

import static io.faststate.dsl.Html.a;
import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.input;
import static io.faststate.dsl.Html.live;
import static io.faststate.dsl.Html.p;
import static io.faststate.dsl.Html.section;
import static io.faststate.server.testing.By.css;
import static io.faststate.server.testing.PageAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.faststate.dsl.FastStateException;
import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import io.faststate.server.testing.TestApp;
import java.time.Duration;
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

    @Test
    void parameters_areReadByType() {
        try (var app = TestApp.start(FastState.builder().page("/", this::view))) {
            var tab = app.visitor().open("/?tab=PRICES&page=3&q=a%20b&day=2026-02-03&tag=x&tag=y&open=true");
            assertThat(tab.find(css("#shown"))).hasText("PRICES 3 [a b] Optional[2026-02-03] [x, y] true");
        }
    }

    @Test
    void parameters_thatCanNotBeRead_haveTheirInitialValues() {
        try (var app = TestApp.start(FastState.builder().page("/", this::view))) {
            var tab = app.visitor().open("/?tab=NONE&page=x1&day=tomorrow&open=perhaps");
            assertThat(tab.find(css("#shown"))).hasText("OVERVIEW 1 [] Optional.empty [] false");
        }
    }

    @Test
    void set_rendersThePageAndTellsTheAddress() {
        try (var app = TestApp.start(FastState.builder().page("/", this::view))) {
            var tab = app.visitor().open("/?page=2&tab=overview");
            tab.click("tag");
            assertThat(tab).isAt("/?page=2&tag=a%26b&tag=c");
            tab.find(css("#prices")).click();
            assertThat(tab.find(css("#shown"))).hasTextMatching("^PRICES 2");
            assertThat(tab).isAt("/?tab=PRICES&page=2&tag=a%26b&tag=c");
        }
    }

    @Test
    void address_thatTheBrowserWentBackTo_isShown() {
        try (var app = TestApp.start(FastState.builder().page("/", this::view))) {
            var tab = app.visitor().open("/?page=7&tag=b&tag=c");
            tab.find(css("#prices")).click();
            tab.click("tag");
            assertThat(tab.find(css("#shown"))).hasText("PRICES 7 [] Optional.empty [a&b, c] false");
            tab.back();
            tab.back();
            assertThat(tab.find(css("#shown"))).hasText("OVERVIEW 7 [] Optional.empty [b, c] false");
            assertThat(tab).isAt("/?page=7&tag=b&tag=c");
            assertEquals(1, tab.loads());
        }
    }

    @Test
    void handlers_runAfterTheAddressChanged() {
        try (var app = TestApp.start(FastState.builder().page("/", this::view))) {
            var tab = app.visitor().open("/?tab=PRICES");
            tab.click("next");
            tab.click("in");
            tab.click("log");
            assertEquals(List.of("page 2", "PRICES"), effects);
            assertThat(tab).hasNotice("");
        }
    }

    @Test
    void parameters_outliveEvictionAndRestart() {
        try (var app = TestApp.start(FastState.builder().page("/", this::view))) {
            var tab = app.visitor().open("/?page=4");
            tab.find(css("#prices")).click();
            app.running().feature().evictPageInstances();
            tab.click("log");
            app.restart();
            tab.click("log");
            assertEquals(List.of("PRICES", "PRICES"), effects);
            assertThat(tab.find(css("#shown"))).hasTextMatching("^PRICES 4");
            tab.click("next");
            assertThat(tab.find(css("#shown"))).hasTextMatching("^PRICES 5");
            assertEquals(1, tab.loads());
        }
    }

    @Test
    void link_changesOneParameterAndKeepsTheOthers() {
        try (var app = TestApp.start(FastState.builder().page("/", this::view))) {
            var tab = app.visitor().open("/?page=4&other=x&tab=overview");
            assertThat(tab.find(css("#link"))).hasAttribute("href", "/?other=x&page=4&tab=PRICES");
            tab.find(css("#link")).click();
            assertThat(tab.find(css("#shown"))).hasTextMatching("^PRICES 4");
            var linked = app.visitor().open("/?other=x&page=4&tab=PRICES");
            assertThat(linked.find(css("#shown"))).hasTextMatching("^PRICES 4");
        }
    }

    @Test
    void field_writesTheParameter() {
        try (var app = TestApp.start(FastState.builder().page("/", this::view))) {
            var tab = app.visitor().open("/?q=old");
            assertThat(tab.find(css("#search"))).hasValue("old");
            tab.find(css("#search")).fill("new");
            app.clock().advance(Duration.ofMillis(300));
            assertThat(tab).isAt("/?q=new");
            assertThat(tab.find(css("#faststate-query"))).hasAttribute("data-query", "tab page q! day tag open");
        }
    }

    @Test
    void parameter_ofAnotherTabOfTheSession_staysAsItIs() {
        try (var app = TestApp.start(FastState.builder().page("/", this::view))) {
            var visitor = app.visitor();
            var one = visitor.open("/?page=1");
            var other = visitor.open("/?page=8");
            one.find(css("#prices")).click();
            other.find(css("#next")).click();
            assertThat(other.find(css("#shown"))).hasTextMatching("^OVERVIEW 9");
        }
    }

    @Test
    void pathParameters_areReadByTypeOrNotFound() {
        var id = UUID.randomUUID();
        try (var app = TestApp.start(FastState.builder().page("/{id}/{n}/{day}/{tab}", page -> p(
                        page.path("id", UUID.class) + " " + page.pathInt("n") + " " + page.path("day", LocalDate.class) + " "
                                + page.path("tab", Section.class))
                .id("shown")))) {
            var visitor = app.visitor();
            assertThat(visitor.open("/" + id + "/3/2026-01-02/prices").find(css("#shown"))).hasText(id + " 3 2026-01-02 PRICES");
            assertEquals(404, visitor.open("/" + id + "/x/2026-01-02/prices").status());
            assertEquals(404, visitor.open("/1-1-1-1-1/3/2026-01-02/prices").status());
            assertEquals(404, visitor.open("/" + id + "/3/2026-13-02/prices").status());
            assertEquals(404, visitor.open("/" + id + "/3/2026-01-02/none").status());
        }
    }

    @Test
    void type_thatNoParameterCanHave_isRefused() {
        try (var app = TestApp.start(FastState.builder().page("/", page -> {
            try {
                var unused = page.query("x", new Object[] {1});
                return p("taken").id("shown");
            } catch (FastStateException e) {
                return p(String.valueOf(e.getMessage())).id("shown");
            }
        }))) {
            var text = app.visitor().open("/").find(css("#shown")).text();
            assertTrue(text.startsWith("Query parameter x can't be a"), text);
            assertFalse(text.contains("taken"));
        }
    }
}
