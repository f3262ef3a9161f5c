package io.faststate.server;

import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.live;
import static io.faststate.dsl.Html.p;
import static io.faststate.dsl.Html.section;
import static io.faststate.server.testing.By.css;
import static io.faststate.server.testing.PageAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.faststate.dsl.FastStateException;
import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import io.faststate.dsl.State;
import io.faststate.server.testing.TestApp;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What is computed from states and query parameters: read, followed, shown and tested as they are. */
class ComputedTest {
    private static final State<Cart> CART = State.global("cart", new Cart(2, "tea"));

    private final AtomicInteger renders = new AtomicInteger();

    record Cart(int pieces, String name) {
        int total() {
            return pieces * 5;
        }
    }

    private Node view(Page page) {
        var total = CART.map(Cart::total);
        var label = total.map(it -> "EUR " + it);
        var step = page.query("step", 1);
        var next = step.map(it -> it + 1);
        renders.incrementAndGet();
        return section(
                p(total.text()).id("total"),
                p(label.text()).id("label"),
                p(label.text(String::length)).id("length"),
                p("free").id("free").showWhen(total.is(it -> it > 20)),
                p(total.number(it -> it).plus(1).text()).id("plus"),
                p(label.string(it -> it).text()).id("string"),
                live(label, it -> p(it).id("region")),
                live(total, next, (sum, following) -> p(sum + "/" + following).id("pair")),
                button("more").id("more").onClick(() -> CART.update(it -> new Cart(it.pieces() + 1, it.name()))),
                button("step").id("step").onClick(() -> step.update(it -> it + 1)),
                button("read").id("read").onClick(e -> e.toast(label.get())));
    }

    @Test
    void computed_isShownAndFollowed() {
        try (var app = TestApp.start(FastState.builder().page("/", this::view))) {
            var tab = app.visitor().open("/");
            assertThat(tab.find(css("#total"))).hasText("10");
            assertThat(tab.find(css("#label"))).hasText("EUR 10");
            assertThat(tab.find(css("#length"))).hasText("6");
            assertThat(tab.find(css("#plus"))).hasText("11");
            assertThat(tab.find(css("#string"))).hasText("EUR 10");
            assertThat(tab.find(css("#region"))).hasText("EUR 10");
            assertThat(tab.find(css("#pair"))).hasText("10/2");
            tab.find(css("#more")).click();
            assertThat(tab.find(css("#region"))).hasText("EUR 15");
            assertThat(tab.find(css("#pair"))).hasText("15/2");
            tab.find(css("#step")).click();
            assertThat(tab.find(css("#pair"))).hasText("15/3");
        }
    }

    @Test
    void text_thatIsComputed_needsNoRender() {
        try (var app = TestApp.start(FastState.builder().page("/", page -> {
            renders.incrementAndGet();
            return section(
                    p(CART.map(Cart::total).map(it -> "EUR " + it).text()).id("label"),
                    button("more").id("more").onClick(() -> CART.update(it -> new Cart(it.pieces() + 1, it.name()))));
        }))) {
            var tab = app.visitor().open("/");
            tab.find(css("#more")).click(); // the first event of a tab renders the page that it keeps from then on
            var before = renders.get();
            tab.click("more");
            assertEquals(before, renders.get());
            assertThat(tab.find(css("#label"))).hasText("EUR 20");
        }
    }

    @Test
    void computed_isNotText() {
        assertThrows(FastStateException.class, () -> CART.map(Cart::total).toString());
    }
}
