package io.faststate.server;

import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.each;
import static io.faststate.dsl.Html.li;
import static io.faststate.dsl.Html.live;
import static io.faststate.dsl.Html.p;
import static io.faststate.dsl.Html.section;
import static io.faststate.dsl.Html.ul;
import static io.faststate.server.testing.By.css;
import static io.faststate.server.testing.PageAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import io.faststate.dsl.Presence.Person;
import io.faststate.dsl.Presence;
import io.faststate.dsl.State;
import io.faststate.dsl.User;
import io.faststate.server.clock.ServerClock;
import io.faststate.server.testing.Pushes;
import io.faststate.server.testing.TestApp;
import io.faststate.server.testing.TestPage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who is told to be present, while tabs are opened, closed and lost. */
class PresenceTest {
    private static final State<String> NICK = State.session("nick", "");
    private static final State<Boolean> OPEN = State.global("open", true);

    private static final User ADA = new User("ada@example.org", "Ada", Set.of());
    private static final User BOB = new User("bob@example.org", "Bob", Set.of());

    /** Longer than somebody is present after the end of a stream. */
    private static final Duration LINGERED = Duration.ofMillis(2_500);

    private final AtomicInteger renders = new AtomicInteger();
    private final TestApp app = TestApp.start(FastState.builder()
            .limits(Limits.defaults().presenceCheck(Duration.ofMillis(100)))
            .page("/", this::lobby)
            .page("/room/{name}", page -> people(page.presence(page.path("name"))))
            .page("/quiet", page -> {
                var unused = page.presence("lobby");
                return p("quiet");
            })
            .page("/window", page -> people(Presence.of("lobby")))
            .page("/nick", page -> section(
                    people(page.presence("nicks", NICK.get())),
                    button("Zoe").onClick(() -> NICK.set("Zoe"))))
            .page("/maybe", page -> section(
                    people(OPEN.get() ? page.presence("maybe") : Presence.of("maybe")),
                    button("close").onClick(() -> OPEN.set(false)))));

    @AfterEach
    void stop() {
        app.close();
    }

    private Node lobby(Page page) {
        return section(
                people(page.presence("lobby")),
                button("Sign in").onClick(e -> e.login(ADA)),
                button("Sign out").onClick(e -> e.logout()));
    }

    private Node people(State<Presence> here) {
        return live(here, now -> {
            renders.incrementAndGet();
            return section(
                            p(now.tabs() + " tabs, " + now.sessions() + " browsers, " + now.count() + " people").id("count"),
                            ul(each(now.people(), Person::id, it -> li(it.name().isEmpty() ? "Guest" : it.name()))))
                    .id("people");
        });
    }

    private TestPage guest() {
        return app.visitor().open("/");
    }

    private TestPage ada() {
        return app.visitor().signedInAs(ADA).open("/");
    }

    private TestPage bob() {
        return app.visitor().signedInAs(BOB).open("/");
    }

    private static void assertPeople(TestPage tab, String count, String... names) {
        assertThat(tab.find(css("#count"))).hasText(count);
        assertThat(tab.find(css("#people li"))).hasTexts(names);
    }

    /** Nothing that a page was sent since then leaves Ada out. */
    private static void assertAdaWasAlwaysThere(TestPage watching, Pushes since) {
        watching.pushes().since(since).patches().forEach(patch -> assertTrue(patch.content().contains("Ada"), patch::toString));
    }

    private void awaitStreams(int count) throws Exception {
        Conditions.await(() -> app.running().feature().streams() == count);
    }

    /** Takes a browser away without a word of its only tab, for longer than that would be present; so many streams are left. */
    private void lose(TestPage tab, int left) throws Exception {
        awaitStreams(left + 1);
        tab.visitor().network().cut();
        awaitStreams(left);
        ServerClock.advance(LINGERED);
    }

    /** Closes a tab, and waits for longer than it would be present; so many streams are left. */
    private void close(TestPage tab, int left) throws Exception {
        tab.close();
        awaitStreams(left);
        ServerClock.advance(LINGERED);
    }

    @Test
    void user_inSeveralTabsAndBrowsers_isOnePerson() {
        var first = ada();
        var second = first.visitor().open("/");
        for (var tab : List.of(first, second, ada(), bob())) {
            assertPeople(tab, "4 tabs, 3 browsers, 2 people", "Ada", "Bob");
        }
    }

    @Test
    void guests_areOneForEachBrowser() {
        var first = guest();
        for (var tab : List.of(first, first.visitor().open("/"), guest())) {
            assertPeople(tab, "3 tabs, 2 browsers, 2 people", "Guest", "Guest");
        }
    }

    @Test
    void closedTab_isMissed() throws Exception {
        var staying = ada();
        var leaving = bob();
        var second = staying.visitor().open("/");
        assertPeople(staying, "3 tabs, 2 browsers, 2 people", "Ada", "Bob");
        lose(leaving, 2);
        assertPeople(staying, "2 tabs, 1 browsers, 1 people", "Ada");
        close(second, 1);
        assertPeople(staying, "1 tabs, 1 browsers, 1 people", "Ada");
    }

    /** Nothing changes that would make the server write: it has to find out by itself. */
    @Test
    void lastTab_thatIsLost_leavesNobody() throws Exception {
        var tab = guest();
        assertPeople(tab, "1 tabs, 1 browsers, 1 people", "Guest");
        var window = app.visitor().open("/window");
        assertThat(window.find(css("#count"))).hasText("1 tabs, 1 browsers, 1 people");
        lose(tab, 1);
        assertPeople(window, "0 tabs, 0 browsers, 0 people");
        assertEquals(Presence.NOBODY, app.running().record(Presence.of("lobby")).get());
    }

    @Test
    void page_thatIsLoadedAgain_isNoLeave() throws Exception {
        var watching = bob();
        var ada = ada();
        assertPeople(watching, "2 tabs, 2 browsers, 2 people", "Ada", "Bob");
        var before = watching.pushes();
        ada.reload();
        assertPeople(ada, "2 tabs, 2 browsers, 2 people", "Ada", "Bob");
        awaitStreams(2);
        ServerClock.advance(LINGERED);
        assertPeople(watching, "2 tabs, 2 browsers, 2 people", "Ada", "Bob");
        assertAdaWasAlwaysThere(watching, before);
    }

    @Test
    void stream_thatComesBack_isTheSameTab() throws Exception {
        var tab = ada();
        var watching = bob();
        assertPeople(watching, "2 tabs, 2 browsers, 2 people", "Ada", "Bob");
        var before = watching.pushes();
        tab.visitor().network().cut();
        awaitStreams(1);
        tab.visitor().network().restore();
        awaitStreams(2);
        ServerClock.advance(LINGERED);
        var third = guest();
        assertPeople(third, "3 tabs, 3 browsers, 3 people", "Ada", "Bob", "Guest");
        assertPeople(watching, "3 tabs, 3 browsers, 3 people", "Ada", "Bob", "Guest");
        close(third, 2);
        assertPeople(watching, "2 tabs, 2 browsers, 2 people", "Ada", "Bob");
        assertFalse(watching.pushes().since(before).patches().isEmpty());
        assertAdaWasAlwaysThere(watching, before);
    }

    @Test
    void hiddenTab_whichClosesItsStream_isPresentUntilItGoes() throws Exception {
        var watching = bob();
        var tab = ada();
        assertPeople(watching, "2 tabs, 2 browsers, 2 people", "Ada", "Bob");
        var before = watching.pushes();
        tab.hide();
        awaitStreams(1);
        ServerClock.advance(LINGERED);
        var third = guest();
        assertPeople(third, "3 tabs, 3 browsers, 3 people", "Ada", "Bob", "Guest");
        close(third, 1);
        assertPeople(watching, "2 tabs, 2 browsers, 2 people", "Ada", "Bob");
        assertAdaWasAlwaysThere(watching, before);
        tab.close();
        assertPeople(watching, "1 tabs, 1 browsers, 1 people", "Bob");
    }

    @Test
    void hiddenTab_thatShowsAgain_isPresentAsLongAsItsStream() throws Exception {
        var watching = bob();
        var tab = ada().hide();
        awaitStreams(1);
        tab.show();
        assertPeople(tab, "2 tabs, 2 browsers, 2 people", "Ada", "Bob");
        lose(tab, 1);
        assertPeople(watching, "1 tabs, 1 browsers, 1 people", "Bob");
    }

    @Test
    void silentHiddenTab_isMissed() {
        var limits = Limits.defaults().presenceCheck(Duration.ofMillis(100)).hiddenTabReturn(Duration.ofMillis(500));
        try (var impatient = TestApp.start(FastState.builder().limits(limits).page("/", this::lobby))) {
            var watching = impatient.visitor().open("/");
            var tab = impatient.visitor().open("/");
            assertPeople(watching, "2 tabs, 2 browsers, 2 people", "Guest", "Guest");
            tab.hide();
            assertPeople(watching, "1 tabs, 1 browsers, 1 people", "Guest");
        }
    }

    /** As browsers do whose connections other tabs need. */
    @Test
    void tabWithBriefStreams_isPresent_andFollows() throws Exception {
        var watching = bob();
        var visitor = Visitor.of(app.port());
        visitor.open("/").click("button:contains(Sign in)");
        var tab = visitor.open("/").followBriefly();
        tab.await("the end of its stream", it -> !it.streaming());
        ServerClock.advance(LINGERED);
        assertPeople(watching, "2 tabs, 2 browsers, 2 people", "Ada", "Bob");
        tab.followBriefly();
        tab.await("the end of its stream", it -> !it.streaming());
        tab.await("both", it -> it.texts("#people li").equals(List.of("Ada", "Bob")));
    }

    @Test
    void login_makesAGuestAUser_andLogoutAGuest() {
        var watching = bob();
        var tab = guest();
        assertPeople(watching, "2 tabs, 2 browsers, 2 people", "Bob", "Guest");
        tab.click("Sign in");
        assertPeople(watching, "2 tabs, 2 browsers, 2 people", "Ada", "Bob");
        tab.click("Sign out");
        assertPeople(watching, "2 tabs, 2 browsers, 2 people", "Bob", "Guest");
    }

    @Test
    void name_thatTheViewGives_isTheOneThatOthersSee() {
        var watching = app.visitor().open("/nick");
        var tab = app.visitor().open("/nick");
        assertPeople(watching, "2 tabs, 2 browsers, 2 people", "Guest", "Guest");
        tab.click("Zoe");
        assertPeople(watching, "2 tabs, 2 browsers, 2 people", "Zoe", "Guest");
    }

    @Test
    void topics_areApart() {
        var red = app.visitor().open("/room/red");
        var blue = app.visitor().open("/room/blue");
        assertPeople(red, "1 tabs, 1 browsers, 1 people", "Guest");
        assertPeople(blue, "1 tabs, 1 browsers, 1 people", "Guest");
    }

    @Test
    void page_thatShowsNothingOfIt_isPresentToo() {
        var watching = ada();
        app.visitor().open("/quiet");
        assertPeople(watching, "2 tabs, 2 browsers, 2 people", "Ada", "Guest");
    }

    @Test
    void page_thatOnlyLooks_isNotPresent() throws Exception {
        var window = app.visitor().open("/window");
        ada();
        awaitStreams(2);
        assertPeople(window, "1 tabs, 1 browsers, 1 people", "Ada");
    }

    @Test
    void view_thatAsksForItNoMore_leavesAtOnce() {
        var tab = app.visitor().open("/maybe");
        assertPeople(tab, "1 tabs, 1 browsers, 1 people", "Guest");
        tab.click("close");
        assertPeople(tab, "0 tabs, 0 browsers, 0 people");
    }

    @Test
    void markup_tellsNoSessionAndNoUserId() {
        var watching = ada();
        var guest = guest();
        assertPeople(watching, "2 tabs, 2 browsers, 2 people", "Ada", "Guest");
        var told = watching.html() + watching.pushes();
        assertFalse(told.contains("ada@example.org"), told);
        var cookies = guest.visitor().cookies().values();
        assertFalse(cookies.isEmpty());
        cookies.forEach(cookie -> assertFalse(told.contains(cookie), told));
        var ids = app.running().record(Presence.of("lobby")).get().people().stream().map(Person::id).toList();
        assertTrue(ids.stream().allMatch(id -> id.matches("[0-9a-f]{16}")), ids::toString);
    }

    @Test
    void list_isRenderedOnceForAllTabs() {
        var tabs = IntStream.range(0, 10).mapToObj(i -> guest()).toList();
        tabs.forEach(tab -> assertThat(tab.find(css("#count"))).hasTextMatching("^10 tabs"));
        var before = renders.get();
        var last = ada();
        tabs.forEach(tab -> assertThat(tab.find(css("#count"))).hasTextMatching("^11 tabs"));
        assertPeople(last, "11 tabs, 11 browsers, 11 people",
                "Ada", "Guest", "Guest", "Guest", "Guest", "Guest", "Guest", "Guest", "Guest", "Guest", "Guest");
        assertTrue(renders.get() - before < 11, () -> "rendered " + (renders.get() - before) + " times for 11 tabs");
    }

    @Test
    void people_whoComeAtOnce_areAllTold() throws InterruptedException {
        var tabs = Collections.synchronizedList(new ArrayList<TestPage>());
        var visitors = IntStream.range(0, 30).mapToObj(i -> app.visitor()).toList();
        var threads = visitors.stream().map(it -> Thread.startVirtualThread(() -> tabs.add(it.open("/")))).toList();
        for (var thread : threads) {
            thread.join();
        }
        assertEquals(30, tabs.size());
        tabs.forEach(tab -> assertThat(tab.find(css("#people li"))).hasCount(30));
    }
}
