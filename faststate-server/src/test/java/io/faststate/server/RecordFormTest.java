package io.faststate.server;

import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.fields;
import static io.faststate.dsl.Html.form;
import static io.faststate.dsl.Html.p;
import static io.faststate.dsl.Html.section;
import static io.faststate.server.testing.By.css;
import static io.faststate.server.testing.PageAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import io.faststate.dsl.element.ButtonType;
import io.faststate.server.store.StateStore;
import io.faststate.server.testing.TestApp;
import io.faststate.server.testing.TestElement;
import io.faststate.server.testing.TestPage;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Forms that are made of a record. */
class RecordFormTest {
    /** All that it has in its store is forgotten at a restart. */
    private final TestApp app = TestApp.start(() -> FastState.builder()
            .signingKey(Servers.KEY)
            .store(StateStore.memory())
            .page("/", RecordFormTest::order));

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

    @AfterEach
    void stop() {
        app.close();
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
                        .novalidate(true)
                        .onSubmit(() -> told.set(new Told(draft.checked().toString()))),
                p(told.get().text()).id("told"));
    }

    private TestPage open() {
        return app.visitor().open("/");
    }

    private TestPage openPlain() {
        return app.visitor().withoutJavaScript().open("/");
    }

    private static TestElement field(TestPage tab, String path) {
        return tab.find(css("[name='draft." + path + "']"));
    }

    private static TestElement label(TestPage tab, String path) {
        return tab.find(css("label:has([name='draft." + path + "'])"));
    }

    private static List<String> products(TestPage tab) {
        return tab.find(css("[name$=product]")).attributes("name");
    }

    private static void remove(TestPage tab, int line) {
        tab.button("Remove").nth(line).click();
    }

    @Test
    void components_haveFieldsThatFit() {
        var tab = openPlain();
        assertThat(label(tab, "fullName")).hasText("Your name");
        assertThat(label(tab, "address.street")).hasText("Straße");
        assertThat(tab.find(css("fieldset:has([name='draft.address.street']) > legend"))).hasText("Address");
        assertThat(field(tab, "weight")).hasAttribute("type", "number").hasValue("1.5");
        assertThat(field(tab, "day")).hasAttribute("type", "date");
        assertThat(field(tab, "time")).hasValue("12:00");
        assertThat(field(tab, "moment")).hasValue("2026-01-02T03:04");
        assertThat(field(tab, "gift")).hasAttribute("type", "checkbox");
        assertThat(tab.find(css("label:has([value=NEXT_DAY])"))).hasText("Next day");
        assertThat(tab.find(css("textarea[name='draft.note']"))).isVisible();
        assertThat(field(tab, "lines.0.product")).hasValue("Tea");
        assertThat(field(tab, "fullName")).hasAttribute("required", "");
        assertTrue(field(tab, "fullName").hasAttribute("required"));
    }

    @Test
    void record_comesWholeToItsHandlerWithoutAClient() {
        var tab = openPlain();
        field(tab, "fullName").fill("Ann");
        field(tab, "gift").check();
        tab.find(css("[value=NEXT_DAY]")).check();
        field(tab, "note").fill("Ring\r\ntwice");
        field(tab, "address.street").fill("Main");
        field(tab, "lines.0.amount").fill("3");
        tab.click("Buy");
        assertEquals(200, tab.status());
        assertThat(tab.find(css("#told"))).hasText("Order[fullName=Ann, gift=true, weight=1.5, day=2026-01-02, time=12:00, "
                + "moment=2026-01-02T03:04, delivery=NEXT_DAY, note=Optional[Ring twice], "
                + "address=Address[street=Main, floor=Optional.empty], lines=[Line[product=Tea, amount=3]]]");
    }

    @Test
    void lines_areAddedAndRemovedWithoutAClientAndKeepWhatIsTyped() {
        var tab = openPlain();
        field(tab, "lines.0.amount").fill("1.5");
        field(tab, "fullName").fill("Ann");
        tab.click("Add");
        assertEquals(200, tab.status());
        assertThat(field(tab, "fullName")).hasValue("Ann");
        assertThat(field(tab, "lines.0.amount")).hasValue("1.5");
        assertThat(field(tab, "lines.1.amount")).hasValue("1");
        field(tab, "lines.1.product").fill("Jam");
        tab.click("Add");
        field(tab, "lines.2.product").fill("Salt");
        remove(tab, 0);
        assertThat(field(tab, "lines.0.product")).hasValue("Jam");
        field(tab, "lines.1.amount").fill("0");
        field(tab, "address.street").fill("Main");
        tab.click("Buy");
        assertEquals(422, tab.status());
        assertThat(label(tab, "lines.1.amount").find(css("small"))).hasText("must be greater than or equal to 1");
        assertThat(label(tab, "lines.0.amount").find(css("small"))).hasText("");
        field(tab, "lines.1.amount").fill("2");
        tab.click("Buy");
        assertThat(tab.find(css("#told")))
                .hasTextMatching("lines=\\[Line\\[product=Jam, amount=1], Line\\[product=Salt, amount=2]]]$");
    }

    @Test
    void lines_areAddedAndRemovedByAClientAndKeepWhatIsTyped() {
        var tab = open();
        field(tab, "lines.0.amount").clear();
        tab.click("Add").click("Add");
        assertEquals(List.of("draft.lines.0.product", "draft.lines.1.product", "draft.lines.2.product"), products(tab));
        assertThat(field(tab, "lines.0.product")).hasValue("Tea");
        assertThat(field(tab, "lines.0.amount")).hasValue("");
        for (var added : List.of("lines.1.", "lines.2.")) {
            assertThat(field(tab, added + "product")).hasValue("");
            assertThat(field(tab, added + "amount")).hasValue("1");
        }
        remove(tab, 0);
        assertEquals(List.of("draft.lines.0.product", "draft.lines.1.product"), products(tab));
    }

    @Test
    void violationsOfLines_standBesideTheirFieldsAndGoWithThem() {
        var tab = open().click("Add").click("Buy");
        assertThat(field(tab, "lines.1.product")).hasMessage("must not be blank");
        assertThat(field(tab, "address.street")).hasMessage("must not be blank");
        remove(tab, 1);
        tab.click("Add");
        assertThat(field(tab, "lines.1.product")).hasNoMessage();
        assertThat(field(tab, "address.street")).hasMessage("must not be blank");
    }

    @Test
    void lines_areCountedByTheBrowserAfterARestartThatForgotThem() {
        var tab = open().click("Add").click("Add");
        app.restart();
        remove(tab, 2);
        assertEquals(List.of("draft.lines.0.product", "draft.lines.1.product"), products(tab));
        assertEquals(1, tab.loads());
    }
}
