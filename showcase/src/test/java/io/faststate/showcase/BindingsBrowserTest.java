package io.faststate.showcase;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.div;
import static io.faststate.dsl.Html.fragment;
import static io.faststate.dsl.Html.input;
import static io.faststate.dsl.Html.option;
import static io.faststate.dsl.Html.p;
import static io.faststate.dsl.Html.select;
import static io.faststate.dsl.Html.textarea;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.faststate.dsl.EventOption;
import io.faststate.dsl.Html;
import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import io.faststate.dsl.element.InputType;
import io.faststate.dsl.signal.NumberExpr;
import io.faststate.dsl.signal.StringExpr;
import io.faststate.server.FastStateBuilder;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a view can bind, and how it can listen. */
class BindingsBrowserTest extends BrowserTest {
    enum Size {
        SMALL,
        LARGE
    }

    @Override
    FastStateBuilder application() {
        return Showcase.application(0)
                .page("/fields", BindingsBrowserTest::fields)
                .page("/shows", BindingsBrowserTest::shows)
                .page("/events", BindingsBrowserTest::events);
    }

    private static Node fields(Page page) {
        var text = page.signal("text", "one");
        var number = page.signal("number", 5);
        var range = page.signal("range", 20);
        var date = page.signal("date", "2026-01-31");
        var color = page.signal("color", "#ff0000");
        var area = page.signal("area", "line\nbreak");
        var check = page.signal("check", true);
        var size = page.signal("size", Size.LARGE);
        var pick = page.signal("pick", "b");
        var heard = page.tab("heard", "");
        return fragment(
                input().id("text").bind(text).aria("label", "Text"),
                input().id("text-too").bind(text).aria("label", "Text too"),
                p(text.text()).id("text-shown"),
                input().id("number").bind(number).aria("label", "Number"),
                p(number.plus(1).text()).id("number-shown"),
                input().type(InputType.RANGE).id("range").min(0).max(100).bind(range).aria("label", "Range"),
                p(range.text()).id("range-shown"),
                input().type(InputType.DATE).id("date").bind(date).aria("label", "Date"),
                p(date.text()).id("date-shown"),
                input().type(InputType.COLOR).id("color").bind(color).aria("label", "Color"),
                p(color.text()).id("color-shown"),
                textarea().id("area").bind(area).aria("label", "Area"),
                p(area.length().text()).id("area-shown"),
                input().id("check").bind(check).aria("label", "Check"),
                p(check.choose("yes", "no").text()).id("check-shown"),
                input().type(InputType.RADIO).name("size").id("small").value(Size.SMALL).bind(size).aria("label", "Small"),
                input().type(InputType.RADIO).name("size").id("large").value(Size.LARGE).bind(size).aria("label", "Large"),
                p(size.text()).id("size-shown"),
                select(option("A").value("a"), option("B").value("b"), option("C").value("c"))
                        .id("pick")
                        .bind(pick)
                        .aria("label", "Pick"),
                p(pick.text()).id("pick-shown"),
                p(heard.text()).id("heard"),
                button("Tell").id("tell").onClick(() -> heard.set(text.get() + ' ' + number.get() + ' ' + range.get() + ' '
                        + date.get() + ' ' + color.get() + ' ' + area.get().length() + ' ' + check.get() + ' ' + size.get()
                        + ' ' + pick.get())),
                button("Change").id("change").onClick(() -> {
                    text.set("set");
                    number.set(-3);
                    range.set(70);
                    date.set("2027-02-01");
                    color.set("#00ff00");
                    area.set("set\nby\nserver");
                    check.set(false);
                    size.set(Size.SMALL);
                    pick.set("c");
                }));
    }

    @Test
    void fields_showTheirSignalsFromTheStart() {
        var tab = open("/fields");
        assertThat(tab.locator("#text")).hasValue("one");
        assertThat(tab.locator("#number")).hasValue("5");
        assertThat(tab.locator("#range")).hasValue("20");
        assertThat(tab.locator("#date")).hasValue("2026-01-31");
        assertThat(tab.locator("#color")).hasValue("#ff0000");
        assertThat(tab.locator("#area")).hasValue("line\nbreak");
        assertThat(tab.locator("#check")).isChecked();
        assertThat(tab.locator("#large")).isChecked();
        assertThat(tab.locator("#small")).not().isChecked();
        assertThat(tab.locator("#pick")).hasValue("b");
    }

    @ParameterizedTest
    @CsvSource({"text, two, two", "number, 41, 42", "range, 60, 60", "date, 2026-12-24, 2026-12-24", "color, #0000ff, #0000ff",
        "area, four, 4"})
    void field_changesItsSignal(String id, String value, String shown) {
        var tab = open("/fields");
        tab.locator("#" + id).fill(value);
        assertThat(tab.locator("#" + id + "-shown")).hasText(shown);
    }

    @Test
    void fields_ofOneSignalFollowEachOther() {
        var tab = open("/fields");
        tab.locator("#text").fill("here");
        assertThat(tab.locator("#text-too")).hasValue("here");
        tab.locator("#text-too").fill("there");
        assertThat(tab.locator("#text")).hasValue("there");
    }

    @Test
    void choices_changeTheirSignals() {
        var tab = open("/fields");
        tab.locator("#check").uncheck();
        assertThat(tab.locator("#check-shown")).hasText("no");
        tab.locator("#small").check();
        assertThat(tab.locator("#size-shown")).hasText("SMALL");
        tab.locator("#pick").selectOption("a");
        assertThat(tab.locator("#pick-shown")).hasText("a");
    }

    @Test
    void handler_getsWhatIsInTheFields() {
        var tab = open("/fields");
        tab.locator("#text").fill("words");
        tab.locator("#number").fill("7");
        tab.locator("#check").uncheck();
        tab.locator("#small").check();
        tab.locator("#pick").selectOption("c");
        tab.locator("#tell").click();
        assertThat(tab.locator("#heard")).hasText("words 7 20 2026-01-31 #ff0000 10 false SMALL c");
    }

    @Test
    void handler_changesAllFields() {
        var tab = open("/fields");
        tab.locator("#change").click();
        assertThat(tab.locator("#text")).hasValue("set");
        assertThat(tab.locator("#number")).hasValue("-3");
        assertThat(tab.locator("#range")).hasValue("70");
        assertThat(tab.locator("#date")).hasValue("2027-02-01");
        assertThat(tab.locator("#color")).hasValue("#00ff00");
        assertThat(tab.locator("#area")).hasValue("set\nby\nserver");
        assertThat(tab.locator("#check")).not().isChecked();
        assertThat(tab.locator("#small")).isChecked();
        assertThat(tab.locator("#pick")).hasValue("c");
    }

    private static Node shows(Page page) {
        var n = page.signal("n", 1);
        var twice = page.signal("twice", 0);
        var seen = page.signal("seen", "");
        var started = page.signal("started", "no");
        var ticks = page.signal("ticks", 0);
        var busy = page.signal("busy", false);
        var done = page.tab("done", 0);
        return fragment(
                button("+").id("plus").onClick(n.adding(1)),
                p("odd").id("show").showWhen(n.remainder(2).is(1)),
                p("class").id("class").cls("fixed").cls("big", n.greaterThan(2)),
                p("attr").id("attr").attr("data-n", n.asString()),
                p("style").id("style").style("opacity", n.dividedBy(10)),
                p(twice.text()).id("computed").computed(twice, n.times(2)),
                p(seen.text()).id("effect").effect(seen.setting(n.asString().plus(" seen"))),
                p(started.text()).id("init").init(started.setting("yes")),
                p(ticks.text()).id("interval").interval(Duration.ofMillis(50), ticks.adding(1).onlyIf(ticks.lessThan(3))),
                button("slow").id("slow").indicator(busy).onClick(() -> {
                    Thread.sleep(300);
                    done.update(it -> it + 1);
                }),
                p("busy").id("busy").showWhen(busy),
                p(done.text()).id("done"),
                p("ref").id("ref").ref("place"));
    }

    @Test
    void bindings_followTheirSignals() {
        var tab = open("/shows");
        assertThat(tab.locator("#show")).isVisible();
        assertThat(tab.locator("#class")).hasClass("fixed");
        assertThat(tab.locator("#attr")).hasAttribute("data-n", "1");
        assertThat(tab.locator("#style")).hasCSS("opacity", "0.1");
        assertThat(tab.locator("#computed")).hasText("2");
        assertThat(tab.locator("#effect")).hasText("1 seen");
        tab.locator("#plus").click();
        assertThat(tab.locator("#show")).isHidden();
        tab.locator("#plus").click();
        assertThat(tab.locator("#show")).isVisible();
        assertThat(tab.locator("#class")).hasClass("fixed big");
        assertThat(tab.locator("#attr")).hasAttribute("data-n", "3");
        assertThat(tab.locator("#style")).hasCSS("opacity", "0.3");
        assertThat(tab.locator("#computed")).hasText("6");
        assertThat(tab.locator("#effect")).hasText("3 seen");
    }

    @Test
    void initAndInterval_runByThemselves() {
        var tab = open("/shows");
        assertThat(tab.locator("#init")).hasText("yes");
        assertThat(tab.locator("#interval")).hasText("3");
    }

    @Test
    void indicator_isTrueWhileTheRequestIsUnderWay() {
        var tab = open("/shows");
        assertThat(tab.locator("#busy")).isHidden();
        var busy = Seen.of(tab, "#busy");
        tab.locator("#slow").click();
        assertThat(tab.locator("#done")).hasText("1");
        assertThat(tab.locator("#busy")).isHidden();
        assertTrue(busy.markup().stream().anyMatch(it -> !it.contains("display: none")), busy.markup()::toString);
    }

    private static Node events(Page page) {
        var once = page.signal("once", 0);
        var quick = page.signal("quick", 0);
        var leading = page.signal("leading", 0);
        var slow = page.signal("slow", 0);
        var late = page.signal("late", 0);
        var stopped = page.signal("stopped", 0);
        var outer = page.signal("outer", 0);
        var outside = page.signal("outside", 0);
        var window = page.signal("window", 0);
        var order = page.signal("order", "");
        var prevented = page.signal("prevented", 0);
        var key = page.signal("key", 0);
        var passive = page.signal("passive", 0);
        var seen = page.signal("seen", 0);
        var typed = page.tab("typed", "");
        var draft = page.signal("draft", "");
        var runs = page.tab("runs", 0);
        var time = Duration.ofMillis(300);
        return fragment(
                button("once").id("once").onClick(once.adding(1), Html.once()),
                button("debounce").id("debounce").onClick(quick.adding(1), Html.debounce(time)),
                button("leading").id("leading").onClick(leading.adding(1), EventOption.debounceLeading(time)),
                button("throttle").id("throttle").onClick(slow.adding(1), Html.throttle(Duration.ofSeconds(30))),
                button("delay").id("delay").onClick(late.adding(1), EventOption.delay(time)),
                div(button("stop").id("stop").onClick(stopped.adding(1), Html.stop())).onClick(outer.adding(1)),
                div("outside").id("outside").onClick(outside.adding(1), Html.outside()),
                div("window").on("keydown", window.adding(1), EventOption.window()),
                div(button("order").id("order").onClick(order.setting(order.plus("inner "))))
                        .onClick(order.setting(order.plus("outer ")), EventOption.capture()),
                Html.a("prevented").id("prevented").href("/greeter").onClick(prevented.adding(1), Html.prevent()),
                input().id("key").onKey("Enter", key.adding(1)).aria("label", "Key"),
                div("wheel").id("wheel").on("wheel", passive.adding(1), EventOption.passive()),
                input().id("draft").bind(draft).aria("label", "Draft").onInput(
                        () -> {
                            typed.set(draft.get());
                            runs.update(it -> it + 1);
                        },
                        Html.debounce(time)),
                p(typed.text(), " after ", runs.text()).id("typed"),
                p(NumberExpr.of(0).plus(once).text()).id("once-shown"),
                p(quick.text()).id("debounce-shown"),
                p(leading.text()).id("leading-shown"),
                p(slow.text()).id("throttle-shown"),
                p(late.text()).id("delay-shown"),
                p(stopped.text(), "/", outer.text()).id("stop-shown"),
                p(outside.text()).id("outside-shown"),
                p(window.text()).id("window-shown"),
                p(order.text()).id("order-shown"),
                p(prevented.text()).id("prevented-shown"),
                p(key.text()).id("key-shown"),
                p(passive.text()).id("wheel-shown"),
                p(seen.text()).id("seen-shown"),
                div().style("height", StringExpr.of("3000px")),
                div("far below").id("below").onIntersect(seen.adding(1), Html.once()));
    }

    @ParameterizedTest
    @CsvSource({"once, 1", "debounce, 1", "leading, 2", "throttle, 1", "delay, 3"})
    void event_isHeardAsItsOptionSays(String id, String times) {
        var tab = open("/events");
        tab.locator("#" + id).evaluate("it => { it.click(); it.click(); it.click(); }");
        assertThat(tab.locator("#" + id + "-shown")).hasText(times);
        tab.locator("#delay").click();
        assertThat(tab.locator("#delay-shown")).hasText(id.equals("delay") ? "4" : "1");
        assertThat(tab.locator("#" + id + "-shown")).hasText(id.equals("delay") ? "4" : times);
    }

    @Test
    void stop_keepsTheEventFromTheElementsAround() {
        var tab = open("/events");
        tab.locator("#stop").click();
        assertThat(tab.locator("#stop-shown")).hasText("1/0");
    }

    @Test
    void outside_hearsOnlyWhatHappensElsewhere() {
        var tab = open("/events");
        tab.locator("#outside").click();
        assertThat(tab.locator("#outside-shown")).hasText("0");
        tab.locator("#stop-shown").click();
        assertThat(tab.locator("#outside-shown")).hasText("1");
    }

    @Test
    void window_hearsAll() {
        var tab = open("/events");
        tab.keyboard().press("x");
        assertThat(tab.locator("#window-shown")).hasText("1");
    }

    @Test
    void capture_comesFirst() {
        var tab = open("/events");
        tab.locator("#order").click();
        assertThat(tab.locator("#order-shown")).hasText("outer inner");
    }

    @Test
    void prevent_keepsTheBrowserWhereItIs() {
        var tab = open("/events");
        var before = tab.url();
        tab.locator("#prevented").click();
        assertThat(tab.locator("#prevented-shown")).hasText("1");
        assertEquals(before, tab.url());
    }

    @Test
    void key_isToldFromOthers() {
        var tab = open("/events");
        tab.locator("#key").press("a");
        tab.locator("#key").press("Enter");
        assertThat(tab.locator("#key-shown")).hasText("1");
    }

    @Test
    void passive_isHeard() {
        var tab = open("/events");
        tab.locator("#wheel").dispatchEvent("wheel");
        assertThat(tab.locator("#wheel-shown")).hasText("1");
    }

    @Test
    void intersect_runsWhenTheElementIsSeen() {
        var tab = open("/events");
        assertThat(tab.locator("#seen-shown")).hasText("0");
        tab.locator("#below").scrollIntoViewIfNeeded();
        assertThat(tab.locator("#seen-shown")).hasText("1");
    }

    @Test
    void debounce_sendsTheLastOfWhatIsTyped() {
        var tab = open("/events");
        stopClock(tab);
        tab.locator("#draft").pressSequentially("several keys");
        tab.clock().runFor(300);
        assertThat(tab.locator("#typed")).hasText("several keys after 1");
    }
}
