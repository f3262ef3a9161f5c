package io.faststate.server;

import static io.faststate.dsl.Html.a;
import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.guard;
import static io.faststate.dsl.Html.input;
import static io.faststate.dsl.Html.live;
import static io.faststate.dsl.Html.none;
import static io.faststate.dsl.Html.p;
import static io.faststate.dsl.Html.section;
import static io.faststate.dsl.Html.when;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import io.faststate.dsl.Query;
import io.faststate.dsl.State;
import io.faststate.dsl.View;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which regions are rendered once for all tabs, and which are each tab's own. */
class SharedRegionTest {
    private static final State<Integer> SHARED = State.global("shared", 0);
    private static final State<Integer> OTHER = State.global("other", 0);
    private static final State<String> NAME = State.session("name", "");
    private static final State<Integer> MINE = State.session("mine", 0);
    private static final Query<String> PLACE = Query.of("place", "here");
    private static final State<String> TAKEN = State.global("taken", "");
    /** How often the region was rendered, by the value that it showed. */
    private static final Map<Integer, Integer> RENDERS = new ConcurrentHashMap<>();

    @BeforeEach
    void forget() {
        RENDERS.clear();
    }

    /** What each page has besides its region: who one is, and the buttons that change what the region shows. */
    private static FastState serve(View region) {
        return Servers.of(page -> section(
                p(NAME.text()),
                button("+1").id("add").onClick(() -> SHARED.update(n -> n + 1)),
                button("other").id("other").onClick(() -> OTHER.update(n -> n + 1)),
                button("ada").id("ada").onClick(() -> NAME.set("Ada")),
                button("bob").id("bob").onClick(() -> NAME.set("Bob")),
                p(MINE.text()).id("mine"),
                region.render(page)));
    }

    /** A tab of a session of that name, which follows. */
    private static Tab tab(FastState server, String name) {
        var visitor = Visitor.of(server);
        visitor.open("/").click("#" + name);
        return visitor.open("/").follow();
    }

    private static Node counted(Integer shared) {
        RENDERS.merge(shared, 1, Integer::sum);
        return p("shared " + shared);
    }

    private static void assertBothFollow(View region, String ada, String bob) {
        try (var server = serve(region);
                var first = tab(server, "ada");
                var second = tab(server, "bob")) {
            Visitor.of(server).open("/").click("#add");
            first.await("her own", it -> it.text("#region").equals(ada));
            second.await("his own", it -> it.text("#region").equals(bob));
            for (var tab : List.of(first, second)) {
                var foreign = tab.equals(first) ? "Bob" : "Ada";
                assertFalse(tab.streamed().toString().contains(foreign), () -> tab.streamed().toString());
            }
        }
    }

    @Test
    void region_thatReadsSharedStatesOnly_isRenderedOnceForAllTabs() {
        try (var server = serve(page -> live(SHARED, shared -> section(counted(shared)).id("region")))) {
            var tabs = Stream.generate(() -> Visitor.of(server).open("/").follow()).limit(20).toList();
            Visitor.of(server).open("/").click("#add");
            tabs.forEach(tab -> tab.await("the change", it -> it.text("#region").equals("shared 1")));
            assertEquals(1, RENDERS.get(1));
            var sent = new HashSet<String>();
            tabs.forEach(tab -> tab.streamed().stream()
                    .filter(event -> event.values().getOrDefault("elements", "").startsWith("<section"))
                    .forEach(event -> sent.add(event.data())));
            assertEquals(1, sent.size(), sent::toString);
            tabs.forEach(Tab::close);
        }
    }

    @Test
    void region_ofATabThatOpensNow_isTheOneThatTheOthersShow() {
        try (var server = serve(page -> live(SHARED, shared -> section(counted(shared)).id("region")))) {
            var tab = Visitor.of(server).open("/");
            tab.click("#add");
            Visitor.of(server).open("/");
            Visitor.of(server).open("/");
            assertEquals(1, RENDERS.get(1));
        }
    }

    @Test
    void handler_inASharedRegion_worksForTheSessionThatClicks() {
        try (var server = serve(page -> live(SHARED, shared ->
                section(counted(shared), button("mine").onClick(() -> MINE.update(n -> n + 1))).id("region")))) {
            try (var first = tab(server, "ada");
                    var second = tab(server, "bob")) {
                first.click("#add");
                second.await("the change", it -> it.text("#region p").equals("shared 1"));
                assertEquals(first.action("#region button"), second.action("#region button"));
                second.click("#region button");
                second.click("#region button");
                first.click("#region button");
                second.await("his two clicks", it -> number(it).equals("2"));
                first.await("her one click", it -> number(it).equals("1"));
                assertEquals(1, RENDERS.get(1));
            }
        }
    }

    private static String number(Tab tab) {
        return tab.signals().entrySet().stream()
                .filter(signal -> signal.getKey().startsWith("_mine"))
                .map(signal -> signal.getValue().toString())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void handler_ofASharedRegion_isNoneOnAPageThatDoesNotShowIt() {
        View with = page -> section(
                p(NAME.text()),
                live(SHARED, shared -> section(counted(shared), button("go").id("go").onClick(() -> SHARED.set(7)))));
        try (var server = Servers.start(builder -> builder
                .page("/with", with)
                .page("/without", page -> section(p(SHARED.text()), button("x").onClick(() -> MINE.set(1)))))) {
            var visitor = Visitor.of(server);
            var action = visitor.open("/with").action("#go");
            var without = visitor.open("/without");
            without.post(action);
            assertFalse(without.notice().isEmpty());
            visitor.open("/with").click("#go");
            without.post(without.action("button"));
            assertEquals("shared 7", visitor.open("/with").text("section section p"));
        }
    }

    @Test
    void region_thatCapturedWhatTheViewReadOfTheSession_isItsOwn() {
        assertBothFollow(
                page -> {
                    var name = NAME.get();
                    return live(SHARED, shared -> section(name + " " + shared).id("region"));
                },
                "Ada 1",
                "Bob 1");
    }

    @Test
    void region_thatReadsTheSessionInABranchOnly_isItsOwnThere() {
        try (var server = serve(page -> live(SHARED, shared ->
                section(counted(shared), when(shared % 2 == 1, () -> p(NAME.get()))).id("region")))) {
            try (var first = tab(server, "ada");
                    var second = tab(server, "bob")) {
                var other = Visitor.of(server).open("/");
                for (var i = 1; i <= 6; i++) {
                    var plain = "shared " + i;
                    other.click("#add");
                    first.await("her own", it -> it.text("#region").equals(own(plain, "Ada")));
                    second.await("his own", it -> it.text("#region").equals(own(plain, "Bob")));
                }
                assertFalse(first.streamed().toString().contains("Bob"));
                assertFalse(second.streamed().toString().contains("Ada"));
                assertEquals(1, RENDERS.get(2));
                assertTrue(RENDERS.getOrDefault(3, 0) >= 3, "three tabs show 3, each its own");
            }
        }
    }

    private static String own(String plain, String name) {
        return Integer.parseInt(plain.substring("shared ".length())) % 2 == 1 ? plain + " " + name : plain;
    }

    @Test
    void region_withAMirrorOfTheSession_isItsOwn() {
        assertBothFollow(page -> live(SHARED, shared -> section(p(NAME.text())).id("region")), "Ada", "Bob");
    }

    @Test
    void region_thatBindsASignalWhoseInitialValueIsTheSessions_isItsOwn() {
        assertBothFollow(
                page -> {
                    var draft = page.signal("draft", NAME.get());
                    return live(SHARED, shared -> section(p(draft.text()), input().bind(draft), p("x" + shared)).id("region"));
                },
                "Ada x1",
                "Bob x1");
    }

    @Test
    void region_thatAsksForThePath_isItsOwn() {
        try (var server = Servers.start(builder -> builder.page("/room/{name}", page -> section(
                button("+1").id("add").onClick(() -> SHARED.update(n -> n + 1)),
                live(SHARED, shared -> section(page.path("name") + " " + shared).id("region")))))) {
            try (var red = Visitor.of(server).open("/room/red").follow();
                    var blue = Visitor.of(server).open("/room/blue").follow()) {
                red.click("#add");
                red.await("the change", it -> it.text("#region").equals("red 1"));
                blue.await("the change", it -> it.text("#region").equals("blue 1"));
            }
        }
    }

    @Test
    void region_insideOfASharedOne_isItsOwnWhereItReadsTheSession() {
        assertBothFollow(
                page -> live(SHARED, shared -> section(
                                "outer " + shared, live(OTHER, other -> section(NAME.get() + " " + other)))
                        .id("region")),
                "outer 1 Ada 0",
                "outer 1 Bob 0");
    }

    @Test
    void region_insideOfOneThatIsItsOwn_isShared() {
        try (var server = serve(page -> live(OTHER, other -> section(
                        NAME.get() + " " + other, live(SHARED, shared -> section(counted(shared))))
                .id("region")))) {
            try (var first = tab(server, "ada");
                    var second = tab(server, "bob")) {
                Visitor.of(server).open("/").click("#add");
                first.await("the change", it -> it.text("#region").equals("Ada 0 shared 1"));
                second.await("the change", it -> it.text("#region").equals("Bob 0 shared 1"));
                assertEquals(1, RENDERS.get(1));
            }
        }
    }

    @Test
    void region_withAGuardInIt_isItsOwn() {
        View region = page -> live(SHARED, shared -> section(
                        "shared " + shared,
                        guard(() -> NAME.get().equals("Ada"), () -> button("admin").onClick(() -> SHARED.set(100))))
                .id("region"));
        try (var server = serve(region);
                var bob = tab(server, "bob");
                var ada = tab(server, "ada")) {
            Visitor.of(server).open("/").click("#add");
            bob.await("the change", it -> it.text("#region").equals("shared 1"));
            ada.await("the change", it -> it.text("#region").equals("shared 1 admin"));
            bob.post(ada.action("#region button"));
            assertEquals("shared 1", bob.text("#region"));
            ada.click("#region button");
            bob.await("what only she may do", it -> it.text("#region").equals("shared 100"));
        }
    }

    @Test
    void handler_inARegionBehindAGuard_isAllowedToEachTabByItself() {
        View region = page -> section(guard(
                        () -> NAME.get().equals("Ada"),
                        () -> live(SHARED, shared -> section(button("set").onClick(() -> SHARED.set(100))))),
                        p(SHARED.get()).id("shared"))
                .id("region");
        try (var server = serve(region);
                var bob = tab(server, "bob");
                var ada = tab(server, "ada")) {
            var set = ada.action("#region button");
            bob.post(set);
            ada.click("#bob");
            ada.post(set);
            assertEquals("0", ada.text("#shared"));
            ada.click("#ada");
            // What changed comes by the answer or by the stream, whichever is first.
            ada.await("the button", it -> it.has("#region button")).click("#region button");
            ada.await("the change", it -> it.text("#shared").equals("100"));
        }
    }

    @Test
    void handler_whoseCapturedStateBeginsAsTheSessionsOwn_readsTheOneOfTheSessionThatClicks() {
        View region = page -> {
            var cart = page.session("cart", "cart of " + NAME.get());
            return live(SHARED, shared -> section(
                            "shared " + shared, button("take").onClick(() -> TAKEN.set(cart.get())))
                    .id("region"));
        };
        try (var server = serve(page -> section(region.render(page), p(TAKEN.get()).id("taken")));
                var ada = tab(server, "ada");
                var bob = tab(server, "bob")) {
            ada.click("#add");
            bob.await("the change", it -> it.text("#region").startsWith("shared 1"));
            bob.click("#region button");
            bob.await("his own cart", it -> it.text("#taken").equals("cart of Bob"));
            ada.click("#region button");
            ada.await("her own cart", it -> it.text("#taken").equals("cart of Ada"));
        }
    }

    @Test
    void handler_thatCapturedWhatTheRegionMade_isItsTabsOwn() {
        View region = page -> live(SHARED, shared -> {
            var clicks = new ArrayList<String>();
            return section(counted(shared), button("click").onClick(() -> clicks.add("x"))).id("region");
        });
        try (var server = serve(region);
                var first = tab(server, "ada");
                var second = tab(server, "bob")) {
            first.click("#add");
            first.await("the change", it -> it.text("#region p").equals("shared 1"));
            second.await("the change", it -> it.text("#region p").equals("shared 1"));
            assertNotEquals(1, RENDERS.get(1));
        }
    }

    @Test
    void region_thatCapturedAnObjectWithoutAnIdentity_isItsTabsOwn() {
        View region = page -> {
            var own = new AtomicReference<>(NAME.get());
            return live(SHARED, shared -> section(own.get() + shared).id("region"));
        };
        assertBothFollow(region, "Ada1", "Bob1");
    }

    @Test
    void regions_thatCapturedDifferentNumbers_areNotTheSame() {
        View region = page -> section(
                        live(SHARED, shared -> p("1: " + shared)),
                        each(1),
                        each(2),
                        none())
                .id("region");
        try (var server = serve(region);
                var tab = tab(server, "ada")) {
            Visitor.of(server).open("/").click("#add");
            tab.await("the change", it -> it.text("#region").equals("1: 1 n 1: 1 n 2: 1"));
        }
    }

    /** The rest of the address is each tab's own, and may be a secret. */
    @Test
    void region_thatLinksToAnotherQuery_isItsOwn() {
        try (var server = Servers.of(page -> live(SHARED, shared -> p(a("Next").href(PLACE.href("next")))))) {
            var one = Visitor.of(server).open("/?key=one");
            var other = Visitor.of(server).open("/?key=other");
            assertEquals(List.of("/?key=one&place=next"), one.attributes("a", "href"));
            assertEquals(List.of("/?key=other&place=next"), other.attributes("a", "href"));
        }
    }

    private static Node each(int n) {
        return live(SHARED, shared -> p("n " + n + ": " + shared));
    }

    @Test
    void change_whileTabsRender_isShownByAllInTheEnd() throws Exception {
        try (var server = serve(page -> live(SHARED, shared -> section(counted(shared)).id("region")))) {
            var tabs = Stream.generate(() -> Visitor.of(server).open("/").follow()).limit(10).toList();
            var threads = new ArrayList<Thread>();
            for (var i = 0; i < 4; i++) {
                var clicking = Visitor.of(server).open("/");
                threads.add(Thread.startVirtualThread(() -> {
                    for (var n = 0; n < 20; n++) {
                        clicking.click("#add");
                    }
                }));
            }
            for (var thread : threads) {
                thread.join();
            }
            tabs.forEach(tab -> tab.await("the last change", it -> it.text("#region").equals("shared 80")));
            tabs.forEach(Tab::close);
        }
    }
}
