package io.faststate.showcase;

import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.div;
import static io.faststate.dsl.Html.each;
import static io.faststate.dsl.Html.input;
import static io.faststate.dsl.Html.li;
import static io.faststate.dsl.Html.live;
import static io.faststate.dsl.Html.p;
import static io.faststate.dsl.Html.section;
import static io.faststate.dsl.Html.table;
import static io.faststate.dsl.Html.td;
import static io.faststate.dsl.Html.th;
import static io.faststate.dsl.Html.thead;
import static io.faststate.dsl.Html.tr;
import static io.faststate.dsl.Html.ul;
import static io.faststate.server.testing.PageAssertions.assertThat;

import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import io.faststate.dsl.element.Roving;
import io.faststate.dsl.signal.StringExpr;
import io.faststate.server.FastState;
import io.faststate.server.FastStateBuilder;
import io.faststate.server.testing.By;
import io.faststate.server.testing.FastStateTest;
import io.faststate.server.testing.TestElement;
import io.faststate.server.testing.TestPage;
import io.faststate.server.testing.TestVisitor;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The arrow keys move the focus, in both engines of the test kit. */
@FastStateTest(RovingTest.class)
class RovingTest {
    record Names(List<String> all) {
        Names without(String name) {
            return new Names(all.stream().filter(each -> !each.equals(name)).toList());
        }
    }

    static FastStateBuilder application() {
        return FastState.builder().page("/", RovingTest::lines).page("/grid", RovingTest::grid);
    }

    private static Node lines(Page page) {
        var names = page.tab("names", new Names(List.of("Ada", "Bob", "Bea", "Cy")));
        var chosen = page.tab("chosen", "nobody");
        return section(
                div(button("Bold"), button("Italic").disabled(true), button("Link"))
                        .role("toolbar").aria("label", "Style").roving(Roving.horizontal().wrap()),
                live(names, all -> ul(each(all.all(), name -> name, name -> li(name).role("option").tabindex(-1)
                                .onClick(() -> chosen.set(name))
                                .onKey("Delete", () -> names.update(now -> now.without(name)))))
                        .role("listbox").aria("label", "People")
                        .roving(Roving.vertical().items("option").typeAhead().clicking())),
                p(chosen.text(name -> "Chosen: " + name)).id("chosen"));
    }

    private static Node grid(Page page) {
        var window = page.window("rows", 30, 90);
        var edited = page.tab("edited", 0);
        var numbers = IntStream.rangeClosed(1, 1000).boxed().toList();
        return window.viewport(live(() -> table(
                        thead(tr(th(button("A")), th(button("B"))).aria("rowindex", "1")),
                        window.body(numbers, n -> n, n -> tr(
                                        td("A" + n).id("a" + n).tabindex(-1),
                                        edited.get().equals(n)
                                                ? td(input().name("b").aria("label", "Value").autofocus(true)
                                                        .onKey("Enter", () -> edited.set(0))).id("b" + n).tabindex(-1)
                                                : td("B" + n).id("b" + n).tabindex(-1).onKey("Enter", () -> edited.set(n)))
                                .aria("rowindex", String.valueOf(n + 1))))
                .role("grid").aria("rowcount", "1001").aria("label", "Numbers").tabindex(-1).roving(Roving.grid())))
                .style("height", StringExpr.of("300px"));
    }

    private static TestElement option(TestPage page, String name) {
        return page.find(By.role("option", name));
    }

    @Test
    void toolbar_isOneTabStopWhoseArrowsWrap(TestVisitor visitor) {
        var page = visitor.open("/");
        page.press("Tab");
        assertThat(page.button("Bold")).isFocused();
        page.press("ArrowRight");
        assertThat(page.button("Link")).isFocused();
        page.press("ArrowRight");
        assertThat(page.button("Bold")).isFocused();
        page.press("End").press("Tab");
        assertThat(option(page, "Ada")).isFocused();
        page.press("Shift+Tab");
        assertThat(page.button("Link")).isFocused();
        assertThat(page).hasNoComplaints();
    }

    @Test
    void listBox_searchesSelectsAndKeepsTheFocusWhereAnItemWas(TestVisitor visitor) {
        var page = visitor.open("/");
        option(page, "Ada").focus();
        page.press("b").press("b");
        assertThat(option(page, "Bea")).isFocused();
        assertThat(page.find(By.css("#chosen"))).hasText("Chosen: Bea");
        page.press("Delete");
        assertThat(option(page, "Bea")).hasCount(0);
        assertThat(option(page, "Cy")).isFocused();
        assertThat(option(page, "Cy")).hasAttribute("tabindex", "0");
        assertThat(option(page, "Ada")).hasAttribute("tabindex", "-1");
    }

    @Test
    void grid_reachesRowsThatAreNotInThePage(TestVisitor visitor) {
        var page = visitor.open("/grid");
        page.find(By.css("#a1")).focus();
        page.press("ArrowRight").press("PageDown");
        assertThat(page.find(By.css("#b11"))).isFocused();
        page.press("Control+End");
        assertThat(page.find(By.css("#b1000"))).isFocused();
        page.press("ArrowUp").press("Home");
        assertThat(page.find(By.css("#a999"))).isFocused();
        page.press("Control+Home");
        assertThat(page.button("A")).isFocused();
    }

    @Test
    void grid_givesTheFocusBackToTheCellThatWasEdited(TestVisitor visitor) {
        var page = visitor.open("/grid");
        page.find(By.css("#b3")).focus();
        page.press("Enter");
        assertThat(page.field("Value")).isFocused();
        page.press("ArrowUp");
        assertThat(page.field("Value")).isFocused();
        page.press("Enter");
        assertThat(page.find(By.css("#b3"))).isFocused();
        page.press("ArrowUp");
        assertThat(page.find(By.css("#b2"))).isFocused();
    }
}
