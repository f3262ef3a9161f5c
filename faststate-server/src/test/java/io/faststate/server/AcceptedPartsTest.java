package io.faststate.server;

import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.each;
import static io.faststate.dsl.Html.fields;
import static io.faststate.dsl.Html.form;
import static io.faststate.dsl.Html.guard;
import static io.faststate.dsl.Html.input;
import static io.faststate.dsl.Html.section;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import io.faststate.dsl.form.NestedDraft;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What of a record a browser may change: what the page shows fields for, or its view names. */
class AcceptedPartsTest {
    private static final AtomicBoolean EDITOR = new AtomicBoolean(true);

    private final List<Record> saved = new CopyOnWriteArrayList<>();
    private FastState server = start();

    record Account(String name, boolean admin, Home home) {}

    record Home(String street, int rent) {}

    record Line(long id, String product) {}

    record Order(String buyer, List<Line> lines) {}

    private FastState start() {
        return Servers.start(builder -> builder
                .page("/", this::account)
                .page("/named", page -> {
                    var draft = page.signal("draft", ADA).accepts(Account::admin);
                    return form(fields(draft).without(Account::admin, Account::home), button("Save").id("save"))
                            .onSubmit(() -> saved.add(draft.get()));
                })
                .page("/guarded", page -> {
                    var draft = page.signal("draft", ADA);
                    return form(
                            input().bind(draft, Account::name),
                            guard(EDITOR::get, () -> input().bind(draft, Account::admin)),
                            button("Save").id("save")).onSubmit(() -> saved.add(draft.get()));
                })
                .page("/steps", page -> {
                    var draft = page.signal("draft", ADA);
                    var step = page.tab("step", 1);
                    return form(
                            step.get() == 1
                                    ? input().bind(draft, Account::name)
                                    : input().bind(draft.part(Account::home), Home::street),
                            button("Next").id("next").onClick(() -> step.set(2)),
                            button("Save").id("save")).onSubmit(() -> saved.add(draft.get()));
                })
                .page("/lines", this::lines));
    }

    private static final Account ADA = new Account("ada", false, new Home("Main", 100));
    private static final Account BOB = new Account("bob", true, new Home("Side", 200));
    private static final Account EVE = new Account("eve", true, new Home("Back", 300));

    private Node account(Page page) {
        var draft = page.signal("draft", ADA);
        return section(
                form(
                        fields(draft).without(Account::admin, Account::home),
                        input().bind(draft.part(Account::home), Home::street),
                        button("Save").id("save")).id("form").onSubmit(() -> saved.add(draft.get())),
                button("Bob").id("bob").onClick(() -> draft.set(BOB)),
                button("Eve").id("eve").onClick(draft.setting(EVE)));
    }

    private Node lines(Page page) {
        var draft = page.signal("draft", new Order("ada", List.of(new Line(1, "Tea"), new Line(2, "Milk"))));
        var lines = draft.list(Order::lines);
        return form(
                each(lines.items(), NestedDraft::path, line -> input().bind(line, Line::product)),
                button("Add").id("add").onClick(() -> lines.add(new Line(77, ""))),
                button("Remove").id("remove").onClick(() -> lines.remove(lines.items().getFirst())),
                button("Add and save").id("both").onClick(() -> {
                    lines.add(new Line(88, "Salt"));
                    saved.add(draft.get());
                }),
                button("Save").id("save")).id("form").onSubmit(() -> saved.add(draft.get()));
    }

    @AfterEach
    void stop() {
        EDITOR.set(true);
        server.close();
    }

    private Tab open(String path) {
        return Visitor.of(server).open(path);
    }

    private void submit(Tab tab, String json) {
        tab.set("draft", json);
        tab.post(tab.action("form", "data-on:submit"));
    }

    private static String account(String name, boolean admin, String street, int rent) {
        return "{\"name\":\"%s\",\"admin\":%s,\"home\":{\"street\":\"%s\",\"rent\":\"%d\"}}".formatted(name, admin, street, rent);
    }

    @Test
    void part_withoutAField_keepsTheServersValue() {
        submit(open("/"), account("ann", true, "Sun", 1));
        assertEquals(List.of(new Account("ann", false, new Home("Sun", 100))), saved);
    }

    @Test
    void part_thatAFormBringsWithoutAField_keepsTheServersValue() {
        var tab = PlainTab.open(Visitor.of(server), "/").type("[name=draft.name]", "ann");
        tab.post(tab.body("#save") + "&draft.admin=on&draft.home.rent=1&_boxes=draft.admin");
        assertEquals(List.of(new Account("ann", false, new Home("Main", 100))), saved);
    }

    @Test
    void part_thatTheViewNames_isTaken() {
        submit(open("/named"), account("ann", true, "Sun", 1));
        assertEquals(List.of(new Account("ann", true, new Home("Main", 100))), saved);
    }

    @Test
    void part_whoseFieldIsBehindAGuard_isTakenWhileThatAllows() {
        var tab = open("/guarded");
        submit(tab, account("ann", true, "Main", 100));
        EDITOR.set(false);
        submit(tab, account("ann", true, "Main", 100));
        assertEquals(List.of(true, false), saved.stream().map(it -> ((Account) it).admin()).toList());
    }

    @Test
    void partOfAnEarlierStep_keepsWhatWasEnteredThere() {
        var tab = open("/steps");
        tab.set("draft", account("ann", true, "Sun", 1));
        tab.click("#next");
        server.feature().evictPageInstances();
        submit(tab, account("eve", true, "Sun", 1));
        assertEquals(List.of(new Account("ann", false, new Home("Sun", 100))), saved);
    }

    @Test
    void recordThatAHandlerSet_keepsItsPartsWithoutFields() {
        var tab = open("/");
        tab.click("#bob");
        submit(tab, account("robert", false, "Sun", 1));
        server.feature().evictPageInstances();
        submit(tab, account("robert", true, "Sun", 200));
        assertEquals(List.of(
                new Account("robert", true, new Home("Sun", 200)),
                new Account("robert", true, new Home("Sun", 200))), saved);
    }

    @Test
    void recordThatTheBrowserSetsByItself_keepsItsPartsWithoutFields() {
        var tab = open("/");
        submit(tab, account("evelyn", true, "Sun", 300));
        assertEquals(List.of(new Account("evelyn", true, new Home("Sun", 300))), saved);
    }

    @Test
    void recordsOfAList_keepTheirPartsWithoutFields() {
        var tab = open("/lines");
        submit(tab, "{\"buyer\":\"eve\",\"lines\":[{\"id\":\"9\",\"product\":\"Rum\"},{\"id\":\"2\",\"product\":\"Gin\"},"
                + "{\"id\":\"3\",\"product\":\"Oil\"}]}");
        assertEquals(List.of(new Order("ada", List.of(new Line(1, "Rum"), new Line(2, "Gin")))), saved);
    }

    @Test
    void recordsOfAList_thatWereAddedAndRemoved_areTheServers() {
        var tab = open("/lines");
        tab.post(tab.action("#add"));
        tab.click("#remove");
        submit(tab, "{\"buyer\":\"eve\",\"lines\":[{\"id\":\"2\",\"product\":\"Gin\"},{\"id\":\"77\",\"product\":\"Oil\"}]}");
        assertEquals(List.of(new Order("ada", List.of(new Line(2, "Gin"), new Line(77, "Oil")))), saved);
    }

    @Test
    void recordThatAHandlerAddedTo_isReadWithWhatWasAdded() {
        open("/lines").click("#both");
        assertEquals(List.of(new Order("ada", List.of(new Line(1, "Tea"), new Line(2, "Milk"), new Line(88, "Salt")))), saved);
    }

    @Test
    void recordsOfAList_afterTheirPageWasForgotten_areStillThere() {
        var tab = open("/lines");
        tab.post(tab.action("#add"));
        server.feature().evictPageInstances();
        submit(tab, "{\"buyer\":\"ada\",\"lines\":[{\"id\":\"1\",\"product\":\"Tea\"},{\"id\":\"2\",\"product\":\"Gin\"},"
                + "{\"id\":\"77\",\"product\":\"Oil\"}]}");
        assertEquals(List.of(new Order("ada", List.of(new Line(1, "Tea"), new Line(2, "Gin"), new Line(77, "Oil")))), saved);
    }
}
