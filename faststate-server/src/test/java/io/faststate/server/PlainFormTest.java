package io.faststate.server;

import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.div;
import static io.faststate.dsl.Html.each;
import static io.faststate.dsl.Html.form;
import static io.faststate.dsl.Html.input;
import static io.faststate.dsl.Html.live;
import static io.faststate.dsl.Html.option;
import static io.faststate.dsl.Html.p;
import static io.faststate.dsl.Html.prevent;
import static io.faststate.dsl.Html.section;
import static io.faststate.dsl.Html.select;
import static io.faststate.dsl.Html.textarea;
import static io.faststate.dsl.Html.when;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.faststate.dsl.Getter;
import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import io.faststate.dsl.State;
import io.faststate.dsl.element.InputType;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Forms with handlers, in a browser where no script runs. */
class PlainFormTest {
    private static final State<Integer> SHARED = State.global("shared", 0);

    private FastState server;

    enum Size {
        SMALL,
        LARGE
    }

    record Address(@NotBlank String street, String city) {}

    record Order(
            @NotBlank String name,
            @Email String email,
            @Min(1) int amount,
            LocalDate day,
            boolean gift,
            Size size,
            Address address) {
        static final Order NONE =
                new Order("", "", 1, LocalDate.of(2026, 1, 2), true, Size.SMALL, new Address("", ""));
    }

    record Orders(List<String> all) {
        Orders plus(Object order) {
            return new Orders(Stream.concat(all.stream(), Stream.of(order.toString())).toList());
        }
    }

    @BeforeEach
    void start() {
        server = Servers.start(builder -> builder
                .page("/order", PlainFormTest::order)
                .page("/signals", PlainFormTest::signals)
                .page("/shared", PlainFormTest::shared)
                .page("/thanks", page -> p("Thank you").id("thanks")));
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private static Node order(Page page) {
        var orders = page.session("orders", new Orders(List.of()));
        var open = page.session("open", true);
        var draft = page.signal("draft", Order.NONE);
        return section(
                p(String.join("\n", orders.get().all())).id("orders"),
                when(open.get(), () -> form(
                                input().id("name").bind(draft, Order::name),
                                draft.error(Order::name),
                                input().id("email").bind(draft, Order::email),
                                draft.error(Order::email),
                                input().id("amount").bind(draft, Order::amount),
                                draft.error(Order::amount),
                                input().id("day").bind(draft, Order::day),
                                draft.error(Order::day),
                                input().id("gift").bind(draft, Order::gift),
                                select(each(List.of(Size.values()), Size::name, size -> option(size).value(size)))
                                        .id("size").bind(draft, Order::size),
                                textarea().id("street").bind(draft, Getter.of(Order::address).then(Address::street)),
                                draft.error(Getter.of(Order::address).then(Address::street)),
                                button("Buy").id("buy").disabledWhen(draft.invalid()),
                                button("Later").id("later").onClick(e -> e.redirect("/thanks"), prevent()))
                        .id("form")
                        .onSubmit(() -> orders.update(all -> all.plus(draft.checked())))),
                form(button("Close").id("close")).onSubmit(() -> open.set(false)),
                form(button("Fail").id("fail"), input().name("note").id("note")).onSubmit(() -> {
                    throw new IllegalArgumentException("on purpose");
                }));
    }

    private static Node signals(Page page) {
        var seen = page.session("seen", "");
        var text = page.signal("text", "hello");
        var flag = page.signal("flag", true);
        var number = page.signal("number", 3);
        var size = page.signal("size", Size.LARGE);
        var sizes = page.signal("sizes", List.of(Size.SMALL), Size.class);
        var chosen = page.signal("chosen", List.of("a"), String.class);
        return form(
                        input().id("text").bind(text),
                        input().id("flag").bind(flag),
                        input().id("number").bind(number),
                        input().id("small").type(InputType.RADIO).value(Size.SMALL).bind(size),
                        input().id("large").type(InputType.RADIO).value(Size.LARGE).bind(size),
                        input().id("tickSmall").bind(sizes, Size.SMALL),
                        input().id("tickLarge").bind(sizes, Size.LARGE),
                        select(option("a").value("a"), option("b").value("b")).id("chosen").bind(chosen),
                        p(text.text()).id("shown"),
                        p(seen.get()).id("seen"),
                        button("Send").id("send"))
                .onSubmit(() -> seen.set(text.get() + " " + flag.get() + " " + number.get() + " " + size.get() + " "
                        + sizes.get() + " " + chosen.get()));
    }

    private static Node shared(Page page) {
        var draft = page.signal("bid", 1);
        return div(live(SHARED, value -> section(
                p(value).id("value"),
                form(input().id("bid").bind(draft), button("Bid").id("send"))
                        .onSubmit(() -> SHARED.update(now -> now + draft.get())))));
    }

    @Test
    void form_runsItsHandlerAndComesBackToThePage() {
        var tab = PlainTab.open(Visitor.of(server), "/order?from=mail");
        tab.type("#name", "Ann").type("#amount", "2").type("#day", "2026-03-04").tick("#gift", false)
                .choose("#size", "LARGE").type("#street", "Main\r\nroad");
        tab.submit("#buy");
        assertEquals(200, tab.status());
        assertEquals("/order?from=mail", tab.path());
        assertEquals("Order[name=Ann, email=, amount=2, day=2026-03-04, gift=false, size=LARGE, "
                + "address=Address[street=Main road, city=]]", tab.text("#orders"));
        assertEquals("", tab.element("#name").val());
    }

    @Test
    void violation_bringsThePageBackWithWhatWasTypedAndTheMessages() {
        var tab = PlainTab.open(Visitor.of(server), "/order");
        tab.type("#name", "").type("#email", "<x\">").type("#amount", "many").type("#day", "soon").tick("#gift", false)
                .choose("#size", "LARGE").type("#street", "Main & road");
        tab.submit("#buy");
        assertEquals(422, tab.status());
        assertEquals("/order", tab.path());
        assertEquals("", tab.text("#orders"));
        assertEquals("must not be blank", tab.text("#name + small"));
        assertEquals("must be a well-formed email address", tab.text("#email + small"));
        assertEquals("must be a number", tab.text("#amount + small"));
        assertEquals("must be a date or time", tab.text("#day + small"));
        assertEquals("true", tab.element("#email").attr("aria-invalid"));
        assertEquals("<x\">", tab.element("#email").val());
        assertEquals("many", tab.element("#amount").val());
        assertEquals("soon", tab.element("#day").val());
        assertFalse(tab.element("#gift").hasAttr("checked"));
        assertEquals("LARGE", tab.element("#size option[selected]").val());
        assertEquals("Main & road", tab.element("#street").wholeText());
    }

    @Test
    void violation_canBeMendedAndSentAgain() {
        var tab = PlainTab.open(Visitor.of(server), "/order");
        tab.type("#name", "Ann").type("#street", "Main road").type("#amount", "0").submit("#buy");
        assertEquals(422, tab.status());
        tab.type("#amount", "1").submit("#buy");
        assertEquals(200, tab.status());
        assertTrue(tab.text("#orders").contains("amount=1"), tab.text("#orders"));
    }

    @Test
    void fieldsOfAllKinds_areDecodedByTheDeclaredTypes() {
        var tab = PlainTab.open(Visitor.of(server), "/signals");
        assertEquals("hello", tab.element("#text").val());
        assertTrue(tab.element("#flag").hasAttr("checked"));
        assertTrue(tab.element("#large").hasAttr("checked"));
        tab.submit("#send");
        assertEquals("hello true 3 LARGE [SMALL] [a]", tab.text("#seen"));
        tab.type("#text", "bye").tick("#flag", false).type("#number", "-7").tick("#large", false).tick("#small", true)
                .tick("#tickSmall", false).tick("#tickLarge", true).choose("#chosen", "b").submit("#send");
        assertEquals("bye false -7 SMALL [LARGE] [b]", tab.text("#seen"));
        tab.tick("#tickSmall", false).submit("#send");
        assertEquals("hello true 3 LARGE [] [a]", tab.text("#seen"));
    }

    @Test
    void buttonWithAHandlerOfItsOwn_postsTheFormToThat() {
        var tab = PlainTab.open(Visitor.of(server), "/order");
        tab.submit("#later");
        assertEquals("/thanks", tab.path());
        assertEquals("Thank you", tab.text("#thanks"));
    }

    @Test
    void doublePost_hasItsEffectOnceAndTheSameAnswer() {
        var tab = PlainTab.open(Visitor.of(server), "/shared");
        var body = tab.type("#bid", "5").body("#send");
        assertEquals(303, tab.post(body).status());
        assertEquals(303, tab.post(body).status());
        assertEquals("5", PlainTab.open(Visitor.of(server), "/shared").text("#value"));
        var order = PlainTab.open(Visitor.of(server), "/order");
        var rejected = order.body("#buy");
        assertEquals(422, order.post(rejected).status());
        assertTrue(order.post(rejected).text().contains("must not be blank"));
    }

    @Test
    void handlerThatThePageNoLongerShows_isRefusedAndNothingTypedIsLost() {
        var visitor = Visitor.of(server);
        var tab = PlainTab.open(visitor, "/order").type("#name", "Ann").type("#street", "Main road");
        PlainTab.open(visitor, "/order").submit("#close");
        tab.submit("#buy");
        assertEquals(409, tab.status());
        assertTrue(tab.text("#faststate-notice").contains("nothing was done"), tab.text("#faststate-notice"));
        assertEquals("", tab.text("#orders"));
    }

    @Test
    void formOfAnotherSession_isNotRunAndKeepsWhatWasTyped() {
        var tab = PlainTab.open(Visitor.of(server), "/order").type("#name", "Ann").type("#street", "Main road");
        var body = tab.body("#buy");
        var other = PlainTab.open(Visitor.of(server), "/order");
        other.follow(other.post(body));
        assertEquals(409, other.status());
        assertEquals("Ann", other.element("#name").val());
        assertTrue(other.text("#faststate-notice").contains("send it again"));
        other.submit("#buy");
        assertEquals(200, other.status());
        assertTrue(other.text("#orders").contains("name=Ann"));
    }

    @Test
    void failure_isToldAndKeepsWhatWasTyped() {
        var tab = PlainTab.open(Visitor.of(server), "/order");
        tab.submit("#fail");
        assertEquals(500, tab.status());
        assertFalse(tab.text("#faststate-notice").isEmpty());
        assertFalse(tab.text("body").contains("on purpose"));
    }

    @Test
    void formOfAnotherSite_isRefused() {
        var visitor = Visitor.of(server);
        var body = PlainTab.open(visitor, "/shared").type("#bid", "5").body("#send");
        for (var site : List.of("cross-site", "same-site", "none")) {
            var reply = visitor.send(visitor.request("/shared")
                    .header("Sec-Fetch-Site", site)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(body)));
            assertEquals(403, reply.status());
        }
        assertEquals("0", PlainTab.open(visitor, "/shared").text("#value"));
    }

    @Test
    void postWithoutAForm_isRefused() {
        var tab = PlainTab.open(Visitor.of(server), "/shared");
        assertEquals(400, tab.post("a=b").status());
        assertEquals(400, tab.post("_page=x").status());
        assertEquals(409, tab.post("_handler=none").status());
        assertEquals(409, tab.post("_handler=AAAAAAAAAAAAAAAAAAAAAA&_page=x").status());
    }

    @Test
    void regionsThatTabsShare_holdNothingOfASession() {
        var one = PlainTab.open(Visitor.of(server), "/shared");
        var other = PlainTab.open(Visitor.of(server), "/shared");
        assertFalse(one.element("[name=_page]").val().equals(other.element("[name=_page]").val()));
        assertEquals(one.element("[name=_handler]").val(), other.element("[name=_handler]").val());
        one.type("#bid", "4").submit("#send");
        other.type("#bid", "3").submit("#send");
        assertEquals("7", other.text("#value"));
    }

    @Test
    void visitorWhoOnlyReads_leavesNothingBehind() {
        PlainTab.open(Visitor.of(server), "/order");
        assertEquals(0, server.feature().pageInstances());
    }
}
