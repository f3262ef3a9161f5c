package io.faststate.dsl;

import static io.faststate.dsl.Html.*;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.faststate.dsl.element.InputType;
import io.faststate.dsl.form.FileSignal;
import io.faststate.dsl.signal.BooleanSignal;
import io.faststate.dsl.signal.ListSignal;
import io.faststate.dsl.signal.NumberSignal;
import io.faststate.dsl.signal.StringSignal;
import io.faststate.dsl.svg.Svg;
import java.time.Duration;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BindingTest {
    private static final BooleanSignal OPEN = BooleanSignal.of("open", true);
    private static final BooleanSignal BUSY = BooleanSignal.of("busy", false);
    private static final NumberSignal<Integer> AMOUNT = NumberSignal.of("amount", 3);
    private static final StringSignal NAME = StringSignal.of("name", "<Ann>");
    private static final ListSignal<Integer> SIZES = ListSignal.of("sizes", List.of(1, 2), Integer.class);
    private static final State<Integer> COUNT = State.session("count", 7);
    private static final Handler HANDLER = () -> {};

    @Test
    void boundTextAlone_isFollowedByItsElement() {
        assertEquals("<p data-text=\"$name\">&lt;Ann&gt;</p>", TestContext.render(p(NAME.text())));
        assertEquals("<p data-text=\"$name\">&lt;Ann&gt;</p>", TestContext.render(p().text(NAME)));
        assertEquals("<title data-text=\"$_count\">7</title>", TestContext.render(title(COUNT.text())));
    }

    @Test
    void boundTextAmongOthers_hasAnElementOfItsOwn() {
        assertEquals("<p>x<span data-text=\"$_count\">7</span></p>", TestContext.render(p("x", COUNT.text())));
        assertEquals(
                "<text>x<tspan data-text=\"$amount\">3</tspan></text>", TestContext.render(Svg.text("x", AMOUNT.text())));
    }

    @Test
    void boundTextOverContent_isRefused() {
        assertThrows(FastStateException.class, () -> p("x").text(NAME));
        assertThrows(FastStateException.class, () -> title("x", NAME.text()));
        assertThrows(FastStateException.class, () -> title("x").with(NAME.text()));
        assertThrows(FastStateException.class, () -> script(NAME.text()));
    }

    @Test
    void classes_areMergedAndBeginAsTheirConditions() {
        var element = parsed(p().cls("a").cls("b c").cls("no", false).cls("on", OPEN).cls("off", BUSY).attr("class", "d"));
        assertEquals("a b c d on", element.attr("class"));
        assertEquals("{\"on\": $open, \"off\": $busy}", element.attr("data-class"));
    }

    @Test
    void attributes_beginAsTheirExpressions() {
        var element = parsed(input()
                .attr("placeholder", NAME).attr("maxlength", AMOUNT).disabledWhen(OPEN).attr("readonly", BUSY));
        assertEquals("<Ann>", element.attr("placeholder"));
        assertEquals("3", element.attr("maxlength"));
        assertTrue(element.hasAttr("disabled"));
        assertEquals(false, element.hasAttr("readonly"));
        assertEquals(
                "{\"placeholder\": $name, \"maxlength\": $amount, \"disabled\": $open, \"readonly\": $busy}",
                element.attr("data-attr"));
    }

    @Test
    void attributeSetTwice_isTheLast() {
        assertEquals("<p title=\"b\" id=\"x\"></p>", render(p().title("a").id("x").attr("TITLE", "b").title("b")));
        assertEquals("<p title=\"c\"></p>", TestContext.render(p().attr("title", NAME).title("c")));
        assertEquals(1, count("title=", TestContext.render(p().title("c").attr("title", NAME))));
        assertEquals("<input>", render(input().required(true).required(false)));
    }

    @Test
    void boundUrl_isRefusedSinceTheBrowserCantCheckIt() {
        assertThrows(FastStateException.class, () -> a("x").attr("href", NAME));
        assertThrows(FastStateException.class, () -> img().attr("SRC", NAME));
        assertThrows(FastStateException.class, () -> p().attr("onclick", NAME));
    }

    @Test
    void indicator_comesBeforeWhatStartsTheRequest() {
        var markup = TestContext.render(div().cls("x").init(HANDLER).indicator(BUSY));
        assertTrue(markup.indexOf("data-indicator=\"busy\"") < markup.indexOf("data-init=\"@post('/a')\""), markup);
    }

    @Test
    void listenersOfOneEvent_allRun() {
        var element = parsed(div().onClick(OPEN.toggling()).onClick(HANDLER).onKey("Enter", HANDLER).onKey("b", OPEN.toggling()));
        assertEquals("$open = !$open; @post('/a')", element.attr("data-on:click"));
        assertEquals(
                "evt.key === \"Enter\" && (@post('/a')); evt.key === \"b\" && ($open = !$open)",
                element.attr("data-on:keydown"));
    }

    @Test
    void actionAndHandler_runInOrder() {
        var element = parsed(button().on("click", OPEN.toggling(), HANDLER, once()).on("dragover", prevent()));
        assertEquals("$open = !$open; @post('/a')", element.attr("data-on:click__once"));
        assertTrue(element.hasAttr("data-on:dragover__prevent"));
    }

    @Test
    void namedEvents_haveTheNamesOfTheDom() {
        var element = parsed(div().onDoubleClick(HANDLER).onPointerDown(HANDLER).onDragOver(e -> {}));
        assertTrue(element.hasAttr("data-on:dblclick"));
        assertTrue(element.hasAttr("data-on:pointerdown"));
        assertTrue(element.hasAttr("data-on:dragover"));
    }

    @Test
    void timersAndVisibility_haveTheirAttributes() {
        var element = parsed(div()
                .interval(Duration.ofMillis(1500), HANDLER)
                .onIntersect(HANDLER, once())
                .init(OPEN.toggling())
                .effect(OPEN.toggling())
                .showWhen(OPEN)
                .computed(AMOUNT, AMOUNT)
                .style("color", NAME)
                .ref("box")
                .ignoreMorph()
                .preserveAttr("open", "class"));
        assertEquals("@post('/a')", element.attr("data-on-interval__duration.1500ms"));
        assertEquals("@post('/a')", element.attr("data-on-intersect__once"));
        assertEquals("$open = !$open", element.attr("data-init"));
        assertEquals("$open = !$open", element.attr("data-effect"));
        assertEquals("$open", element.attr("data-show"));
        assertEquals("{\"amount\": () => $amount}", element.attr("data-computed"));
        assertEquals("{\"color\": $name}", element.attr("data-style"));
        assertEquals("box", element.attr("data-ref"));
        assertTrue(element.hasAttr("data-ignore-morph"));
        assertEquals("open class", element.attr("data-preserve-attr"));
    }

    @Test
    void bind_namesTheSignalAndFitsTheType() {
        assertEquals("<input data-bind=\"name\" name=\"name\" value=\"&lt;Ann&gt;\">", TestContext.render(input().bind(NAME)));
        assertEquals("<input type=\"number\" data-bind=\"amount\" name=\"amount\" value=\"3\">", TestContext.render(input().bind(AMOUNT)));
        assertEquals("<input type=\"checkbox\" data-bind=\"open\" name=\"open\" checked>", TestContext.render(input().bind(OPEN)));
        assertEquals(
                "<input type=\"range\" data-bind=\"amount\" name=\"amount\" value=\"3\">",
                TestContext.render(input().type(InputType.RANGE).bind(AMOUNT)));
        assertEquals("<select data-bind=\"amount\" name=\"amount\"></select>", TestContext.render(select().bind(AMOUNT)));
    }

    @Test
    void severalChosen_areAListThatASelectBinds() {
        assertEquals(
                "<select multiple data-bind=\"sizes\" name=\"sizes\"></select>", TestContext.render(select().bind(SIZES)));
    }

    @Test
    void boxOfAGroup_isTickedByItsItemAndNotByItsPlace() {
        var box = parsed(input().bind(SIZES, 2));
        assertEquals("checkbox", box.attr("type"));
        assertEquals("2", box.attr("value"));
        assertTrue(box.hasAttr("checked"));
        assertEquals("checked", box.attr("data-preserve-attr"));
        assertEquals("el.checked = $sizes.includes(2)", box.attr("data-effect"));
        assertEquals(
                "$sizes = $sizes.filter((it) => it !== 2).concat(el.checked ? [2] : [])", box.attr("data-on:input"));
        assertEquals(false, parsed(input().bind(SIZES, 3)).hasAttr("checked"));
    }

    @Test
    void files_areBoundByAFieldForFiles() {
        assertEquals("<input type=\"file\" data-bind=\"picture\" name=\"picture\">", TestContext.render(input().bind(FileSignal.of("picture"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "onclick", "ONCLICK", "onx", "srcdoc", "data-text", "data-on:click", "data-on-load", "data-x__once", "data-signals",
        "DATA-TEXT", "a b", "a=b", "a\"", "", "1a", "a>", "a/b", "é"})
    void nameOfHarm_isRefused(String name) {
        assertThrows(FastStateException.class, () -> p().attr(name, "x"));
        assertThrows(FastStateException.class, () -> p().attr(name, true));
    }

    @Test
    void eventHandlerAttribute_namesTheWayToGo() {
        var error = assertThrows(FastStateException.class, () -> p().attr("onclick", "x"));
        assertThat(error.getMessage(), containsString(".on(\"click\", …)"));
    }

    @Test
    void dataOfTheClient_isRefused() {
        assertThrows(FastStateException.class, () -> p().data("text", "x"));
        assertEquals("<p data-texts=\"x\"></p>", render(p().data("texts", "x")));
    }

    @Test
    void headAndBody_letTheServerAdd() {
        assertEquals(
                "<html><head><title>t</title>[head end]</head><body id=\"b\" data-body>[start]x[end]</body></html>",
                TestContext.render(html(head(title("t")), body("x").id("b"))));
    }

    @Test
    void guard_asksNowAndStandsAroundItsContent() {
        var context = new TestContext();
        assertEquals("<div></div>", context.written(div(guard(() -> false, () -> button().onClick(HANDLER)))));
        assertEquals(List.of(), context.calls);
        context.written(div(guard(() -> true, () -> button().onClick(HANDLER))));
        assertEquals(List.of("enter", "action", "leave"), context.calls);
    }

    @Test
    void handler_isRenderedWhenItIsWritten() {
        var context = new TestContext();
        var node = div(button().onClick(HANDLER), live(COUNT, n -> p(n)));
        assertEquals(List.of(), context.calls);
        context.written(node);
        assertEquals(List.of("action", "region"), context.calls);
    }

    @Test
    void withoutAPage_whatNeedsOneIsRefused() {
        assertThrows(FastStateException.class, () -> render(button().onClick(HANDLER)));
        assertThrows(FastStateException.class, () -> render(p(COUNT.text())));
        assertThrows(FastStateException.class, () -> render(live(COUNT, n -> p(n))));
        assertEquals("<p data-text=\"$amount\">3</p>", render(p(AMOUNT.text())));
    }

    @Test
    void prerender_refusesWhatBelongsToAPage() {
        assertThrows(FastStateException.class, () -> prerender(button().onClick(HANDLER)));
        assertThrows(FastStateException.class, () -> prerender(button().onClick(OPEN.toggling())));
        assertThrows(FastStateException.class, () -> prerender(p(AMOUNT.text())));
        assertThrows(FastStateException.class, () -> prerender(input().bind(NAME)));
        assertThrows(FastStateException.class, () -> prerender(div(live(() -> p()))));
        assertThrows(FastStateException.class, () -> prerender(div().cls("a", OPEN)));
        assertThrows(FastStateException.class, () -> prerender(guard(() -> true, () -> p())));
        assertEquals("<ul><li>1</li></ul>", render(prerender(ul(each(List.of(1), n -> n, n -> li(n))))));
    }

    private static Element parsed(Node node) {
        return Jsoup.parse(TestContext.render(node)).body().child(0);
    }

    private static int count(String part, String text) {
        return text.split(part, -1).length - 1;
    }
}
