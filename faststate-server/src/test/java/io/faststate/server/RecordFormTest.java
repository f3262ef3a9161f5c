package io.faststate.server;

import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.fields;
import static io.faststate.dsl.Html.form;
import static io.faststate.dsl.Html.p;
import static io.faststate.dsl.Html.section;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import io.faststate.dsl.element.ButtonType;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Forms that are made of a record. */
class RecordFormTest {
    private FastState server;

    enum Delivery {
        POST,
        NEXT_DAY
    }

    record Address(@NotBlank String street, Optional<String> floor) {}

    record Line(@NotBlank String product, @Min(1) int amount) {}

    record Order(
            @NotBlank String fullName,
            boolean gift,
            double weight,
            LocalDate day,
            LocalTime time,
            LocalDateTime moment,
            Delivery delivery,
            Optional<String> note,
            @Valid Address address,
            @Valid List<Line> lines) {
        static final Order NONE = new Order("", false, 1.5, LocalDate.of(2026, 1, 2), LocalTime.NOON,
                LocalDateTime.of(2026, 1, 2, 3, 4), Delivery.POST, Optional.empty(),
                new Address("", Optional.empty()), List.of(new Line("Tea", 1)));
    }

    record Told(String text) {}

    @BeforeEach
    void start() {
        server = Servers.of(RecordFormTest::order);
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private static Node order(Page page) {
        var told = page.session("told", new Told(""));
        var draft = page.signal("draft", Order.NONE);
        return section(
                form(
                        fields(draft).label(Order::fullName, "Your name").radios(Order::delivery)
                                .area(Order::note)
                                .words(path -> path.equals("address.street") ? "Straße" : null)
                                .newItem(Order::lines, new Line("", 1)),
                        draft.error(),
                        button("Reset").type(ButtonType.RESET),
                        button("Buy").id("buy"))
                        .onSubmit(() -> told.set(new Told(draft.checked().toString()))),
                p(told.get().text()).id("told"));
    }

    private static String line(Tab tab) {
        return String.join(",", tab.attributes("[data-bind$=product]", "data-bind"));
    }

    private static String removing(Tab tab, int index) {
        return tab.action("fieldset:eq(" + (index + 1) + ") > button:contains(Remove)", "data-on:click__prevent");
    }

    private static Reply add(Tab tab) {
        return tab.post(tab.action("button:contains(Add)", "data-on:click__prevent"));
    }

    @Test
    void components_haveFieldsThatFit() {
        var tab = PlainTab.open(Visitor.of(server), "/");
        assertTrue(tab.text("label").contains("Your name"));
        assertEquals("Straße", tab.element("label:has([name=draft.address.street])").ownText());
        assertEquals("Address", tab.element("fieldset:has([name=draft.address.street]) > legend").text());
        assertEquals("number", tab.element("[name=draft.weight]").attr("type"));
        assertEquals("1.5", tab.element("[name=draft.weight]").val());
        assertEquals("date", tab.element("[name=draft.day]").attr("type"));
        assertEquals("12:00", tab.element("[name=draft.time]").val());
        assertEquals("2026-01-02T03:04", tab.element("[name=draft.moment]").val());
        assertEquals("checkbox", tab.element("[name=draft.gift]").attr("type"));
        assertEquals("Next day", tab.element("label:has([value=NEXT_DAY])").text());
        assertEquals("textarea", tab.element("[name=draft.note]").tagName());
        assertEquals("Tea", tab.element("[name=draft.lines.0.product]").val());
        assertEquals("", tab.element("[name=draft.fullName]").attr("required"));
        assertTrue(tab.element("[name=draft.fullName]").hasAttr("required"));
    }

    @Test
    void record_comesWholeToItsHandlerWithoutAClient() {
        var tab = PlainTab.open(Visitor.of(server), "/");
        tab.type("[name=draft.fullName]", "Ann").tick("[name=draft.gift]", true).tick("[value=POST]", false)
                .tick("[value=NEXT_DAY]", true).type("[name=draft.note]", "Ring\r\ntwice")
                .type("[name=draft.address.street]", "Main").type("[name=draft.lines.0.amount]", "3")
                .submit("#buy");
        assertEquals(200, tab.status());
        assertEquals("Order[fullName=Ann, gift=true, weight=1.5, day=2026-01-02, time=12:00, "
                + "moment=2026-01-02T03:04, delivery=NEXT_DAY, note=Optional[Ring twice], "
                + "address=Address[street=Main, floor=Optional.empty], lines=[Line[product=Tea, amount=3]]]",
                tab.text("#told"));
    }

    @Test
    void lines_areAddedAndRemovedWithoutAClientAndKeepWhatIsTyped() {
        var tab = PlainTab.open(Visitor.of(server), "/");
        tab.type("[name=draft.lines.0.amount]", "many").type("[name=draft.fullName]", "Ann").submit("button:contains(Add)");
        assertEquals(200, tab.status());
        assertEquals("Ann", tab.element("[name=draft.fullName]").val());
        assertEquals("many", tab.element("[name=draft.lines.0.amount]").val());
        assertEquals("1", tab.element("[name=draft.lines.1.amount]").val());
        tab.type("[name=draft.lines.1.product]", "Jam").submit("button:contains(Add)");
        tab.type("[name=draft.lines.2.product]", "Salt").submit("button:contains(Remove)");
        assertEquals("Jam", tab.element("[name=draft.lines.0.product]").val());
        tab.type("[name=draft.lines.1.amount]", "0").type("[name=draft.address.street]", "Main").submit("#buy");
        assertEquals(422, tab.status());
        assertEquals("must be greater than or equal to 1", tab.text("label:has([name=draft.lines.1.amount]) small"));
        assertEquals("", tab.text("label:has([name=draft.lines.0.amount]) small"));
        tab.type("[name=draft.lines.1.amount]", "2").submit("#buy");
        assertTrue(tab.text("#told").endsWith("lines=[Line[product=Jam, amount=1], Line[product=Salt, amount=2]]]"),
                tab.text("#told"));
    }

    @Test
    void lines_areAddedAndRemovedByAClientAndKeepWhatIsTyped() {
        var tab = Visitor.of(server).open("/");
        tab.set("draft", tab.signal("draft").toString().replace("\"amount\":\"1\"", "\"amount\":\"\""));
        add(tab);
        add(tab);
        assertEquals("draft.lines.0.product,draft.lines.1.product,draft.lines.2.product", line(tab));
        var lines = tab.signal("draft").asJsonObject().getJsonArray("lines");
        assertEquals("[{\"product\":\"Tea\",\"amount\":\"\"},{\"product\":\"\",\"amount\":\"1\"},"
                + "{\"product\":\"\",\"amount\":\"1\"}]", lines.toString());
        tab.post(removing(tab, 0));
        assertEquals("draft.lines.0.product,draft.lines.1.product", line(tab));
        assertEquals(2, tab.signal("draft").asJsonObject().getJsonArray("lines").size());
    }

    @Test
    void violationsOfLines_standBesideTheirFieldsAndGoWithThem() {
        var tab = Visitor.of(server).open("/");
        add(tab);
        tab.post(tab.action("form", "data-on:submit"));
        assertEquals("\"must not be blank\"", tab.signal("_error_draft_lines_1_product").toString());
        assertEquals("\"must not be blank\"", tab.signal("_error_draft_address_street").toString());
        tab.post(removing(tab, 1));
        assertEquals("\"\"", tab.signal("_error_draft_lines_1_product").toString());
    }

    @Test
    void lines_areCountedByTheBrowserAfterARestartThatForgotThem() {
        var visitor = Visitor.of(server);
        var tab = visitor.open("/");
        add(tab);
        add(tab);
        var remove = removing(tab, 2);
        server.stop();
        server = Servers.of(RecordFormTest::order);
        visitor.moveTo(server);
        tab.post(remove);
        assertEquals(List.of("draft.lines.0.product", "draft.lines.1.product"),
                IntStream.range(0, 2).mapToObj(i -> tab.attributes("[data-bind$=product]", "data-bind").get(i)).toList());
        assertEquals(2, tab.signal("draft").asJsonObject().getJsonArray("lines").size());
    }
}
