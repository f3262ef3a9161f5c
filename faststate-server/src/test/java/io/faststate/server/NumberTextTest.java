package io.faststate.server;

import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.input;
import static io.faststate.dsl.Html.p;
import static io.faststate.dsl.Html.section;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
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

    private final FastState server = Servers.of(NumberTextTest::view);
    private final Tab tab = Visitor.of(server).open("/");

    @AfterEach
    void stop() {
        server.stop();
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

    /** What a browser shows for a signal. */
    private static String shown(JsonValue value) {
        return value instanceof JsonString text ? text.getString() : Double.toString(Double.parseDouble(value.toString()));
    }

    @Test
    void stateThatIsShown_isTheSameInTheDocumentAndInTheBrowser() {
        assertEquals("[9007199254740993, 0.1, 1.25e-7, 123456789012345678901, 1.50, 12:00:15.123456789, 2026-01-02T12:00:15.123456789]",
                tab.texts(".shown").toString());
        var held = tab.signals().entrySet().stream().filter(it -> it.getKey().startsWith("_all_"))
                .map(it -> shown(it.getValue()).replace("E", "e")).sorted().toList();
        var texts = tab.texts(".shown").stream().sorted().toList();
        assertTrue(held.containsAll(texts), held + " " + texts);
    }

    @Test
    void decimalSignal_keepsItsScale() {
        assertEquals("2.50", tab.text("#price"));
        assertEquals("2.50", shown(tab.signal("price")));
        assertEquals("[2.50]", tab.attributes("#field", "value").toString());
        assertEquals("[any]", tab.attributes("#field", "step").toString());
        assertEquals("[]", tab.attributes("#whole[step]", "step").toString());
        tab.click("#add");
        assertEquals("2.60", shown(tab.signal("price")));
        tab.set("price", "3.5").click("#add");
        assertEquals("3.60", shown(tab.signal("price")));
    }

    @Test
    void valuesThatAHandlerSets_areTheSameInTheBrowser() {
        tab.click("#add");
        assertEquals("0.2", shown(tab.signal("single")));
        assertTrue(tab.signals().values().stream().anyMatch(it -> shown(it).equals("9007199254740994")), tab.signals().toString());
    }

    @Test
    void timeField_takesWhatAFieldCan() {
        assertEquals("12:00:15.123", shown(tab.signal(tab.attributes("#time", "data-bind").getFirst())));
        assertEquals("[any]", tab.attributes("#time", "step").toString());
        assertEquals("2026-01-02T12:00:15.123", shown(tab.signal(tab.attributes("#date", "data-bind").getFirst())));
    }
}
