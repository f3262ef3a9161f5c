package io.faststate.showcase;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.fields;
import static io.faststate.dsl.Html.form;
import static io.faststate.dsl.Html.p;
import static io.faststate.dsl.Html.section;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.Page;
import io.faststate.dsl.Node;
import io.faststate.dsl.element.ButtonType;
import io.faststate.server.FastStateBuilder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A form that is made of a record, with lines that people add and remove. */
class RecordFormBrowserTest extends BrowserTest {
    private static final byte[] KEY = "a secret for tests, 32 bytes or more".getBytes(UTF_8);

    record Line(@NotBlank String product, @Min(1) int amount) {}

    record Order(@NotBlank String name, @Valid List<Line> lines) {}

    @Override
    FastStateBuilder application() {
        return Showcase.application(0).signingKey(KEY).page("/order", RecordFormBrowserTest::order);
    }

    private static Node order(io.faststate.dsl.Page page) {
        var told = page.tab("told", "");
        var seen = page.global("seen", 0);
        var draft = page.signal("draft", new Order("", List.of(new Line("Tea", 1))));
        return section(
                form(
                                fields(draft).adding(Order::lines, new Line("", 1)),
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
        var lines = tab.locator("[name$='.product']");
        var before = lines.count();
        tab.getByText("Add", new Page.GetByTextOptions().setExact(true)).click();
        // The browser holds the lines, and another click would send those of now.
        assertThat(lines).hasCount(before + 1);
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
        var tab = open("/order");
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
