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
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.faststate.dsl.FastStateException;
import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import io.faststate.dsl.State;
import io.faststate.dsl.signal.Method;
import jakarta.validation.constraints.NotBlank;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
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

    private static Map<String, String> values(Tab tab, String name) {
        var values = new TreeMap<String, String>();
        tab.signals().forEach((key, value) -> {
            if (key.endsWith(name)) {
                values.put(key, value.toString());
            }
        });
        return values;
    }

    /** The name of the signal that the only field inside an element is bound to. */
    private static String bound(Tab tab, String css) {
        return tab.attributes(css + " input", "data-bind").getFirst();
    }

    @Test
    void statesAndSignals_areEachComponentsOwn() {
        try (var server = Servers.of(page -> div(
                div(stepper(page.scope("a"), "a")).id("one"),
                div(stepper(page.scope("b"), "b")).id("two"),
                stepper(page, "c")))) {
            var tab = Visitor.of(server).open("/");
            assertNotEquals(bound(tab, "#one"), bound(tab, "#two"));
            tab.set(bound(tab, "#one"), "10").set(bound(tab, "#two"), "20").set("by", "30");
            tab.click("#a");
            tab.click("#b");
            tab.click("#b");
            tab.click("#c");
            assertEquals(List.of("10", "40", "30"), List.of(tab.text("#a-count"), tab.text("#b-count"), tab.text("#c-count")));
            server.feature().evictPageInstances();
            tab.click("#b");
            assertEquals(List.of("10", "60", "30"), List.of(tab.text("#a-count"), tab.text("#b-count"), tab.text("#c-count")));
        }
    }

    @Test
    void scopes_nest_andAreTheSameForTheSameKeys() {
        try (var server = Servers.of(page -> div(
                stepper(page.scope("form").scope(1), "inner"),
                stepper(page.scope("form").scope("1"), "same"),
                stepper(page.scope("form"), "outer"),
                stepper(page.scope(1).scope("form"), "turned"),
                stepper(page.scope("form1"), "joined")))) {
            var tab = Visitor.of(server).open("/");
            assertEquals(4, values(tab, "by").size());
            tab.click("#inner");
            assertEquals(List.of("1", "1", "0", "0", "0"),
                    List.of("inner", "same", "outer", "turned", "joined").stream().map(id -> tab.text("#" + id + "-count")).toList());
        }
    }

    @Test
    void names_areThoseOfEachProcess() {
        try (var one = Servers.of(page -> div(stepper(page.scope("a").scope(7), "a")));
                var other = Servers.of(page -> div(stepper(page.scope("a").scope(7), "a")))) {
            assertEquals(values(Visitor.of(one).open("/"), "by"), values(Visitor.of(other).open("/"), "by"));
        }
    }

    @Test
    void rows_haveAScopeForEachKey_whereverTheyStand() {
        try (var server = Servers.of(page -> div(
                live(ITEMS, items -> ul(page.each(items.ids(), n -> n, (row, n) -> li(stepper(row, "r" + n))))),
                button("turn").id("turn").onClick(() -> ITEMS.set(new Items(List.of(9, 3, 2))))))) {
            var tab = Visitor.of(server).open("/");
            assertEquals(3, values(tab, "by").size());
            tab.click("#r2");
            tab.click("#r3");
            tab.click("#r3");
            tab.click("#turn");
            assertEquals(List.of("0", "2", "1"), tab.texts("li p[id]"));
            tab.click("#r2");
            tab.click("#r9");
            assertEquals(List.of("1", "2", "2"), tab.texts("li p[id]"));
        }
    }

    @Test
    void rowsOfTwoLists_areApart_whereEachListHasAScope() {
        try (var server = Servers.of(page -> div(
                ul(page.scope("done").each(List.of(1, 2), n -> n, (row, n) -> li(stepper(row, "done" + n)))),
                ul(page.scope("open").each(List.of(1, 2), n -> n, (row, n) -> li(stepper(row, "open" + n))))))) {
            var tab = Visitor.of(server).open("/");
            assertEquals(4, values(tab, "by").size());
            tab.click("#open1");
            assertEquals(List.of("0", "0", "1", "0"), tab.texts("li p[id]"));
            var ids = tab.attributes("li", "id");
            assertEquals(4, List.copyOf(new HashSet<>(ids)).size(), ids::toString);
        }
    }

    @Test
    void handlers_thatCaptureThePage_actInTheirScope() {
        try (var server = Servers.of(page -> div(
                lazy(page.scope("a"), "a"), lazy(page.scope("b"), "b"), lazy(page, "c")))) {
            var tab = Visitor.of(server).open("/");
            assertEquals(3, tab.buttons().stream().map(Tab.Shown::action).distinct().count());
            tab.click("#b");
            tab.click("#c");
            tab.click("#c");
            assertEquals(List.of("0", "1", "2"), tab.texts("p"));
        }
    }

    @Test
    void drafts_haveTheirOwnMessages() {
        try (var server = Servers.of(page -> div(
                draft(page.scope("a"), "a"), draft(page.scope("b"), "b"), draft(page, "c")))) {
            var tab = Visitor.of(server).open("/");
            tab.click("#a");
            var errors = values(tab, "draft_name");
            assertEquals(3, errors.size(), errors::toString);
            assertEquals(1, errors.values().stream().filter(text -> text.length() > 2).count(), errors::toString);
            assertEquals("\"\"", errors.get("_error_draft_name"));
        }
    }

    private static Node draft(Page page, String id) {
        var draft = page.signal("draft", new Draft(""));
        return form(
                input().bind(draft, Draft::name),
                draft.error(Draft::name),
                button("save").id(id).onClick(() -> draft.checked()));
    }

    @Test
    void namedActionsFilesAndWindows_areEachComponentsOwn() {
        var ran = new AtomicReference<>("");
        try (var server = Servers.of(page -> div(Stream.of("a", "b").<Node>map(key -> {
            var inner = page.scope(key);
            var window = inner.window("rows", 20, 30);
            var items = IntStream.range(0, 100).boxed().toList();
            return div(
                    button(key).id(key).onClick(inner.action(Method.POST, "save", () -> ran.set(key)).sending()),
                    input().bind(inner.file("picture")),
                    window.viewport(table(window.body(items, n -> n, n -> tr(td("" + n))))));
        }).toArray(Node[]::new)))) {
            var tab = Visitor.of(server).open("/");
            assertEquals(2, values(tab, "picture").size());
            assertEquals(2, values(tab, "rows").size());
            tab.click("#a");
            assertEquals("a", ran.get());
            tab.click("#b");
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
                try (var log = ServerLog.open();
                        var server = Servers.of(page -> {
                            declarations.accept(inner.apply(page));
                            return p("shown");
                        })) {
                    assertEquals(500, Visitor.of(server).get("/").status());
                    var logged = log.text();
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
        try (var log = ServerLog.open();
                var server = Servers.of(page -> live(() -> {
                    page.tab("x", 1);
                    page.tab("x", 2);
                    return p("shown");
                }))) {
            assertEquals(500, Visitor.of(server).get("/").status());
            assertTrue(log.text().contains("page.scope(key)"));
        }
    }

    @Test
    void nameThatIsOneThing_mayBeDeclaredAgain() {
        try (var server = Servers.of(page -> {
            page.signal("x", 1);
            return div(p(page.tab("x", "a").get() + page.tab("x", "a").get()), live(() -> section(page.signal("x", 1).text())));
        })) {
            assertEquals("aa", Visitor.of(server).open("/").text("p"));
        }
    }

    @Test
    void keyWithoutATextOfItsOwn_isRefused() {
        try (var server = Servers.of(page -> {
            var keys = List.of(new Object(), new int[] {1}, (Runnable) () -> {});
            return div(keys.stream().map(key -> p("" + assertThrows(FastStateException.class, () -> page.scope(key)).getMessage())).toArray(Node[]::new));
        })) {
            Visitor.of(server).open("/").texts("p").forEach(text -> assertTrue(text.contains("use a name, a number or an id"), text));
        }
    }
}
