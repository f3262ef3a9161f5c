package io.faststate.server;

import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.p;
import static io.faststate.dsl.Html.section;
import static io.faststate.server.testing.By.css;
import static io.faststate.server.testing.PageAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import io.faststate.dsl.Scope;
import io.faststate.dsl.State;
import io.faststate.dsl.View;
import io.faststate.server.store.StateStore;
import io.faststate.server.testing.ElementAssert;
import io.faststate.server.testing.TestApp;
import io.faststate.server.testing.TestPage;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages over a store that survives their server. */
class DurableStateTest {
    @TempDir
    private Path directory;

    /** What the application is at its next start. */
    private UnaryOperator<FastStateBuilder> next = builder -> builder;
    /** What a handler does once it has changed its states. */
    private Runnable changed = () -> {};

    private @Nullable TestApp app;

    @AfterEach
    void stop() {
        if (app != null) {
            app.close();
        }
    }

    private TestApp of(View view) {
        return start(builder -> builder.page("/", view));
    }

    /** An application without a signing key of its own. */
    private TestApp start(UnaryOperator<FastStateBuilder> with) {
        next = with;
        var started = TestApp.start(() -> next.apply(FastState.builder().store(StateStore.sqlite(directory.resolve("states.db")))));
        app = started;
        return started;
    }

    /** Starts it again with another view. */
    private void restart(TestApp running, View view) {
        next = builder -> builder.page("/", view);
        running.restart();
    }

    private static ElementAssert assertIn(TestPage page, String id) {
        return assertThat(page.find(css(id)));
    }

    private Node counters(Page page) {
        var tab = page.tab("tab", 0);
        var session = page.session("session", 0);
        var record = page.record("record", 7, 0);
        var global = page.global("global", 0);
        var memory = page.global("memory", 0).ephemeral();
        return section(
                p(tab.get() + " " + session.get() + " " + record.get() + " " + global.get()).id("kept"),
                p(String.valueOf(memory.get())).id("memory"),
                button("add").onClick(() -> {
                    tab.update(n -> n + 1);
                    session.update(n -> n + 1);
                    record.update(n -> n + 1);
                    global.update(n -> n + 1);
                    memory.update(n -> n + 1);
                    changed.run();
                }));
    }

    @Test
    void openPage_acrossARestart_goesOnAsIfThereWereNone() {
        var running = of(this::counters);
        var page = running.visitor().open("/").click("add");
        assertIn(page, "#kept").hasText("1 1 1 1");
        running.restart();
        page.click("add");
        assertIn(page, "#kept").hasText("2 2 2 2");
        assertThat(page).hasNotice("");
        assertIn(page, "#memory").hasText("1");
        assertEquals(1, page.loads());
    }

    @Test
    void event_thatIsDeliveredAgainAfterARestart_hasItsEffectOnce() throws Exception {
        var running = of(this::counters);
        var page = running.visitor().open("/");
        var ran = new AtomicInteger();
        changed = () -> {
            // Nobody hears of it.
            page.visitor().network().cut();
            ran.incrementAndGet();
        };
        page.withoutWaiting(() -> page.click("add"));
        Conditions.await(() -> ran.get() == 1);
        changed = ran::incrementAndGet;
        running.restart();
        page.visitor().network().restore();
        Conditions.await(() -> page.answers().stream().anyMatch(answer -> answer.status() == 200 && answer.isComplete()));
        assertIn(page, "#kept").hasText("1 1 1 1");
        page.click("add");
        assertIn(page, "#kept").hasText("2 2 2 2");
        assertEquals(1, page.loads());
    }

    @Test
    void event_thatRunsWhileTheServerStops_isKept() throws Exception {
        var begun = new CountDownLatch(1);
        var stopping = new CountDownLatch(1);
        var count = State.global("count", 0);
        var running = of(page -> section(p(String.valueOf(count.get())).id("count"), button("add").onClick(() -> {
            begun.countDown();
            stopping.await();
            count.update(n -> n + 1);
        })));
        var page = running.visitor().open("/");
        var feature = running.running().feature();
        Conditions.await(() -> feature.streams() == 1);
        page.withoutWaiting(() -> page.click("add"));
        begun.await();
        var stop = Thread.startVirtualThread(running::stop);
        Conditions.await(() -> feature.streams() == 0);
        stopping.countDown();
        stop.join();
        running.startAgain();
        assertIn(running.visitor().open("/"), "#count").hasText("1");
    }

    private static Node users(Page page) {
        var cart = page.session("cart", 0);
        return section(
                p(page.user().map(user -> user.name() + " " + user.roles()).orElse("nobody")).id("user"),
                p(String.valueOf(cart.get())).id("cart"),
                button("add").onClick(() -> cart.update(n -> n + 1)),
                button("sign in").onClick(e -> e.login("ada", "admin")));
    }

    @Test
    void login_survivesARestart_thoughStatesOfSessionsAndUsersNeedNot() {
        var running = start(builder -> builder.ephemeral(Scope.SESSION).ephemeral(Scope.USER).page("/", DurableStateTest::users));
        var ada = running.visitor();
        var thief = running.visitor();
        var page = ada.open("/").click("add");
        assertIn(page, "#cart").hasText("1");
        ada.cookies().forEach(thief::withCookie);
        page.click("sign in");
        assertIn(ada.open("/"), "#user").hasText("ada [admin]");
        running.restart();
        var again = ada.open("/");
        assertIn(again, "#user").hasText("ada [admin]");
        assertIn(again, "#cart").hasText("0");
        assertIn(thief.open("/"), "#user").hasText("nobody");
    }

    @Test
    void scope_thatIsEphemeral_startsAnew() {
        var running = start(builder -> builder.ephemeral(Scope.GLOBAL).page("/", this::counters));
        var page = running.visitor().open("/").click("add");
        running.restart();
        page.click("add");
        assertIn(page, "#kept").hasText("2 2 2 1");
    }

    record Before(String name, int size) {}

    record After(String name, Duration size) {}

    record Grown(String name, int size, int weight) {}

    private static <T> View profile(T initial, T next) {
        return page -> {
            var profile = page.session("profile", initial);
            return section(
                    p(profile.get().toString()).id("profile"),
                    button("next").onClick(() -> profile.set(next)));
        };
    }

    @Test
    void value_thatCannotBeRead_isKeptAsideAndCounted() throws Exception {
        var running = of(profile(new Before("", 0), new Before("Ada", 7)));
        var visitor = running.visitor();
        visitor.open("/").click("next").close();
        running.log().allow("profile");
        var registry = new SimpleMeterRegistry();
        var view = profile(new After("", Duration.ZERO), new After("Bob", Duration.ofHours(1)));
        next = builder -> builder.meterRegistry(registry).page("/", view);
        running.restart();
        var page = visitor.open("/");
        assertIn(page, "#profile").hasText("After[name=, size=PT0S]");
        assertEquals(1, registry.get("faststate.quarantined").tag("state", "profile").counter().count());
        page.click("next");
        assertIn(page, "#profile").hasText("After[name=Bob, size=PT1H]");
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
                button("in").onClick(() -> tree.update(Tree::in)),
                button("deep").onClick(() -> tree.update(it -> {
                    for (var i = 0; i < 1_000; i++) {
                        it = it.in();
                    }
                    return it;
                })));
    }

    @Test
    void value_thatIsNestedTooDeeply_isRefusedByTheUpdate() {
        var running = of(DurableStateTest::tree);
        running.log().allow("nested more than 500 levels deep");
        var page = running.visitor().open("/").click("deep");
        assertTrue(running.log().all().toString().contains("nested more than 500 levels deep"), running.log().all().toString());
        assertIn(page, "#children").hasText("0");
        assertIn(page.click("in"), "#children").hasText("1");
    }

    @Test
    void value_inTheStoreThatIsNestedTooDeeply_isKeptAside() throws Exception {
        var running = of(DurableStateTest::tree);
        var visitor = running.visitor();
        visitor.open("/").click("in").close();
        running.stop();
        try (var connection = java.sql.DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("states.db"));
                var statement = connection.prepareStatement("UPDATE value SET json = ? WHERE name = 'tree'")) {
            statement.setString(1, "{\"children\":[".repeat(50_000) + "]}".repeat(50_000));
            assertEquals(1, statement.executeUpdate());
        }
        var registry = new SimpleMeterRegistry();
        next = builder -> builder.meterRegistry(registry).page("/", DurableStateTest::tree);
        running.log().allow("tree");
        running.startAgain();
        var page = visitor.open("/");
        assertIn(page, "#children").hasText("0");
        assertEquals(1, registry.get("faststate.quarantined").tag("state", "tree").counter().count());
        assertIn(page.click("in"), "#children").hasText("1");
    }

    @Test
    void value_ofAnOlderVersion_isReadAsFarAsItGoes() {
        var running = of(profile(new Before("", 0), new Before("Ada", 7)));
        var visitor = running.visitor();
        visitor.open("/").click("next").close();
        restart(running, profile(new Grown("", 0, 50), new Grown("Bob", 1, 2)));
        var grown = visitor.open("/");
        assertIn(grown, "#profile").hasText("Grown[name=Ada, size=7, weight=50]");
        grown.click("next").close();
        restart(running, profile(new Before("", 0), new Before("Ada", 7)));
        assertIn(visitor.open("/"), "#profile").hasText("Before[name=Bob, size=1]");
    }

    @Test
    void value_pastItsTimeToLive_isTheInitialOneAgainOnOpenPagesToo() {
        var offer = State.global("offer", "none").ttl(Duration.ofMinutes(1));
        var running = of(page -> section(
                p(offer.get()).id("offer"), button("offer").onClick(() -> offer.set("half price"))));
        var page = running.visitor().open("/").click("offer");
        assertIn(page, "#offer").hasText("half price");
        running.clock().advance(Duration.ofSeconds(50));
        assertIn(page, "#offer").hasText("half price");
        running.clock().advance(Duration.ofSeconds(20));
        assertIn(page, "#offer").hasText("none");
        assertIn(running.visitor().open("/"), "#offer").hasText("none");
    }
}
