package io.faststate.showcase;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.fields;
import static io.faststate.dsl.Html.form;
import static io.faststate.dsl.Html.input;
import static io.faststate.dsl.Html.p;
import static io.faststate.dsl.Html.section;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.faststate.dsl.Node;
import io.faststate.dsl.element.ButtonType;
import io.faststate.server.FastStateBuilder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A form that is made of a record, with lines that people add and remove. */
class RecordFormBrowserTest extends BrowserTest {
    private static final String EVENTS = "**/_faststate/a/**";
    private static final byte[] KEY = "a secret for tests, 32 bytes or more".getBytes(UTF_8);

    record Line(@NotBlank String product, @Min(1) int amount) {}

    record Order(@NotBlank String name, @Valid List<Line> lines) {}

    record Visit(double height, BigDecimal price, LocalTime at, LocalDateTime on) {}

    @Override
    FastStateBuilder application() {
        return Showcase.application(0).signingKey(KEY)
                .page("/order", RecordFormBrowserTest::order)
                .page("/visit", RecordFormBrowserTest::visit);
    }

    private static Node visit(io.faststate.dsl.Page page) {
        var told = page.tab("told", "");
        var draft = page.signal("draft", new Visit(
                1.5, new BigDecimal("1.50"), LocalTime.of(10, 30, 15, 123_456_789), LocalDateTime.of(2026, 1, 2, 10, 30)));
        var rate = page.signal("rate", new BigDecimal("2.50"));
        return section(
                form(fields(draft), input().id("rate").bind(rate), button("Save").id("save"))
                        .onSubmit(() -> told.set(draft.checked() + " " + rate.get())),
                p(rate.text()).id("shown"),
                p(told.text()).id("told"));
    }

    private static Node order(io.faststate.dsl.Page page) {
        var told = page.tab("told", "");
        var seen = page.global("seen", 0);
        var draft = page.signal("draft", new Order("", List.of(new Line("Tea", 1))));
        return section(
                form(
                                fields(draft).newItem(Order::lines, new Line("", 1)),
                                button("Buy").id("buy").disabledWhen(draft.changed().not()),
                                button("Reset").id("reset").type(ButtonType.RESET))
                        .novalidate(true)
                        .onSubmit(() -> told.set(draft.checked().toString())),
                button("See").id("see").onClick(() -> seen.update(n -> n + 1)),
                p(seen.get()).id("seen"),
                p(told.text()).id("told"));
    }

    private static String field(String path) {
        return "[name='draft." + path + "']";
    }

    private static void add(Page tab) {
        tab.getByText("Add", new Page.GetByTextOptions().setExact(true)).click();
    }

    private static void remove(Page tab, int line) {
        tab.locator("button:has-text('Remove')").nth(line).click();
    }

    /** Does something while no event arrives. */
    private static void beforeAnyAnswer(Page tab, Runnable clicks) {
        var held = new ArrayList<Route>();
        tab.route(EVENTS, held::add);
        clicks.run();
        tab.waitForCondition(() -> !held.isEmpty());
        tab.unroute(EVENTS);
        held.forEach(Route::resume);
    }

    /** The form is checked by the browser before it is sent. */
    @Test
    void fractionsAndSeconds_areSubmittedAndComeAsTheyWere() {
        var tab = open("/visit");
        assertThat(tab.locator(field("at"))).hasValue("10:30:15.123");
        assertThat(tab.locator("#shown")).hasText("2.50");
        tab.locator("#save").click();
        assertThat(tab.locator("#told")).hasText(
                "Visit[height=1.5, price=1.50, at=10:30:15.123456789, on=2026-01-02T10:30] 2.50");
        assertThat(tab.locator("#rate")).hasValue("2.50");
        tab.locator(field("height")).fill("10.25");
        tab.locator(field("price")).fill("10.50");
        tab.locator(field("at")).fill("11:45:30");
        tab.locator(field("on")).fill("2026-01-02T10:30:07");
        tab.locator("#rate").fill("3.10");
        assertThat(tab.locator("#shown")).hasText("3.10");
        tab.locator("#save").click();
        assertThat(tab.locator("#told")).hasText(
                "Visit[height=10.25, price=10.50, at=11:45:30, on=2026-01-02T10:30:07] 3.10");
    }

    @Test
    void whatIsTyped_staysThroughARestartAndARender() {
        var tab = visitor().expecting("Failed to load resource").open("/order");
        tab.locator(field("name")).fill("Ann");
        add(tab);
        tab.locator(field("lines.1.product")).fill("Jam");
        restart(application());
        tab.locator("#see").click();
        assertThat(tab.locator("#seen")).hasText("1");
        assertThat(tab.locator(field("name"))).hasValue("Ann");
        assertThat(tab.locator(field("lines.1.product"))).hasValue("Jam");
        tab.locator(field("lines.1.amount")).fill("3");
        tab.locator("#buy").click();
        assertThat(tab.locator("#told")).hasText(
                "Order[name=Ann, lines=[Line[product=Tea, amount=1], Line[product=Jam, amount=3]]]");
    }

    @Test
    void lines_areAddedAndRemovedAndToldWhatIsWrongWhileTypedIn() {
        var visitor = visitor();
        if (TestedClient.official()) {
            visitor.expecting("The specified value \"undefined\" cannot be parsed");
        }
        var tab = visitor.open("/order");
        add(tab);
        add(tab);
        tab.locator(field("lines.1.product")).fill("Jam");
        tab.locator(field("lines.2.product")).fill("Salt");
        tab.locator(field("lines.2.amount")).fill("0");
        assertThat(tab.locator("label:has(" + field("lines.2.amount") + ") small")).hasText("must be greater than or equal to 1");
        tab.locator("button:has-text('Remove')").nth(1).click();
        assertThat(tab.locator(field("lines.2.product"))).hasCount(0);
        assertThat(tab.locator(field("lines.1.product"))).hasValue("Salt");
        assertThat(tab.locator(field("lines.1.amount"))).hasValue("0");
        assertThat(tab.locator(field("lines.0.product"))).hasValue("Tea");
    }

    @EmbeddedClientOnly("quick clicks are sent side by side, in any order")
    @Test
    void quickClicks_addAndRemoveALineEach() {
        var tab = open("/order");
        beforeAnyAnswer(tab, () -> {
            add(tab);
            add(tab);
        });
        assertThat(tab.locator("[name$='.product']")).hasCount(3);
        tab.locator(field("lines.1.product")).fill("Jam");
        tab.locator(field("lines.2.product")).fill("Salt");
        beforeAnyAnswer(tab, () -> {
            remove(tab, 0);
            add(tab);
        });
        assertThat(tab.locator(field("lines.0.product"))).hasValue("Jam");
        assertThat(tab.locator(field("lines.1.product"))).hasValue("Salt");
        assertThat(tab.locator(field("lines.2.product"))).hasValue("");
        beforeAnyAnswer(tab, () -> {
            remove(tab, 0);
            remove(tab, 1);
        });
        assertThat(tab.locator("[name$='.product']")).hasCount(1);
        tab.locator(field("name")).fill("Ann");
        tab.locator(field("lines.0.product")).fill("Rice");
        beforeAnyAnswer(tab, () -> {
            add(tab);
            tab.locator("#buy").click();
        });
        assertThat(tab.locator("label:has(" + field("lines.1.product") + ") small")).hasText("must not be blank");
    }

    @EmbeddedClientOnly("quick clicks are sent side by side, in any order")
    @Test
    void doubleClick_removesOneLine() {
        var tab = open("/order");
        add(tab);
        assertThat(tab.locator("[name$='.product']")).hasCount(2);
        tab.locator(field("lines.1.product")).fill("Jam");
        add(tab);
        assertThat(tab.locator("[name$='.product']")).hasCount(3);
        beforeAnyAnswer(tab, () -> tab.locator("button:has-text('Remove')").first().dblclick());
        tab.locator("#see").click();
        assertThat(tab.locator("#seen")).hasText("1");
        assertThat(tab.locator("[name$='.product']")).hasCount(2);
        assertThat(tab.locator(field("lines.0.product"))).hasValue("Jam");
    }

    @EmbeddedClientOnly("a reset leaves the signals as they are")
    @Test
    void form_tellsWhetherItWasChangedAndCanBeReset() {
        var tab = open("/order");
        assertThat(tab.locator("#buy")).isDisabled();
        tab.locator(field("name")).fill("Ann");
        assertThat(tab.locator("#buy")).isEnabled();
        tab.locator("#reset").click();
        assertThat(tab.locator(field("name"))).hasValue("");
        assertThat(tab.locator("#buy")).isDisabled();
    }
}
