package io.faststate.server;

import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.p;
import static io.faststate.dsl.Html.section;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import io.faststate.dsl.Scope;
import io.faststate.dsl.State;
import io.faststate.dsl.View;
import io.faststate.server.store.StateStore;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages over a store that survives their server. */
class DurableStateTest {
    @TempDir
    private Path directory;

    private FastState of(View view) {
        return start(builder -> builder.page("/", view));
    }

    /** A server without a signing key of its own. */
    private FastState start(UnaryOperator<FastStateBuilder> with) {
        var store = StateStore.sqlite(directory.resolve("states.db"));
        return with.apply(FastState.builder().host("127.0.0.1").port(0).store(store)).build().start();
    }

    private static Node counters(Page page) {
        var tab = page.tab("tab", 0);
        var session = page.session("session", 0);
        var record = page.record("record", 7, 0);
        var global = page.global("global", 0);
        var memory = page.global("memory", 0).ephemeral();
        return section(
                p(tab.get() + " " + session.get() + " " + record.get() + " " + global.get()).id("kept"),
                p(String.valueOf(memory.get())).id("memory"),
                button("+1").id("add").onClick(() -> {
                    tab.update(n -> n + 1);
                    session.update(n -> n + 1);
                    record.update(n -> n + 1);
                    global.update(n -> n + 1);
                    memory.update(n -> n + 1);
                }));
    }

    @Test
    void openPage_acrossARestart_goesOnAsIfThereWereNone() {
        Tab tab;
        try (var server = of(DurableStateTest::counters)) {
            tab = Visitor.of(server).open("/");
            tab.click("#add");
            assertEquals("1 1 1 1", tab.text("#kept"));
        }
        try (var server = of(DurableStateTest::counters)) {
            tab.visitor().moveTo(server);
            assertFalse(tab.click("#add").reloads());
            assertEquals("2 2 2 2", tab.text("#kept"));
            assertEquals("", tab.notice());
            assertEquals("1", tab.text("#memory"));
        }
    }

    @Test
    void event_thatIsDeliveredAgainAfterARestart_hasItsEffectOnce() {
        Tab tab;
        try (var server = of(DurableStateTest::counters)) {
            tab = Visitor.of(server).open("/");
            tab.post(tab.action("#add"), "event", "{}");
        }
        try (var server = of(DurableStateTest::counters)) {
            tab.visitor().moveTo(server);
            assertEquals(200, tab.post(tab.action("#add"), "event", "{}").status());
            assertEquals("1 1 1 1", tab.text("#kept"));
            tab.post(tab.action("#add"), "next", "{}");
            assertEquals("2 2 2 2", tab.text("#kept"));
        }
    }

    @Test
    void event_thatRunsWhileTheServerStops_isKept() throws Exception {
        var running = new CountDownLatch(1);
        var stopping = new CountDownLatch(1);
        var count = State.global("count", 0);
        View view = page -> section(p(String.valueOf(count.get())).id("count"), button("+1").id("add").onClick(() -> {
            running.countDown();
            stopping.await();
            count.update(n -> n + 1);
        }));
        try (var server = of(view)) {
            var tab = Visitor.of(server).open("/").follow();
            var click = Thread.startVirtualThread(() -> tab.click("#add"));
            running.await();
            var stop = Thread.startVirtualThread(server::stop);
            tab.await("the end of the stream", it -> !it.streaming());
            stopping.countDown();
            click.join();
            stop.join();
        }
        try (var server = of(view)) {
            assertEquals("1", Visitor.of(server).open("/").text("#count"));
        }
    }

    private static Node users(Page page) {
        var cart = page.session("cart", 0);
        return section(
                p(page.user().map(user -> user.name() + " " + user.roles()).orElse("nobody")).id("user"),
                p(String.valueOf(cart.get())).id("cart"),
                button("add").id("add").onClick(() -> cart.update(n -> n + 1)),
                button("in").id("in").onClick(e -> e.login("ada", "admin")));
    }

    @Test
    void login_survivesARestart_thoughStatesOfSessionsAndUsersNeedNot() {
        UnaryOperator<FastStateBuilder> ephemeral =
                builder -> builder.ephemeral(Scope.SESSION).ephemeral(Scope.USER).page("/", DurableStateTest::users);
        Visitor ada;
        Visitor thief;
        try (var server = start(ephemeral)) {
            ada = Visitor.of(server);
            thief = Visitor.of(server);
            var tab = ada.open("/");
            tab.click("#add");
            thief.session(ada.session());
            tab.click("#in");
            assertEquals("ada [admin]", ada.open("/").text("#user"));
        }
        try (var server = start(ephemeral)) {
            ada.moveTo(server);
            thief.moveTo(server);
            assertEquals("ada [admin]", ada.open("/").text("#user"));
            assertEquals("0", ada.open("/").text("#cart"));
            assertEquals("nobody", thief.open("/").text("#user"));
        }
    }

    @Test
    void scope_thatIsEphemeral_startsAnew() {
        UnaryOperator<FastStateBuilder> ephemeral =
                builder -> builder.ephemeral(Scope.GLOBAL).page("/", DurableStateTest::counters);
        Tab tab;
        try (var server = start(ephemeral)) {
            tab = Visitor.of(server).open("/");
            tab.click("#add");
        }
        try (var server = start(ephemeral)) {
            tab.visitor().moveTo(server);
            tab.click("#add");
            assertEquals("2 2 2 1", tab.text("#kept"));
        }
    }

    record Before(String name, int size) {}

    record After(String name, Duration size) {}

    record Grown(String name, int size, int weight) {}

    private static <T> View profile(T initial, T next) {
        return page -> {
            var profile = page.session("profile", initial);
            return section(
                    p(profile.get().toString()).id("profile"),
                    button("next").id("next").onClick(() -> profile.set(next)));
        };
    }

    @Test
    void value_thatCannotBeRead_isKeptAsideAndCounted() throws Exception {
        Visitor visitor;
        try (var server = of(profile(new Before("", 0), new Before("Ada", 7)))) {
            visitor = Visitor.of(server);
            visitor.open("/").click("#next");
        }
        var registry = new SimpleMeterRegistry();
        var view = profile(new After("", Duration.ZERO), new After("Bob", Duration.ofHours(1)));
        try (var server = start(builder -> builder.meterRegistry(registry).page("/", view))) {
            visitor.moveTo(server);
            var tab = visitor.open("/");
            assertEquals("After[name=, size=PT0S]", tab.text("#profile"));
            assertEquals(1, registry.get("faststate.quarantined").tag("state", "profile").counter().count());
            tab.click("#next");
            assertEquals("After[name=Bob, size=PT1H]", tab.text("#profile"));
        }
        var file = "jdbc:sqlite:" + directory.resolve("states.db");
        try (var connection = java.sql.DriverManager.getConnection(file);
                var statement = connection.createStatement();
                var found = statement.executeQuery("SELECT json, reason FROM quarantine")) {
            assertEquals("{\"name\":\"Ada\",\"size\":7}", found.getString(1));
            assertEquals("Member size should be a Duration and is 7", found.getString(2));
        }
    }

    record Tree(List<Tree> children) {
        Tree in() {
            return new Tree(List.of(this));
        }
    }

    private static Node tree(Page page) {
        var tree = page.session("tree", new Tree(List.of()));
        return section(
                p(String.valueOf(tree.get().children().size())).id("children"),
                button("in").id("in").onClick(() -> tree.update(Tree::in)),
                button("deep").id("deep").onClick(() -> tree.update(it -> {
                    for (var i = 0; i < 1_000; i++) {
                        it = it.in();
                    }
                    return it;
                })));
    }

    @Test
    void value_thatIsNestedTooDeeply_isRefusedByTheUpdate() {
        try (var server = of(DurableStateTest::tree);
                var log = ServerLog.open()) {
            var tab = Visitor.of(server).open("/");
            tab.click("#deep");
            assertTrue(log.trouble().toString().contains("nested more than 500 levels deep"), log.trouble().toString());
            assertEquals("0", tab.text("#children"));
            tab.click("#in");
            assertEquals("1", tab.text("#children"));
        }
    }

    @Test
    void value_inTheStoreThatIsNestedTooDeeply_isKeptAside() throws Exception {
        Visitor visitor;
        try (var server = of(DurableStateTest::tree)) {
            visitor = Visitor.of(server);
            visitor.open("/").click("#in");
        }
        try (var connection = java.sql.DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("states.db"));
                var statement = connection.prepareStatement("UPDATE value SET json = ? WHERE name = 'tree'")) {
            statement.setString(1, "{\"children\":[".repeat(50_000) + "]}".repeat(50_000));
            assertEquals(1, statement.executeUpdate());
        }
        var registry = new SimpleMeterRegistry();
        try (var server = start(builder -> builder.meterRegistry(registry).page("/", DurableStateTest::tree))) {
            visitor.moveTo(server);
            var tab = visitor.open("/");
            assertEquals("0", tab.text("#children"));
            assertEquals(1, registry.get("faststate.quarantined").tag("state", "tree").counter().count());
            tab.click("#in");
            assertEquals("1", tab.text("#children"));
        }
    }

    @Test
    void value_ofAnOlderVersion_isReadAsFarAsItGoes() {
        Visitor visitor;
        try (var server = of(profile(new Before("", 0), new Before("Ada", 7)))) {
            visitor = Visitor.of(server);
            visitor.open("/").click("#next");
        }
        try (var server = of(profile(new Grown("", 0, 50), new Grown("Bob", 1, 2)))) {
            visitor.moveTo(server);
            var tab = visitor.open("/");
            assertEquals("Grown[name=Ada, size=7, weight=50]", tab.text("#profile"));
            tab.click("#next");
        }
        try (var server = of(profile(new Before("", 0), new Before("Ada", 7)))) {
            visitor.moveTo(server);
            assertEquals("Before[name=Bob, size=1]", visitor.open("/").text("#profile"));
        }
    }

    @Test
    void value_pastItsTimeToLive_isTheInitialOneAgainOnOpenPagesToo() {
        var offer = State.global("offer", "none").ttl(Duration.ofSeconds(1));
        View view = page -> section(
                p(offer.get()).id("offer"), button("offer").id("make").onClick(() -> offer.set("half price")));
        try (var server = of(view)) {
            var tab = Visitor.of(server).open("/").follow();
            tab.click("#make");
            tab.await("the offer", it -> it.text("#offer").equals("half price"));
            tab.await("the end of the offer", it -> it.text("#offer").equals("none"));
            assertEquals("none", Visitor.of(server).open("/").text("#offer"));
        }
    }
}
