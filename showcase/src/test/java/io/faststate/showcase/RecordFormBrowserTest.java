package io.faststate.showcase;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.fields;
import static io.faststate.dsl.Html.form;
import static io.faststate.dsl.Html.p;
import static io.faststate.dsl.Html.section;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.faststate.dsl.Node;
import io.faststate.dsl.element.ButtonType;
import io.faststate.server.FastStateBuilder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A form that is made of a record, with lines that people add and remove. */
class RecordFormBrowserTest extends BrowserTest {
    private static final String EVENTS = "**/_faststate/a/**";

    record Line(@NotBlank String product, @Min(1) int amount) {}

    record Order(@NotBlank String name, @Valid List<Line> lines) {}

    @Override
    FastStateBuilder application() {
        return Showcase.application(0).page("/order", RecordFormBrowserTest::order);
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
}
