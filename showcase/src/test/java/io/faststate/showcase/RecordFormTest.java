package io.faststate.showcase;

import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.fields;
import static io.faststate.dsl.Html.form;
import static io.faststate.dsl.Html.input;
import static io.faststate.dsl.Html.p;
import static io.faststate.dsl.Html.section;
import static io.faststate.server.testing.PageAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import io.faststate.dsl.element.ButtonType;
import io.faststate.server.FastStateBuilder;
import io.faststate.server.store.StateStore;
import io.faststate.server.testing.By;
import io.faststate.server.testing.FastStateTest;
import io.faststate.server.testing.TestApp;
import io.faststate.server.testing.TestElement;
import io.faststate.server.testing.TestPage;
import io.faststate.server.testing.TestVisitor;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A form that is made of a record, with lines that people add and remove. */
@FastStateTest(RecordFormTest.class)
class RecordFormTest {
    private static final byte[] KEY = "a secret for tests, 32 bytes or more".getBytes(UTF_8);

    record Line(@NotBlank String product, @Min(1) int amount) {}

    record Order(@NotBlank String name, @Valid List<Line> lines) {}

    record Visit(double height, BigDecimal price, LocalTime at, LocalDateTime on) {}

    static FastStateBuilder application() {
        return Showcase.application(0).signingKey(KEY).store(StateStore.memory())
                .page("/order", RecordFormTest::order)
                .page("/visit", RecordFormTest::visit);
    }

    private static Node visit(Page page) {
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

    private static Node order(Page page) {
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

    private static TestElement field(TestPage page, String path) {
        return page.find(By.css("[name='draft." + path + "']"));
    }

    private static TestElement products(TestPage page) {
        return page.find(By.css("[name$='.product']"));
    }

    private static TestElement message(TestPage page, String path) {
        return page.find(By.css("label:has([name='draft." + path + "']) small"));
    }

    private static TestElement told(TestPage page) {
        return page.find(By.css("#told"));
    }

    private static void remove(TestPage page, int line) {
        page.button("Remove").nth(line).click();
    }

    /** Does something while no event arrives. */
    private static void beforeAnyAnswer(TestPage page, Runnable clicks) {
        page.visitor().network().cut();
        clicks.run();
        page.visitor().network().restore();
    }

    @Test
    void fractionsAndSeconds_areSubmittedAndComeAsTheyWere(TestVisitor visitor) {
        var page = visitor.open("/visit");
        var shown = page.find(By.css("#shown"));
        var rate = page.find(By.css("#rate"));
        assertThat(field(page, "at")).hasValue("10:30:15.123");
        assertThat(shown).hasText("2.50");
        page.click("Save");
        assertThat(told(page)).hasText(
                "Visit[height=1.5, price=1.50, at=10:30:15.123456789, on=2026-01-02T10:30] 2.50");
        assertThat(rate).hasValue("2.50");
        field(page, "height").fill("10.25");
        field(page, "price").fill("10.50");
        field(page, "at").fill("11:45:30");
        field(page, "on").fill("2026-01-02T10:30:07");
        rate.fill("3.10");
        assertThat(shown).hasText("3.10");
        page.click("Save");
        assertThat(told(page)).hasText(
                "Visit[height=10.25, price=10.50, at=11:45:30, on=2026-01-02T10:30:07] 3.10");
    }

    @Test
    void whatIsTyped_staysThroughARestartAndARender(TestApp app) {
        var page = app.visitor().open("/order");
        field(page, "name").fill("Ann");
        page.click("Add");
        field(page, "lines.1.product").fill("Jam");
        app.restart();
        page.click("See");
        assertThat(page.find(By.css("#seen"))).hasText("1");
        assertThat(field(page, "name")).hasValue("Ann");
        assertThat(field(page, "lines.1.product")).hasValue("Jam");
        field(page, "lines.1.amount").fill("3");
        page.click("Buy");
        assertThat(told(page)).hasText(
                "Order[name=Ann, lines=[Line[product=Tea, amount=1], Line[product=Jam, amount=3]]]");
    }

    @Test
    void lines_areAddedAndRemovedAndToldWhatIsWrongWhileTypedIn(TestVisitor visitor) {
        var page = visitor.open("/order").click("Add").click("Add");
        field(page, "lines.1.product").fill("Jam");
        field(page, "lines.2.product").fill("Salt");
        field(page, "lines.2.amount").fill("0");
        assertThat(message(page, "lines.2.amount")).hasText("must be greater than or equal to 1");
        remove(page, 1);
        assertThat(field(page, "lines.2.product")).isGone();
        assertThat(field(page, "lines.1.product")).hasValue("Salt");
        assertThat(field(page, "lines.1.amount")).hasValue("0");
        assertThat(field(page, "lines.0.product")).hasValue("Tea");
        field(page, "lines.1.amount").fill("2");
        field(page, "name").fill("Ann");
        page.click("Buy");
        assertThat(told(page)).hasText(
                "Order[name=Ann, lines=[Line[product=Tea, amount=1], Line[product=Salt, amount=2]]]");
    }

    @Test
    void doubleClick_removesOneLine(TestVisitor visitor) {
        var page = visitor.open("/order").click("Add");
        assertThat(products(page)).hasCount(2);
        field(page, "lines.1.product").fill("Jam");
        page.click("Add");
        assertThat(products(page)).hasCount(3);
        beforeAnyAnswer(page, () -> page.button("Remove").nth(0).doubleClick());
        page.click("See");
        assertThat(page.find(By.css("#seen"))).hasText("1");
        assertThat(products(page)).hasCount(2);
        assertThat(field(page, "lines.0.product")).hasValue("Jam");
    }

    @Test
    void form_tellsWhetherItWasChangedAndCanBeReset(TestVisitor visitor) {
        var page = visitor.open("/order");
        assertThat(page.button("Buy")).isDisabled();
        field(page, "name").fill("Ann");
        assertThat(page.button("Buy")).isEnabled();
        page.click("Reset");
        assertThat(field(page, "name")).hasValue("");
        assertThat(page.button("Buy")).isDisabled();
    }
}
