package io.faststate.server;

import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.div;
import static io.faststate.dsl.Html.each;
import static io.faststate.dsl.Html.guard;
import static io.faststate.dsl.Html.li;
import static io.faststate.dsl.Html.live;
import static io.faststate.dsl.Html.section;
import static io.faststate.dsl.Html.ul;
import static io.faststate.dsl.Html.when;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.faststate.dsl.Handler;
import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import io.faststate.dsl.State;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A click does what the user saw on the button, or is refused, whatever changed in between. */
class RightHandlerTest {
    record Row(int id, String name, int price) {
        Row named(String other) {
            return new Row(id, other, price);
        }
    }

    record Table(List<Row> rows) {
        Table with(UnaryOperator<List<Row>> change) {
            return new Table(List.copyOf(change.apply(new ArrayList<>(rows))));
        }

        Table without(int id) {
            return new Table(rows.stream().filter(row -> row.id() != id).toList());
        }
    }

    enum Change {
        INSERTED_ABOVE(rows -> {
            rows.add(0, new Row(9, "nine", 9));
            return rows;
        }),
        MOVED(rows -> {
            rows.add(rows.remove(0));
            return rows;
        }),
        OTHER_REMOVED(rows -> {
            rows.remove(0);
            return rows;
        }),
        RENAMED(rows -> {
            rows.replaceAll(row -> row.named("new " + row.name()));
            return rows;
        });

        private final UnaryOperator<List<Row>> rows;

        Change(UnaryOperator<List<Row>> rows) {
            this.rows = rows;
        }
    }

    private static final Table TABLE = new Table(List.of(new Row(1, "one", 1), new Row(2, "two", 2), new Row(3, "three", 3)));
    private static final State<Table> ROWS = State.global("rows", TABLE);
    private static final State<Boolean> ADMIN = State.global("admin", true);

    private final List<String> effects = new CopyOnWriteArrayList<>();
    private final AtomicBoolean allowed = new AtomicBoolean(true);
    private final FastState server = Servers.start(builder -> builder.page("/", this::view).page("/control", this::control));

    @AfterEach
    void stop() {
        server.close();
    }

    private Node view(Page page) {
        return section(
                ul(each(ROWS.get().rows(), Row::id, row -> li(
                        button("delete").id("delete" + row.id()).onClick(() -> {
                            effects.add("delete " + row.id());
                            ROWS.update(rows -> rows.without(row.id()));
                        }),
                        button("buy for " + row.price()).id("buy" + row.id())
                                .onClick(() -> effects.add("buy " + row.id() + " for " + row.price()))))),
                live(ROWS, table -> div(each(table.rows(), Row::id, row -> button("show").id("show" + row.id())
                        .onClick(() -> effects.add("show " + row.name()))))),
                ADMIN.get()
                        ? button("wipe").id("branch").onClick(() -> effects.add("wipe"))
                        : button("sign in").id("branch").onClick(() -> effects.add("sign in")),
                when(ADMIN.get(), () -> button("audit").id("audit").onClick(() -> effects.add("audit"))),
                guard(allowed::get, () -> button("guarded").id("guarded").onClick(() -> effects.add("guarded"))),
                when(allowed.get(), () -> button("external").id("external").onClick(() -> effects.add("external"))));
    }

    private Node control(Page page) {
        var buttons = div();
        for (var change : Change.values()) {
            buttons.with(button(change.name()).id(change.name()).onClick(() -> ROWS.update(rows -> rows.with(change.rows))));
        }
        return buttons.with(
                button("revoke").id("revoke").onClick(() -> ADMIN.set(false)),
                button("reprice").id("reprice").onClick(() -> ROWS.update(rows -> rows.with(list -> {
                    list.replaceAll(row -> new Row(row.id(), row.name(), row.price() + 10));
                    return list;
                }))));
    }

    private void change(String button) {
        Visitor.of(server).open("/control").click("#" + button);
    }

    @ParameterizedTest
    @EnumSource(Change.class)
    void click_onAnOldPage_deletesTheRowThatTheUserSaw(Change change) {
        var tab = Visitor.of(server).open("/");
        change(change.name());
        tab.click("#delete2");
        assertEquals(List.of("delete 2"), effects);
    }

    @ParameterizedTest
    @EnumSource(Change.class)
    void click_onAPageThatWasClickedBefore_deletesTheRowThatTheUserSaw(Change change) {
        var tab = Visitor.of(server).open("/");
        tab.click("#show3");
        var delete = tab.action("#delete2");
        change(change.name());
        tab.post(delete);
        assertEquals(List.of("show three", "delete 2"), effects);
    }

    @Test
    void click_onARowThatIsGone_isRefusedAndTheTabIsBroughtUpToDate() {
        var tab = Visitor.of(server).open("/");
        change("OTHER_REMOVED");
        tab.click("#delete1");
        assertEquals(List.of(), effects);
        assertFalse(tab.has("#delete1"));
        assertTrue(tab.notice().contains("nothing was done"), tab.notice());
    }

    @Test
    void click_onACapturedValueThatChanged_isRefusedAndTheNewOneIsShown() {
        var tab = Visitor.of(server).open("/");
        change("reprice");
        tab.click("#buy2");
        assertEquals(List.of(), effects);
        assertEquals("buy for 12", tab.text("#buy2"));
        tab.click("#buy2");
        assertEquals(List.of("buy 2 for 12"), effects);
    }

    @Test
    void click_inALiveRegionWhoseRowWasRenamed_isRefused() {
        var tab = Visitor.of(server).open("/");
        tab.click("#branch");
        var show = tab.action("#show2");
        change("RENAMED");
        tab.post(show);
        assertEquals(List.of("wipe"), effects);
    }

    @Test
    void click_onABranchThatSwapped_isRefused() {
        var tab = Visitor.of(server).open("/");
        change("revoke");
        tab.click("#branch");
        assertEquals(List.of(), effects);
        assertEquals("sign in", tab.text("#branch"));
    }

    @Test
    void click_afterAPermissionInAStateWasRevoked_isRefused() {
        var tab = Visitor.of(server).open("/");
        tab.click("#show1");
        change("revoke");
        tab.click("#audit");
        assertEquals(List.of("show one"), effects);
        assertFalse(tab.has("#audit"));
    }

    @Test
    void click_afterAGuardWasRevoked_isRefusedAtOnce() {
        var tab = Visitor.of(server).open("/");
        tab.click("#guarded");
        allowed.set(false);
        tab.click("#guarded");
        assertEquals(List.of("guarded"), effects);
        assertFalse(tab.has("#guarded"));
    }

    @Test
    void click_afterAPermissionOutsideOfStatesWasRevoked_isRefusedWithinASecond() {
        var clicks = Limits.defaults().eventsPerSecond(1_000_000);
        try (var server = Servers.start(builder -> builder.limits(clicks).page("/", this::view))) {
            var tab = Visitor.of(server).open("/");
            tab.click("#external");
            var external = tab.action("#external");
            allowed.set(false);
            var revokedAt = System.nanoTime();
            var lastRanAt = revokedAt;
            while (tab.notice().isEmpty()) {
                var clickedAt = System.nanoTime();
                var before = effects.size();
                tab.post(external);
                lastRanAt = effects.size() > before ? clickedAt : lastRanAt;
            }
            var seconds = (lastRanAt - revokedAt) / 1e9;
            assertTrue(seconds <= 1, "still ran after " + seconds + " s");
            assertFalse(tab.has("#external"));
        }
    }

    @Test
    void click_onWhatWasRenderedForAnotherSessionOnly_isRefused() {
        var server = Servers.of(page -> {
            var admin = page.session("admin", false);
            return section(
                    button("login").id("login").onClick(() -> admin.set(true)),
                    when(admin.get(), () -> button("wipe").id("wipe").onClick(() -> effects.add("wipe"))));
        });
        try (server) {
            var admin = Visitor.of(server).open("/");
            admin.click("#login");
            var wipe = admin.action("#wipe");
            var other = Visitor.of(server).open("/");
            other.post(wipe);
            assertEquals(List.of(), effects);
            admin.post(wipe);
            assertEquals(List.of("wipe"), effects);
        }
    }

    @Test
    void click_withATokenOfAnotherSession_hasNoEffectAndReloads() {
        var mine = Visitor.of(server).open("/");
        var theirs = Visitor.of(server).open("/");
        var reply = theirs.visitor().send(theirs.event(theirs.action("#branch"), "1", "{}").setHeader("FastState-Page", mine.token()));
        assertEquals(List.of(), effects);
        assertTrue(reply.reloads(), reply.text());
    }

    @ParameterizedTest
    @MethodSource("garbled")
    void click_withAGarbledToken_hasNoEffectAndReloads(UnaryOperator<String> garble) {
        var tab = Visitor.of(server).open("/");
        var reply = tab.visitor().send(
                tab.event(tab.action("#branch"), "1", "{}").setHeader("FastState-Page", garble.apply(tab.token())));
        assertEquals(List.of(), effects);
        assertTrue(reply.reloads(), reply.text());
    }

    static List<UnaryOperator<String>> garbled() {
        return List.of(
                token -> "x",
                token -> "%%%",
                token -> "AQ",
                token -> token.substring(0, token.length() - 1),
                token -> token + "A",
                token -> (token.charAt(5) == 'A' ? 'B' : 'A') + token,
                token -> token.substring(0, 20) + (token.charAt(20) == 'A' ? 'B' : 'A') + token.substring(21));
    }

    @Test
    void click_onAnIdThatWasNeverRendered_isRefused() {
        var tab = Visitor.of(server).open("/");
        var reply = tab.post("/_faststate/a/AAAAAAAAAAAAAAAAAAAAAA");
        assertEquals(200, reply.status());
        assertEquals(List.of(), effects);
        assertTrue(tab.notice().contains("nothing was done"), tab.notice());
    }

    @Test
    void delivery_repeated_hasItsEffectOnceAndIsAnsweredWithTheCurrentPage() {
        var tab = Visitor.of(server).open("/");
        var delete = tab.action("#delete2");
        tab.post(delete, "event-1", "{}");
        var again = tab.post(delete, "event-1", "{}");
        assertEquals(List.of("delete 2"), effects);
        assertTrue(again.text().contains("delete3"), again.text());
        assertFalse(tab.has("#delete2"));
        assertEquals("", tab.notice());
    }

    @Test
    void delivery_repeatedWhileTheFirstRuns_hasItsEffectOnce() throws Exception {
        var running = new CountDownLatch(1);
        var mayEnd = new CountDownLatch(1);
        var runs = new AtomicInteger();
        try (var server = Servers.of(page -> button("slow").onClick(() -> {
            runs.incrementAndGet();
            running.countDown();
            mayEnd.await();
        }))) {
            var tab = Visitor.of(server).open("/");
            var slow = tab.action("button");
            var first = Thread.startVirtualThread(() -> tab.post(slow, "event-1", "{}"));
            running.await();
            var second = Thread.startVirtualThread(() -> tab.post(slow, "event-1", "{}"));
            mayEnd.countDown();
            first.join();
            second.join();
            assertEquals(1, runs.get());
        }
    }

    @Test
    void click_onAMutableCaptureThatChangedSinceTheRender_isRefused() {
        try (var server = Servers.of(page -> {
            var ids = new int[] {1};
            return section(
                    button("change").id("change").onClick(() -> ids[0] = 2),
                    button("delete 1").id("delete").onClick(() -> effects.add("delete " + ids[0])));
        })) {
            var tab = Visitor.of(server).open("/");
            var delete = tab.action("#delete");
            tab.click("#change");
            tab.post(delete);
            assertEquals(List.of(), effects);
        }
    }

    @Test
    void click_onAHandlerThatHoldsAnObjectWithoutIdentity_runsWithinTheProcess() {
        var thing = new Thing("thing");
        var things = List.of(thing);
        try (var server = Servers.of(page -> button("go").onClick(handlerOf(things.get(0))))) {
            var tab = Visitor.of(server).open("/");
            tab.click("button");
            server.feature().evictPageInstances();
            tab.click("button");
            assertEquals(List.of("thing", "thing"), effects);
        }
    }

    private Handler handlerOf(Thing thing) {
        return () -> effects.add(thing.name);
    }

    /** Has no identity: it is no value, and may change. */
    private static final class Thing {
        private String name;

        Thing(String name) {
            this.name = name;
        }
    }

    @Test
    void id_afterALambdaWasInsertedAbove_isAnother() {
        try (var before = Servers.of(Builds::before);
                var after = Servers.of(Builds::after)) {
            var old = Visitor.of(before).open("/");
            var fresh = Visitor.of(after).open("/");
            assertNotEquals(old.action("#go"), fresh.action("#go"));
        }
    }

    /** The same view in two builds. */
    private static final class Builds {
        static Node before(Page page) {
            return button("go").id("go").onClick(() -> ROWS.update(rows -> rows.without(1)));
        }

        static Node after(Page page) {
            return section(
                    button("new").onClick(() -> ROWS.update(rows -> rows.without(2))),
                    button("go").id("go").onClick(() -> ROWS.update(rows -> rows.without(1))));
        }
    }
}
