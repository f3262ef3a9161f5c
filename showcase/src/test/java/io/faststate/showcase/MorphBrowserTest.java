package io.faststate.showcase;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.details;
import static io.faststate.dsl.Html.dialog;
import static io.faststate.dsl.Html.div;
import static io.faststate.dsl.Html.each;
import static io.faststate.dsl.Html.fragment;
import static io.faststate.dsl.Html.h2;
import static io.faststate.dsl.Html.iframe;
import static io.faststate.dsl.Html.input;
import static io.faststate.dsl.Html.li;
import static io.faststate.dsl.Html.option;
import static io.faststate.dsl.Html.p;
import static io.faststate.dsl.Html.section;
import static io.faststate.dsl.Html.select;
import static io.faststate.dsl.Html.span;
import static io.faststate.dsl.Html.summary;
import static io.faststate.dsl.Html.textarea;
import static io.faststate.dsl.Html.ul;
import static io.faststate.dsl.Html.when;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import io.faststate.dsl.element.InputType;
import io.faststate.dsl.signal.StringExpr;
import io.faststate.server.FastStateBuilder;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What of the browser's own a page keeps while it is rendered again around it. */
class MorphBrowserTest extends BrowserTest {
    record Order(List<String> names) {
        Order reversed() {
            return new Order(names.reversed());
        }

        Order without(String name) {
            return new Order(names.stream().filter(it -> !it.equals(name)).toList());
        }
    }

    @Override
    FastStateBuilder application() {
        return Showcase.application(0).page("/morph", MorphBrowserTest::view);
    }

    private static Node view(Page page) {
        var step = page.tab("step", 0);
        var order = page.tab("order", new Order(List.of("ant", "bee", "cat", "dog")));
        var bound = page.signal("bound", false);
        var word = page.signal("word", "");
        return fragment(
                p("Step ", step.get()).id("step"),
                button("Next").id("next").onClick(() -> step.update(it -> it + 1)),
                button("Reverse").id("reverse").onClick(() -> order.update(Order::reversed)),
                button("Without").id("without").onClick(() -> order.update(it -> it.without("bee"))),
                when(step.get() % 2 == 1, () -> p("Only in odd steps")),
                input().id("field").aria("label", "Field"),
                input().id("word").bind(word).aria("label", "Word"),
                textarea().id("area").aria("label", "Area"),
                input().id("bound").bind(bound).aria("label", "Bound"),
                input().id("even").type(InputType.CHECKBOX).checked(step.get() % 2 == 0).aria("label", "Even"),
                input().id("follows").value("step " + step.get()).aria("label", "Follows"),
                details(summary("More"), p("in step ", step.get())).id("kept").preserveAttr("open"),
                iframe().id("frame").src("/icon.svg").title("Icon"),
                div(span("left alone ", step.get())).id("foreign").ignoreMorph(),
                div(each(IntStream.range(0, 60).boxed(), it -> it, it -> p("line ", it, " of step ", step.get())))
                        .id("scroller")
                        .style("height", StringExpr.of("200px"))
                        .style("overflow", StringExpr.of("auto")),
                select(each(IntStream.rangeClosed(0, step.get() + 1).boxed(), it -> it, it -> option("step " + it)
                                .value("" + it)
                                .selected(it.equals(step.get()))))
                        .id("picks")
                        .aria("label", "Picks"),
                dialog(p("in step ", step.get())).id("modal").preserveAttr("open"),
                div("in step ", step.get()).id("pops").attr("popover", "manual"),
                div(each(order.get().names(), it -> "box-" + it, it -> section(
                                h2(it),
                                iframe().src("/icon.svg").title(it),
                                div(div("tall in step ", step.get()).style("height", StringExpr.of("500px")))
                                        .cls("scrolls")
                                        .style("height", StringExpr.of("50px"))
                                        .style("overflow", StringExpr.of("auto")))))
                        .id("boxes"),
                ul(each(order.get().names(), it -> it, it -> li(it, " in step ", step.get(), input().aria("label", it))
                                .data("name", it)))
                        .id("rows"));
    }

    @Test
    void field_keepsFocusTextAndSelection() {
        for (var id : new String[] {"field", "word", "area"}) {
            var tab = open("/morph");
            tab.locator("#" + id).fill("a text that I type");
            tab.locator("#" + id).evaluate("it => { it.mine = true; it.setSelectionRange(2, 6, 'backward'); }");
            next(tab, 1);
            next(tab, 2);
            assertThat(tab.locator("#" + id)).isFocused();
            assertThat(tab.locator("#" + id)).hasValue("a text that I type");
            assertEquals(
                    List.of(true, 2, 6, "backward"),
                    tab.locator("#" + id).evaluate("it => [it.mine, it.selectionStart, it.selectionEnd, it.selectionDirection]"));
        }
    }

    @EmbeddedClientOnly("a patch overwrites what is typed")
    @Test
    void field_thatNobodyTypesInFollowsTheServer() {
        var tab = open("/morph");
        next(tab, 1);
        assertThat(tab.locator("#follows")).hasValue("step 1");
        tab.locator("#follows").fill("mine");
        next(tab, 2);
        assertThat(tab.locator("#follows")).hasValue("mine");
        assertThat(tab.locator("#follows")).isFocused();
    }

    @Test
    void checkbox_thatIsBoundStaysAsItIs() {
        var tab = open("/morph");
        tab.locator("#bound").check();
        next(tab, 1);
        next(tab, 2);
        assertThat(tab.locator("#bound")).isChecked();
    }

    @Test
    void checkbox_thatTheServerSetsFollowsIt() {
        var tab = open("/morph");
        assertThat(tab.locator("#even")).isChecked();
        next(tab, 1);
        assertThat(tab.locator("#even")).not().isChecked();
        next(tab, 2);
        assertThat(tab.locator("#even")).isChecked();
    }

    @Test
    void details_stayOpenWhereTheAttributeIsPreserved() {
        var tab = open("/morph");
        tab.locator("#kept summary").click();
        next(tab, 1);
        assertThat(tab.locator("#kept p")).isVisible();
        assertThat(tab.locator("#kept p")).hasText("in step 1");
    }

    @Test
    void scrollers_stayWhereTheyAre() {
        var tab = open("/morph");
        tab.setViewportSize(800, 300);
        tab.locator("#scroller").evaluate("it => { it.scrollTop = 321; }");
        tab.evaluate("() => scrollTo({ top: 123, behavior: 'instant' })");
        next(tab, 1);
        next(tab, 2);
        assertEquals(321, tab.locator("#scroller").evaluate("it => it.scrollTop"));
        assertEquals(123, tab.evaluate("() => scrollY"));
    }

    @Test
    void frame_isNotLoadedAgain() {
        var tab = open("/morph");
        tab.waitForFunction("() => document.getElementById('frame').contentDocument?.readyState === 'complete'"
                + " && document.getElementById('frame').contentWindow.location.pathname === '/icon.svg'");
        tab.evaluate("() => { document.getElementById('frame').contentWindow.mine = 'same'; }");
        next(tab, 1);
        next(tab, 2);
        assertEquals("same", tab.evaluate("() => document.getElementById('frame').contentWindow.mine"));
    }

    @Test
    void foreignContent_isLeftAlone() {
        var tab = open("/morph");
        tab.locator("#foreign").evaluate("it => it.append('by a widget')");
        next(tab, 1);
        assertThat(tab.locator("#foreign")).hasText("left alone 0by a widget");
    }

    @Test
    void rows_moveWithAllThatIsTheirs() {
        var tab = open("/morph");
        var bee = tab.locator("#rows [data-name=bee] input");
        bee.fill("typed");
        bee.evaluate("it => { it.mine = 'bee'; it.setSelectionRange(1, 3); }");
        tab.locator("#rows li").evaluateAll("rows => rows.forEach(it => { it.mine = it.dataset.name; })");
        tab.evaluate("() => document.getElementById('reverse').click()");
        assertThat(tab.locator("#rows li")).hasText(
                new String[] {"dog in step 0", "cat in step 0", "bee in step 0", "ant in step 0"});
        assertEquals(
                List.of("dog", "cat", "bee", "ant"), tab.locator("#rows li").evaluateAll("rows => rows.map(it => it.mine)"));
        assertThat(bee).hasValue("typed");
        assertThat(bee).isFocused();
        assertEquals(List.of("bee", 1, 3), bee.evaluate("it => [it.mine, it.selectionStart, it.selectionEnd]"));
    }

    @Test
    void row_thatGoesTakesNoneOfTheOthersWithIt() {
        var tab = open("/morph");
        tab.locator("#rows [data-name=cat] input").fill("the cat's");
        tab.locator("#rows [data-name=bee] input").fill("the bee's");
        tab.locator("#rows li").evaluateAll("rows => rows.forEach(it => { it.mine = it.dataset.name; })");
        tab.locator("#without").click();
        assertThat(tab.locator("#rows li")).hasCount(3);
        assertEquals(List.of("ant", "cat", "dog"), tab.locator("#rows li").evaluateAll("rows => rows.map(it => it.mine)"));
        assertThat(tab.locator("#rows [data-name=cat] input")).hasValue("the cat's");
    }

    @EmbeddedClientOnly("a row that moves may lose its scroll position")
    @Test
    void rows_moveWithTheirFramesAndScrollPositions() {
        var tab = open("/morph");
        tab.waitForFunction("() => [...document.querySelectorAll('#boxes iframe')].every("
                + "it => it.contentDocument?.readyState === 'complete' && it.contentWindow.location.pathname === '/icon.svg')");
        tab.locator("#boxes iframe").evaluateAll("all => all.forEach(it => { it.contentWindow.mine = it.title; })");
        tab.locator("#boxes .scrolls").evaluateAll("all => all.forEach((it, i) => { it.scrollTop = 10 + i; })");
        tab.evaluate("() => document.getElementById('reverse').click()");
        assertThat(tab.locator("#boxes h2")).hasText(new String[] {"dog", "cat", "bee", "ant"});
        assertEquals(
                List.of("dog", "cat", "bee", "ant"),
                tab.locator("#boxes iframe").evaluateAll("all => all.map(it => it.contentWindow.mine)"));
        assertEquals(
                List.of(13, 12, 11, 10),
                tab.locator("#boxes .scrolls").evaluateAll("all => all.map(it => it.scrollTop)"));
    }

    @Test
    void modalDialogAndPopover_stayOpenWhileTheyMove() {
        var tab = open("/morph");
        tab.locator("#modal").evaluate("it => { it.showModal(); document.getElementById('pops').showPopover(); }");
        next(tab, 1);
        next(tab, 2);
        assertEquals(true, tab.locator("#modal").evaluate("it => it.open && it.matches(':modal')"));
        assertEquals(true, tab.locator("#pops").evaluate("it => it.matches(':popover-open')"));
    }

    @Test
    void list_followsTheServerWhileItsOptionsComeAndGo() {
        var tab = open("/morph");
        assertThat(tab.locator("#picks")).hasValue("0");
        next(tab, 1);
        assertThat(tab.locator("#picks")).hasValue("1");
        tab.locator("#picks").selectOption("0");
        next(tab, 2);
        assertThat(tab.locator("#picks")).hasValue("2");
    }

    /** Renders the page again without taking the focus. */
    private static void next(com.microsoft.playwright.Page tab, int step) {
        tab.evaluate("() => document.getElementById('next').click()");
        assertThat(tab.locator("#step")).hasText("Step " + step);
    }
}
