package io.faststate.server;

import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.input;
import static io.faststate.dsl.Html.p;
import static io.faststate.dsl.Html.section;
import static io.faststate.server.testing.By.css;
import static io.faststate.server.testing.PageAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import io.faststate.server.testing.TestApp;
import io.faststate.server.testing.TestPage;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Numbers and times that a double, or another notation, would change: document and browser show the same. */
class NumberTextTest {
    private record All(
            long large, float single, double small, BigInteger whole, BigDecimal price, LocalTime at, LocalDateTime on) {}

    private static final All VALUE = new All(9007199254740993L, 0.1f, 1.25e-7, new BigInteger("123456789012345678901"),
            new BigDecimal("1.50"), LocalTime.of(12, 0, 15, 123_456_789), LocalDateTime.of(2026, 1, 2, 12, 0, 15, 123_456_789));

    private final TestApp app = TestApp.start(FastState.builder().page("/", NumberTextTest::view));
    private final TestPage tab = app.visitor().open("/");

    @AfterEach
    void stop() {
        app.close();
    }

    private static Node view(Page page) {
        var all = page.session("all", VALUE);
        var price = page.signal("price", new BigDecimal("2.50"));
        var single = page.signal("single", 0.1f);
        var large = page.signal("large", 1L);
        return section(
                p(all.text(All::large)).cls("shown"),
                p(all.text(All::single)).cls("shown"),
                p(all.text(All::small)).cls("shown"),
                p(all.text(All::whole)).cls("shown"),
                p(all.text(All::price)).cls("shown"),
                p(all.text(All::at)).cls("shown"),
                p(all.text(All::on)).cls("shown"),
                p(price.text()).id("price"),
                p(single.text()).id("single"),
                input().id("field").bind(price),
                input().id("whole").bind(large),
                input().id("time").bind(all, All::at),
                input().id("date").bind(all, All::on),
                button("add").id("add").onClick(() -> {
                    price.set(price.get().add(new BigDecimal("0.10")));
                    single.set(0.2f);
                    all.update(it -> new All(it.large() + large.get(), it.single(), it.small(), it.whole(), it.price(), it.at(), it.on()));
                }));
    }

    @Test
    void stateThatIsShown_isTheSameInTheDocumentAndInTheBrowser() {
        var texts = new String[] {"9007199254740993", "0.1", "1.25e-7", "123456789012345678901", "1.50", "12:00:15.123456789",
            "2026-01-02T12:00:15.123456789"};
        assertThat(app.visitor().withoutJavaScript().open("/").find(css(".shown"))).hasTexts(texts);
        assertThat(tab.find(css(".shown"))).hasTexts(texts);
    }

    @Test
    void decimalSignal_keepsItsScale() {
        assertThat(tab.find(css("#price"))).hasText("2.50");
        assertThat(tab.find(css("#field"))).hasValue("2.50").hasAttribute("step", "any");
        assertFalse(tab.find(css("#whole")).hasAttribute("step"));
        tab.click("add");
        assertThat(tab.find(css("#price"))).hasText("2.60");
        tab.find(css("#field")).fill("3.5");
        tab.click("add");
        assertThat(tab.find(css("#price"))).hasText("3.60");
    }

    @Test
    void valuesThatAHandlerSets_areTheSameInTheBrowser() {
        tab.click("add");
        assertThat(tab.find(css("#single"))).hasText("0.2");
        assertThat(tab.find(css(".shown")).nth(0)).hasText("9007199254740994");
    }

    @Test
    void timeField_takesWhatAFieldCan() {
        assertThat(tab.find(css("#time"))).hasValue("12:00:15.123").hasAttribute("step", "any");
        assertThat(tab.find(css("#date"))).hasValue("2026-01-02T12:00:15.123");
    }
}
