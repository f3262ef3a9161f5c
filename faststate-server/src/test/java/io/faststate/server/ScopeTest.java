package io.faststate.server;

import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.div;
import static io.faststate.dsl.Html.form;
import static io.faststate.dsl.Html.fragment;
import static io.faststate.dsl.Html.input;
import static io.faststate.dsl.Html.li;
import static io.faststate.dsl.Html.live;
import static io.faststate.dsl.Html.p;
import static io.faststate.dsl.Html.section;
import static io.faststate.dsl.Html.table;
import static io.faststate.dsl.Html.td;
import static io.faststate.dsl.Html.tr;
import static io.faststate.dsl.Html.ul;
import static io.faststate.server.testing.By.css;
import static io.faststate.server.testing.PageAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.faststate.dsl.FastStateException;
import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import io.faststate.dsl.State;
import io.faststate.dsl.element.ButtonType;
import io.faststate.dsl.signal.Method;
import io.faststate.server.testing.TestApp;
import io.faststate.server.testing.TestPage;
import jakarta.validation.constraints.NotBlank;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Components of one page whose names are their own. */
@Timeout(60)
class ScopeTest {
    private static final State<Items> ITEMS = State.global("items", new Items(List.of(1, 2, 3)));

    /** What a list shows. */
    public record Items(List<Integer> ids) {}

    /** What a form holds. */
    public record Draft(@NotBlank String name) {}

    private static Node stepper(Page page, String id) {
        var count = page.tab("count", 0);
        var by = page.signal("by", 1);
        return p(
                count.text(),
                input().bind(by),
                button("add").id(id).onClick(() -> count.update(n -> n + by.get())),
                p(count.get().toString()).id(id + "-count"));
    }

    /** A component that asks for its states as its handlers run. */
    private static Node lazy(Page page, String id) {
        return fragment(
                button("add").id(id).onClick(() -> page.tab("lazy", 0).update(n -> n + 1)),
                p(page.tab("lazy", 0).get().toString()).id(id + "-count"));
    }

    /** The names of the page's signals that end so. */
    private static Set<String> signals(TestPage tab, String end) {
        var named = Pattern.compile("\"(\\w*" + end + ")\":").matcher(tab.find(css("body")).attribute("data-signals"));
        return named.results().map(it -> it.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static void assertCounts(TestPage tab, String a, String b, String c) {
        assertThat(tab.find(css("#a-count"))).hasText(a);
        assertThat(tab.find(css("#b-count"))).hasText(b);
        assertThat(tab.find(css("#c-count"))).hasText(c);
    }

    @Test
    void statesAndSignals_areEachComponentsOwn() {
        try (var app = TestApp.start(FastState.builder().page("/", page -> div(
                div(stepper(page.scope("a"), "a")).id("one"),
                div(stepper(page.scope("b"), "b")).id("two"),
                div(stepper(page, "c")).id("three"))))) {
            var tab = app.visitor().open("/");
            assertEquals(3, signals(tab, "by").size());
            tab.find(css("#one input")).fill("10");
            tab.find(css("#two input")).fill("20");
            tab.find(css("#three input")).fill("30");
            tab.find(css("#a")).click();
            tab.find(css("#b")).click();
            tab.find(css("#b")).click();
            tab.find(css("#c")).click();
            assertCounts(tab, "10", "40", "30");
            app.running().feature().evictPageInstances();
            tab.find(css("#b")).click();
            assertCounts(tab, "10", "60", "30");
        }
    }

    @Test
    void scopes_nest_andAreTheSameForTheSameKeys() {
        try (var app = TestApp.start(FastState.builder().page("/", page -> div(
                stepper(page.scope("form").scope(1), "inner"),
                stepper(page.scope("form").scope("1"), "same"),
                stepper(page.scope("form"), "outer"),
                stepper(page.scope(1).scope("form"), "turned"),
                stepper(page.scope("form1"), "joined"))))) {
            var tab = app.visitor().open("/");
            assertEquals(4, signals(tab, "by").size());
            tab.find(css("#inner")).click();
            assertEquals(List.of("1", "1", "0", "0", "0"),
                    List.of("inner", "same", "outer", "turned", "joined").stream().map(id -> tab.find(css("#" + id + "-count")).text()).toList());
        }
    }

    @Test
    void names_areThoseOfEachProcess() {
        try (var one = TestApp.start(FastState.builder().page("/", page -> div(stepper(page.scope("a").scope(7), "a"))));
                var other = TestApp.start(FastState.builder().page("/", page -> div(stepper(page.scope("a").scope(7), "a"))))) {
            assertEquals(signals(one.visitor().open("/"), "by"), signals(other.visitor().open("/"), "by"));
        }
    }

    @Test
    void rows_haveAScopeForEachKey_whereverTheyStand() {
        try (var app = TestApp.start(FastState.builder().page("/", page -> div(
                live(ITEMS, items -> ul(page.each(items.ids(), n -> n, (row, n) -> li(stepper(row, "r" + n))))),
                button("turn").id("turn").onClick(() -> ITEMS.set(new Items(List.of(9, 3, 2)))))))) {
            var tab = app.visitor().open("/");
            assertEquals(3, signals(tab, "by").size());
            tab.find(css("#r2")).click();
            tab.find(css("#r3")).click();
            tab.find(css("#r3")).click();
            tab.find(css("#turn")).click();
            assertThat(tab.find(css("li p[id]"))).hasTexts("0", "2", "1");
            tab.find(css("#r2")).click();
            tab.find(css("#r9")).click();
            assertThat(tab.find(css("li p[id]"))).hasTexts("1", "2", "2");
        }
    }

    @Test
    void rowsOfTwoLists_areApart_whereEachListHasAScope() {
        try (var app = TestApp.start(FastState.builder().page("/", page -> div(
                ul(page.scope("done").each(List.of(1, 2), n -> n, (row, n) -> li(stepper(row, "done" + n)))),
                ul(page.scope("open").each(List.of(1, 2), n -> n, (row, n) -> li(stepper(row, "open" + n)))))))) {
            var tab = app.visitor().open("/");
            assertEquals(4, signals(tab, "by").size());
            tab.find(css("#open1")).click();
            assertThat(tab.find(css("li p[id]"))).hasTexts("0", "0", "1", "0");
            var ids = tab.find(css("li")).attributes("id");
            assertEquals(4, List.copyOf(new HashSet<>(ids)).size(), ids::toString);
        }
    }

    @Test
    void handlers_thatCaptureThePage_actInTheirScope() {
        try (var app = TestApp.start(FastState.builder().page("/", page -> div(
                lazy(page.scope("a"), "a"), lazy(page.scope("b"), "b"), lazy(page, "c"))))) {
            var tab = app.visitor().open("/");
            var actions = tab.find(css("button")).attributes("data-on:click").stream().distinct();
            assertEquals(3, actions.count());
            tab.find(css("#b")).click();
            tab.find(css("#c")).click();
            tab.find(css("#c")).click();
            assertThat(tab.find(css("p"))).hasTexts("0", "1", "2");
        }
    }

    @Test
    void drafts_haveTheirOwnMessages() {
        try (var app = TestApp.start(FastState.builder().page("/", page -> div(
                draft(page.scope("a"), "a"), draft(page.scope("b"), "b"), draft(page, "c"))))) {
            var tab = app.visitor().open("/");
            tab.find(css("#a")).click();
            assertEquals(3, signals(tab, "draft_name").size());
            assertThat(tab.find(css("input")).nth(0)).hasMessage("must not be blank");
            assertThat(tab.find(css("input")).nth(1)).hasNoMessage();
            assertThat(tab.find(css("input")).nth(2)).hasNoMessage();
        }
    }

    private static Node draft(Page page, String id) {
        var draft = page.signal("draft", new Draft(""));
        return form(
                input().bind(draft, Draft::name),
                draft.error(Draft::name),
                button("save").id(id).type(ButtonType.BUTTON).onClick(() -> draft.checked()));
    }

    @Test
    void namedActionsFilesAndWindows_areEachComponentsOwn() {
        var ran = new AtomicReference<>("");
        try (var app = TestApp.start(FastState.builder().page("/", page -> div(Stream.of("a", "b").<Node>map(key -> {
            var inner = page.scope(key);
            var window = inner.window("rows", 20, 30);
            var items = IntStream.range(0, 100).boxed().toList();
            return div(
                    button(key).id(key).onClick(inner.action(Method.POST, "save", () -> ran.set(key)).sending()),
                    input().bind(inner.file("picture")),
                    window.viewport(table(window.body(items, n -> n, n -> tr(td("" + n))))));
        }).toArray(Node[]::new))))) {
            var tab = app.visitor().open("/");
            assertEquals(2, signals(tab, "picture").size());
            assertEquals(2, signals(tab, "rows").size());
            tab.find(css("#a")).click();
            assertEquals("a", ran.get());
            tab.find(css("#b")).click();
            assertEquals("b", ran.get());
        }
    }

    /** Two declarations, by lines of their own. */
    private static final Map<String, Consumer<Page>> CONFLICTS = Map.of(
            "Signal x is declared as a String at ", page -> {
                page.signal("x", "");
                page.signal("x", 1);
            },
            "Signal x is declared with the initial value 1 at ", page -> {
                page.signal("x", 1);
                page.signal("x", 2);
            },
            "Tab state x is declared as a Integer at ", page -> {
                page.tab("x", 1);
                page.tab("x", "");
            },
            "Tab state x is declared with the initial value 1 at ", page -> {
                page.tab("x", 1);
                page.tab("x", 2);
            });

    @Test
    void nameThatIsTwoThings_isRefused_withBothPlaces() {
        CONFLICTS.forEach((message, declarations) -> {
            for (var inner : List.<UnaryOperator<Page>>of(page -> page, page -> page.scope("a"))) {
                try (var app = TestApp.start(FastState.builder().page("/", page -> {
                            declarations.accept(inner.apply(page));
                            return p("shown");
                        }))) {
                    app.log().allow(message);
                    assertEquals(500, app.visitor().open("/").status());
                    var logged = String.join("\n", app.log().all());
                    assertTrue(logged.contains(message), logged);
                    var places = Pattern.compile("ScopeTest\\.java:(\\d+)").matcher(logged.substring(logged.indexOf(message)));
                    assertTrue(places.find());
                    var first = Integer.parseInt(places.group(1));
                    assertTrue(places.find());
                    assertEquals(first + 1, Integer.parseInt(places.group(1)));
                }
            }
        });
    }

    @Test
    void nameThatIsTwoThings_inARegion_failsThePage() {
        try (var app = TestApp.start(FastState.builder().page("/", page -> live(() -> {
                    page.tab("x", 1);
                    page.tab("x", 2);
                    return p("shown");
                })))) {
            app.log().allow("page.scope(key)");
            assertEquals(500, app.visitor().open("/").status());
            assertTrue(app.log().all().toString().contains("page.scope(key)"));
        }
    }

    @Test
    void nameThatIsOneThing_mayBeDeclaredAgain() {
        try (var app = TestApp.start(FastState.builder().page("/", page -> {
            page.signal("x", 1);
            return div(p(page.tab("x", "a").get() + page.tab("x", "a").get()), live(() -> section(page.signal("x", 1).text())));
        }))) {
            assertThat(app.visitor().open("/").find(css("p"))).hasText("aa");
        }
    }

    @Test
    void keyWithoutATextOfItsOwn_isRefused() {
        try (var app = TestApp.start(FastState.builder().page("/", page -> {
            var keys = List.of(new Object(), new int[] {1}, (Runnable) () -> {});
            return div(keys.stream().map(key -> p("" + assertThrows(FastStateException.class, () -> page.scope(key)).getMessage())).toArray(Node[]::new));
        }))) {
            app.visitor().open("/").find(css("p")).texts().forEach(text -> assertTrue(text.contains("use a name, a number or an id"), text));
        }
    }
}
