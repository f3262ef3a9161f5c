package io.faststate.server;

import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.each;
import static io.faststate.dsl.Html.guard;
import static io.faststate.dsl.Html.p;
import static io.faststate.dsl.Html.section;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.zaxxer.hikari.HikariDataSource;
import io.faststate.dsl.Guard;
import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import io.faststate.server.store.StateStore;
import io.faststate.server.testing.TestPostgres;
import java.lang.reflect.Proxy;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two nodes over one database, and browsers whose requests arrive at either of them. */
class NodesTest {
    private final TestPostgres server = TestPostgres.shared();
    private final String schema = TestPostgres.schema();
    private final List<HikariDataSource> pools = new ArrayList<>();
    private FastState one;
    private FastState other;

    private FastState node() {
        var pool = server.pool();
        pools.add(pool);
        return node(StateStore.postgres(pool, schema));
    }

    private static FastState node(StateStore store) {
        return FastState.builder().host("127.0.0.1").port(0).store(store)
                .page("/", NodesTest::page)
                .page("/lobby", page -> {
                    var here = page.presence("lobby").get();
                    return section(p(here.tabs() + " tabs, " + here.sessions() + " browsers, " + here.count() + " people").id("here"));
                })
                .page("/welcome", page -> section(p("Welcome")))
                .build().start();
    }

    @BeforeEach
    void start() {
        one = node();
        other = node();
    }

    @AfterEach
    void stop() {
        one.close();
        other.close();
        pools.forEach(HikariDataSource::close);
    }

    private static Node page(Page page) {
        var tab = page.tab("tab", 0);
        var session = page.session("session", 0);
        var global = page.global("global", 0);
        var rows = page.global("rows", "a,b,c");
        return section(
                p(tab.get() + " " + session.get() + " " + global.get()).id("counts"),
                p(page.user().map(user -> user.name() + " " + user.roles()).orElse("nobody")).id("user"),
                button("+1").id("add").onClick(() -> {
                    tab.update(n -> n + 1);
                    session.update(n -> n + 1);
                    global.update(n -> n + 1);
                }),
                button("welcome").id("welcome").onClick(e -> {
                    e.toast("Saved");
                    e.redirect("/welcome");
                }),
                button("in").id("in").onClick(e -> e.login("ada", "admin")),
                button("out").id("out").onClick(e -> e.logout()),
                guard(Guard.role("admin"), () -> button("secret").id("secret").onClick(() -> rows.set("secret"))),
                section(each(List.of(rows.get().split(",")), row -> row, row ->
                        button("remove " + row).id("remove-" + row).onClick(() -> rows.update(all -> without(all, row))))));
    }

    private static String without(String rows, String row) {
        return String.join(",", List.of(rows.split(",")).stream().filter(it -> !it.equals(row)).toList());
    }

    @Test
    void pageOfOneNode_isAnsweredByTheOther() {
        var tab = Visitor.of(one).open("/");
        for (var i = 1; i <= 20; i++) {
            tab.visitor().moveTo(i % 2 == 0 ? one : other);
            assertFalse(tab.click("#add").reloads());
            assertEquals(i + " " + i + " " + i, tab.text("#counts"));
            assertEquals("", tab.notice());
        }
    }

    @Test
    void rowsRemovedOnAlternatingNodes_areTheOnesClicked() {
        var tab = Visitor.of(one).open("/");
        tab.click("#remove-b");
        tab.visitor().moveTo(other);
        tab.click("#remove-a");
        assertEquals(List.of("remove c"), tab.texts("button[id^=remove]"));
        assertEquals("", tab.notice());
    }

    @Test
    void change_onOneNode_isPatchedIntoAStreamOfTheOther() {
        var watching = Visitor.of(other).open("/").follow();
        var acting = Visitor.of(one).open("/");
        acting.click("#add");
        watching.await("the change", it -> it.text("#counts").equals("0 0 1"));
        watching.close();
    }

    @Test
    void signIn_onOneNode_countsOnTheOther() {
        var ada = Visitor.of(one);
        var tab = ada.open("/");
        var old = ada.session();
        tab.click("#in");
        assertNotEquals(old, ada.session());
        ada.moveTo(other);
        assertEquals("ada [admin]", ada.open("/").text("#user"));
        var thief = Visitor.of(other);
        thief.session(old);
        assertEquals("nobody", thief.open("/").text("#user"));
    }

    @Test
    void signOut_onOneNode_endsTheSessionOnTheOther() {
        var ada = Visitor.of(one);
        ada.open("/").click("#in");
        var signedIn = ada.session();
        var tab = ada.open("/");
        var second = Visitor.of(other);
        second.session(signedIn);
        assertEquals("ada [admin]", second.open("/").text("#user"));
        tab.click("#out");
        second.session(signedIn);
        assertEquals("nobody", second.open("/").text("#user"));
    }

    @Test
    void role_takenOnOneNode_takesTheButtonOnTheOther() {
        var ada = Visitor.of(other);
        ada.open("/").click("#in");
        var tab = ada.open("/");
        var secret = tab.action("#secret");
        one.roles("ada");
        tab.post(secret);
        assertEquals(List.of("remove a", "remove b", "remove c"), tab.texts("button[id^=remove]"));
    }

    @Test
    void event_repeatedOnTheOtherNode_hasItsEffectOnce() {
        var tab = Visitor.of(one).open("/");
        var add = tab.action("#add");
        tab.post(add, "first", "{}");
        tab.visitor().moveTo(other);
        tab.post(add, "second", "{}");
        tab.visitor().moveTo(one);
        tab.post(add, "third", "{}");
        // The other node knows this tab, and not this event.
        tab.visitor().moveTo(other);
        assertEquals(200, tab.post(add, "third", "{}").status());
        assertEquals("3 3 3", tab.text("#counts"));
        assertEquals("", tab.notice());
    }

    @Test
    void event_deliveredToBothNodesAtOnce_hasItsEffectOnce() throws Exception {
        var tab = Visitor.of(one).open("/");
        var add = tab.action("#add");
        var deliveries = new ArrayList<HttpRequest.Builder>();
        for (var node : List.of(one, other)) {
            tab.visitor().moveTo(node);
            deliveries.add(tab.event(add, "same", "{}"));
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var delivery : deliveries.stream().map(each -> threads.submit(() -> tab.visitor().send(each))).toList()) {
                assertEquals(200, delivery.get().status());
            }
        }
        assertEquals("0 1 1", tab.visitor().open("/").text("#counts"));
    }

    /** A notification may come later than the next request, so no request relies on it. */
    @Test
    void request_beginsByCatchingUpWithOtherNodes() {
        var pool = server.pool();
        pools.add(pool);
        var store = StateStore.postgres(pool, schema);
        var caughtUp = new AtomicInteger();
        var watched = (StateStore) Proxy.newProxyInstance(NodesTest.class.getClassLoader(), new Class<?>[] {StateStore.class}, (proxy, method, arguments) -> {
            if (method.getName().equals("catchUp")) {
                caughtUp.incrementAndGet();
            }
            return method.invoke(store, arguments);
        });
        try (var third = node(watched)) {
            var tab = Visitor.of(third).open("/");
            var opened = caughtUp.get();
            assertTrue(opened > 0, "Opening a page catches up");
            tab.click("#add");
            var clicked = caughtUp.get();
            assertTrue(clicked > opened, "A click catches up");
            tab.follow();
            assertTrue(caughtUp.get() > clicked, "A stream catches up");
            tab.close();
        }
    }

    @Test
    void presence_countsTheTabsOfAllNodes() {
        var ada = Visitor.of(one);
        var first = ada.open("/lobby").follow();
        ada.moveTo(other);
        var second = ada.open("/lobby").follow();
        var bob = Visitor.of(other).open("/lobby").follow();
        for (var tab : List.of(first, second, bob)) {
            tab.await("everybody", it -> it.text("#here").equals("3 tabs, 2 browsers, 2 people"));
        }
        bob.close();
        first.await("Bob gone", it -> it.text("#here").equals("2 tabs, 1 browsers, 1 people"));
        first.close();
        second.close();
    }

    @Test
    void toast_forTheNextPage_isShownByTheOtherNodeOnce() {
        var visitor = Visitor.of(one);
        visitor.open("/").click("#welcome");
        visitor.moveTo(other);
        assertTrue(visitor.get("/welcome").text().contains("Saved"));
        visitor.moveTo(one);
        assertFalse(visitor.get("/welcome").text().contains("Saved"));
    }

    @Test
    void nodes_shareTheirSigningKey() {
        var visitor = Visitor.of(one);
        visitor.open("/").click("#add");
        visitor.moveTo(other);
        assertEquals("0 1 1", visitor.open("/").text("#counts"));
    }

    @Test
    void nodeThatIsClosed_leavesItsTabsToTheOther() {
        var tab = Visitor.of(one).open("/").follow();
        tab.click("#add");
        one.close();
        tab.visitor().moveTo(other);
        assertFalse(tab.click("#add").reloads());
        assertEquals("2 2 2", tab.text("#counts"));
        tab.close();
    }
}
