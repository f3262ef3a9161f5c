package io.faststate.server;

import static io.faststate.dsl.Html.async;
import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.div;
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
import io.faststate.dsl.User;
import io.faststate.server.store.StateStore;
import io.faststate.server.testing.TestPostgres;
import java.lang.reflect.Proxy;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two nodes over one database, and browsers whose requests arrive at either of them. */
class NodesTest {
    private static final byte[] FILE = "a file".getBytes(StandardCharsets.UTF_8);

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
                .page("/files", page -> section(
                        button("file").id("file").onClick(e -> e.download("a.txt", "text/plain", out -> out.write(FILE))),
                        button("large").id("large").onClick(e -> e.download("b.txt", "text/plain", out -> {
                            for (var i = 0; i < 17; i++) {
                                out.write(new byte[1_000_000]);
                            }
                        }))))
                .page("/late", page -> section(
                        p(page.user().map(User::id).orElse("nobody")).id("user"),
                        button("in").id("in").onClick(e -> {
                            e.toast("Welcome");
                            e.flush();
                            e.login("ada");
                            e.redirect("/late");
                        })))
                .page("/loads", page -> {
                    var kept = page.session("kept", "nothing");
                    return section(
                            p(kept.get()).id("kept"),
                            async(() -> "snow", it -> div(p(it), button("keep").id("keep").onClick(() -> kept.set(it))), div("loading")));
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
    void file_isSentByAnyNodeOnce() {
        var tab = Visitor.of(one).open("/files");
        tab.click("#file");
        var address = tab.attributes("a[download]", "href").getFirst();
        var thief = Visitor.of(other);
        thief.open("/files");
        assertEquals(404, thief.get(address).status());
        tab.visitor().moveTo(other);
        assertEquals("a file", tab.visitor().get(address).text());
        assertEquals(404, tab.visitor().get(address).status());
        tab.visitor().moveTo(one);
        assertEquals(404, tab.visitor().get(address).status());
    }

    @Test
    void fileThatIsTooLargeForTheStore_isSentByItsNode() {
        var tab = Visitor.of(one).open("/files");
        tab.click("#large");
        var address = tab.attributes("a[download]", "href").getFirst();
        tab.visitor().moveTo(other);
        assertEquals(404, tab.visitor().get(address).status());
        tab.visitor().moveTo(one);
        assertEquals(17_000_000, tab.visitor().get(address).text().length());
    }

    @Test
    void signIn_afterTheAnswerBegan_isHandedOverByAnyNodeOnce() {
        var ada = Visitor.of(one);
        var tab = ada.open("/late");
        var old = ada.session();
        var sent = tab.click("#in").text();
        var address = sent.replaceAll("(?s).*(/_faststate/u/[\\w-]+).*", "$1");
        ada.moveTo(other);
        assertEquals(303, ada.get(address).status());
        assertEquals("ada", ada.open("/late").text("#user"));
        var again = Visitor.of(one);
        again.session(old);
        assertEquals(303, again.get(address).status());
        assertEquals("nobody", again.open("/late").text("#user"));
    }

    @Test
    void buttonInLoadedContent_worksOnTheOtherNode() {
        var tab = Visitor.of(one).open("/loads").follow();
        tab.await("the content", it -> it.has("#keep"));
        tab.visitor().moveTo(other);
        tab.click("#keep");
        assertEquals("", tab.notice());
        assertEquals("snow", tab.text("#kept"));
        assertTrue(tab.has("#keep"), tab.markup());
        tab.close();
    }

    /** One node has the stream, and another one answers events: what comes by either may be newer. */
    @Test
    void changes_afterAnAnswerOfTheOtherNode_areShownByTheStream() {
        var tab = Visitor.of(one).open("/").follow();
        var acting = Visitor.of(one).open("/");
        tab.visitor().moveTo(other);
        for (var i = 1; i <= 20; i++) {
            tab.click("#add");
            acting.click("#add");
            var all = i + " " + i + " " + 2 * i;
            tab.await(all, it -> it.text("#counts").equals(all));
        }
        tab.close();
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
