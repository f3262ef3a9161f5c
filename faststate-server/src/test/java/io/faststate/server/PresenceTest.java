package io.faststate.server;

import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.each;
import static io.faststate.dsl.Html.li;
import static io.faststate.dsl.Html.live;
import static io.faststate.dsl.Html.p;
import static io.faststate.dsl.Html.section;
import static io.faststate.dsl.Html.ul;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import io.faststate.dsl.Presence;
import io.faststate.dsl.Presence.Person;
import io.faststate.dsl.State;
import io.faststate.dsl.User;
import io.faststate.server.clock.ServerClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who is told to be present, while tabs are opened, closed and lost. */
class PresenceTest {
    private static final State<String> NICK = State.session("nick", "");
    private static final State<Boolean> OPEN = State.global("open", true);

    /** Longer than somebody is present after the end of a stream. */
    private static final Duration LINGERED = Duration.ofMillis(2_500);

    private final AtomicInteger renders = new AtomicInteger();
    private final FastState server = Servers.start(builder -> builder
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
                    button("Zoe").id("zoe").onClick(() -> NICK.set("Zoe"))))
            .page("/maybe", page -> section(
                    people(OPEN.get() ? page.presence("maybe") : Presence.of("maybe")),
                    button("close").id("close").onClick(() -> OPEN.set(false)))));

    @AfterEach
    void stop() {
        server.close();
    }

    private Node lobby(Page page) {
        return section(
                people(page.presence("lobby")),
                button("Ada").id("ada").onClick(e -> e.login(new User("ada@example.org", "Ada", Set.of()))),
                button("Bob").id("bob").onClick(e -> e.login(new User("bob@example.org", "Bob", Set.of()))),
                button("out").id("out").onClick(e -> e.logout()));
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

    private Tab open(Visitor visitor) {
        return visitor.open("/").follow();
    }

    private Visitor signedIn(String as) {
        var visitor = Visitor.of(server);
        visitor.open("/").click("#" + as);
        return visitor;
    }

    private static void awaitPeople(Tab tab, String count, String... names) {
        tab.await(count, it -> it.text("#count").equals(count) && it.texts("#people li").equals(List.of(names)));
    }

    @Test
    void user_inSeveralTabsAndBrowsers_isOnePerson() {
        var ada = signedIn("ada");
        try (var first = open(ada);
                var second = open(ada);
                var elsewhere = open(signedIn("ada"));
                var bob = open(signedIn("bob"))) {
            for (var tab : List.of(first, second, elsewhere, bob)) {
                awaitPeople(tab, "4 tabs, 3 browsers, 2 people", "Ada", "Bob");
            }
        }
    }

    @Test
    void guests_areOneForEachBrowser() {
        var one = Visitor.of(server);
        try (var first = open(one);
                var second = open(one);
                var other = open(Visitor.of(server))) {
            for (var tab : List.of(first, second, other)) {
                awaitPeople(tab, "3 tabs, 2 browsers, 2 people", "Guest", "Guest");
            }
        }
    }

    @Test
    void closedTab_isMissed() {
        try (var staying = open(signedIn("ada"))) {
            var ada = staying.visitor();
            var leaving = open(signedIn("bob"));
            var second = open(ada);
            awaitPeople(staying, "3 tabs, 2 browsers, 2 people", "Ada", "Bob");
            leaving.close();
            awaitPeople(staying, "2 tabs, 1 browsers, 1 people", "Ada");
            second.close();
            awaitPeople(staying, "1 tabs, 1 browsers, 1 people", "Ada");
        }
    }

    /** Nothing changes that would make the server write: it has to find out by itself. */
    @Test
    void lastTab_thatIsClosed_leavesNobody() {
        var tab = open(Visitor.of(server));
        awaitPeople(tab, "1 tabs, 1 browsers, 1 people", "Guest");
        try (var window = Visitor.of(server).open("/window").follow()) {
            assertEquals("1 tabs, 1 browsers, 1 people", window.text("#count"));
            tab.close();
            awaitPeople(window, "0 tabs, 0 browsers, 0 people");
            assertEquals(Presence.NOBODY, server.record(Presence.of("lobby")).get());
        }
    }

    @Test
    void page_thatIsLoadedAgain_isNoLeave() {
        try (var watching = open(signedIn("bob"))) {
            var ada = signedIn("ada");
            var first = open(ada);
            awaitPeople(watching, "2 tabs, 2 browsers, 2 people", "Ada", "Bob");
            var before = watching.streamed().size();
            first.close();
            try (var again = open(ada)) {
                watching.await("the new tab", it -> it.text("#count").startsWith("3 tabs"));
                awaitPeople(watching, "2 tabs, 2 browsers, 2 people", "Ada", "Bob");
                assertTrue(again.streaming());
            }
            watching.streamed().stream().skip(before).forEach(event -> assertTrue(event.data().contains("Ada"), event::data));
        }
    }

    @Test
    void stream_thatComesBack_isTheSameTab() {
        var tab = open(signedIn("ada"));
        try (var watching = open(signedIn("bob"))) {
            awaitPeople(watching, "2 tabs, 2 browsers, 2 people", "Ada", "Bob");
            var before = watching.streamed().size();
            tab.close();
            tab.follow();
            // Another one comes later than the old stream's end would have been told.
            try (var third = open(Visitor.of(server))) {
                awaitPeople(third, "3 tabs, 3 browsers, 3 people", "Ada", "Bob", "Guest");
                awaitPeople(watching, "3 tabs, 3 browsers, 3 people", "Ada", "Bob", "Guest");
            }
            awaitPeople(watching, "2 tabs, 2 browsers, 2 people", "Ada", "Bob");
            assertTrue(watching.streamed().size() > before);
            watching.streamed().stream().skip(before).forEach(event -> assertTrue(event.data().contains("Ada"), event::data));
        } finally {
            tab.close();
        }
    }

    @Test
    void hiddenTab_whichClosesItsStream_isPresentUntilItGoes() throws Exception {
        try (var watching = open(signedIn("bob"))) {
            var tab = open(signedIn("ada"));
            awaitPeople(watching, "2 tabs, 2 browsers, 2 people", "Ada", "Bob");
            var before = watching.streamed().size();
            tab.say("hidden");
            tab.await("the end of its stream", it -> !it.streaming());
            tab.say("hidden");
            // Who comes later than the old stream's end would have been told.
            ServerClock.advance(LINGERED);
            try (var third = open(Visitor.of(server))) {
                awaitPeople(third, "3 tabs, 3 browsers, 3 people", "Ada", "Bob", "Guest");
            }
            awaitPeople(watching, "2 tabs, 2 browsers, 2 people", "Ada", "Bob");
            watching.streamed().stream().skip(before).forEach(event -> assertTrue(event.data().contains("Ada"), event::data));
            tab.say("gone");
            awaitPeople(watching, "1 tabs, 1 browsers, 1 people", "Bob");
        }
    }

    @Test
    void hiddenTab_thatShowsAgain_isPresentAsLongAsItsStream() {
        try (var watching = open(signedIn("bob"))) {
            var tab = open(signedIn("ada"));
            tab.say("hidden");
            tab.await("the end of its stream", it -> !it.streaming());
            tab.follow();
            awaitPeople(tab, "2 tabs, 2 browsers, 2 people", "Ada", "Bob");
            tab.close();
            awaitPeople(watching, "1 tabs, 1 browsers, 1 people", "Bob");
        }
    }

    @Test
    void silentHiddenTab_isMissed() {
        var limits = Limits.defaults().presenceCheck(Duration.ofMillis(100)).hiddenTabReturn(Duration.ofMillis(500));
        try (var impatient = Servers.start(builder -> builder.limits(limits).page("/", this::lobby));
                var watching = open(Visitor.of(impatient));
                var tab = open(Visitor.of(impatient))) {
            awaitPeople(watching, "2 tabs, 2 browsers, 2 people", "Guest", "Guest");
            tab.say("hidden");
            awaitPeople(watching, "1 tabs, 1 browsers, 1 people", "Guest");
        }
    }

    @Test
    void tabWithBriefStreams_isPresent_andFollows() throws Exception {
        try (var watching = open(signedIn("bob"))) {
            var tab = signedIn("ada").open("/").followBriefly();
            tab.await("the end of its stream", it -> !it.streaming());
            ServerClock.advance(LINGERED);
            awaitPeople(watching, "2 tabs, 2 browsers, 2 people", "Ada", "Bob");
            tab.followBriefly();
            tab.await("the end of its stream", it -> !it.streaming());
            awaitPeople(tab, "2 tabs, 2 browsers, 2 people", "Ada", "Bob");
        }
    }

    @Test
    void login_makesAGuestAUser_andLogoutAGuest() {
        try (var watching = open(signedIn("bob"));
                var tab = open(Visitor.of(server))) {
            awaitPeople(watching, "2 tabs, 2 browsers, 2 people", "Bob", "Guest");
            tab.click("#ada");
            awaitPeople(watching, "2 tabs, 2 browsers, 2 people", "Ada", "Bob");
            tab.click("#out");
            awaitPeople(watching, "2 tabs, 2 browsers, 2 people", "Bob", "Guest");
        }
    }

    @Test
    void name_thatTheViewGives_isTheOneThatOthersSee() {
        try (var watching = Visitor.of(server).open("/nick").follow();
                var tab = Visitor.of(server).open("/nick").follow()) {
            awaitPeople(watching, "2 tabs, 2 browsers, 2 people", "Guest", "Guest");
            tab.click("#zoe");
            awaitPeople(watching, "2 tabs, 2 browsers, 2 people", "Zoe", "Guest");
        }
    }

    @Test
    void topics_areApart() {
        try (var red = Visitor.of(server).open("/room/red").follow();
                var blue = Visitor.of(server).open("/room/blue").follow()) {
            awaitPeople(red, "1 tabs, 1 browsers, 1 people", "Guest");
            awaitPeople(blue, "1 tabs, 1 browsers, 1 people", "Guest");
        }
    }

    @Test
    void page_thatShowsNothingOfIt_isPresentToo() {
        try (var watching = open(signedIn("ada"));
                var quiet = Visitor.of(server).open("/quiet")) {
            assertTrue(quiet.follows());
            quiet.follow();
            awaitPeople(watching, "2 tabs, 2 browsers, 2 people", "Ada", "Guest");
        }
    }

    @Test
    void page_thatOnlyLooks_isNotPresent() {
        try (var window = Visitor.of(server).open("/window").follow();
                var tab = open(signedIn("ada"))) {
            awaitPeople(window, "1 tabs, 1 browsers, 1 people", "Ada");
            assertTrue(tab.streaming());
        }
    }

    @Test
    void view_thatAsksForItNoMore_leavesAtOnce() {
        try (var tab = Visitor.of(server).open("/maybe").follow()) {
            awaitPeople(tab, "1 tabs, 1 browsers, 1 people", "Guest");
            tab.click("#close");
            awaitPeople(tab, "0 tabs, 0 browsers, 0 people");
        }
    }

    @Test
    void markup_tellsNoSessionAndNoUserId() {
        try (var watching = open(signedIn("ada"));
                var guest = open(Visitor.of(server))) {
            awaitPeople(watching, "2 tabs, 2 browsers, 2 people", "Ada", "Guest");
            var told = watching.markup() + watching.streamed();
            assertFalse(told.contains("ada@example.org"), told);
            assertFalse(told.contains(guest.visitor().session()), told);
            var ids = server.record(Presence.of("lobby")).get().people().stream().map(Person::id).toList();
            assertTrue(ids.stream().allMatch(id -> id.matches("[0-9a-f]{16}")), ids::toString);
        }
    }

    @Test
    void list_isRenderedOnceForAllTabs() {
        var tabs = new ArrayList<Tab>();
        for (var i = 0; i < 10; i++) {
            tabs.add(open(Visitor.of(server)));
        }
        tabs.forEach(tab -> tab.await("all", it -> it.text("#count").startsWith("10 tabs")));
        var before = renders.get();
        try (var last = open(signedIn("ada"))) {
            tabs.forEach(tab -> tab.await("the last one", it -> it.text("#count").startsWith("11 tabs")));
            awaitPeople(last, "11 tabs, 11 browsers, 11 people",
                    "Ada", "Guest", "Guest", "Guest", "Guest", "Guest", "Guest", "Guest", "Guest", "Guest", "Guest");
        }
        assertTrue(renders.get() - before < 11, () -> "rendered " + (renders.get() - before) + " times for 11 tabs");
        tabs.forEach(Tab::close);
    }

    @Test
    void people_whoComeAtOnce_areAllTold() throws InterruptedException {
        var tabs = Collections.synchronizedList(new ArrayList<Tab>());
        var threads = new ArrayList<Thread>();
        for (var i = 0; i < 30; i++) {
            threads.add(Thread.startVirtualThread(() -> tabs.add(open(Visitor.of(server)))));
        }
        for (var thread : threads) {
            thread.join();
        }
        tabs.forEach(tab -> tab.await("all", it -> it.texts("#people li").size() == 30));
        tabs.forEach(Tab::close);
    }
}
