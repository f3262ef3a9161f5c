package io.faststate.server;

import static io.faststate.dsl.Html.a;
import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.div;
import static io.faststate.dsl.Html.guard;
import static io.faststate.dsl.Html.input;
import static io.faststate.dsl.Html.live;
import static io.faststate.dsl.Html.none;
import static io.faststate.dsl.Html.p;
import static io.faststate.dsl.Html.section;
import static io.faststate.dsl.Html.when;
import static io.faststate.server.testing.By.css;
import static io.faststate.server.testing.PageAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import io.faststate.dsl.Query;
import io.faststate.dsl.State;
import io.faststate.dsl.View;
import io.faststate.server.testing.TestApp;
import io.faststate.server.testing.TestElement;
import io.faststate.server.testing.TestPage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
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
    private static TestApp serve(View region) {
        return TestApp.start(FastState.builder().page("/names", page -> names()).page("/", page -> section(
                p(NAME.text()),
                button("+1").id("add").onClick(() -> SHARED.update(n -> n + 1)),
                button("other").id("other").onClick(() -> OTHER.update(n -> n + 1)),
                names(),
                p(MINE.text()).id("mine"),
                region.render(page))));
    }

    private static Node names() {
        return div(button("ada").onClick(() -> NAME.set("Ada")), button("bob").onClick(() -> NAME.set("Bob")));
    }

    /** A tab of a session of that name. */
    private static TestPage tab(TestApp app, String name) {
        return app.visitor().open("/names").click(name).open("/");
    }

    private static void awaitStreams(TestApp app, int count) throws Exception {
        Conditions.await(() -> app.running().feature().streams() == count);
    }

    private static TestElement region(TestPage tab) {
        return tab.find(css("#region"));
    }

    /** Nothing that a page was pushed has a text in it. */
    private static void assertNotPushed(String text, TestPage tab) {
        var pushed = tab.pushes().toString();
        assertFalse(pushed.isEmpty());
        assertFalse(pushed.contains(text), pushed);
    }

    private static Node counted(Integer shared) {
        RENDERS.merge(shared, 1, Integer::sum);
        return p("shared " + shared);
    }

    private static void assertBothFollow(View region, String ada, String bob) throws Exception {
        try (var app = serve(region)) {
            var first = tab(app, "ada");
            var second = tab(app, "bob");
            awaitStreams(app, 2);
            app.visitor().open("/").click("+1");
            assertThat(region(first)).hasText(ada);
            assertThat(region(second)).hasText(bob);
            assertNotPushed("Bob", first);
            assertNotPushed("Ada", second);
        }
    }

    @Test
    void region_thatReadsSharedStatesOnly_isRenderedOnceForAllTabs() throws Exception {
        try (var app = serve(page -> live(SHARED, shared -> section(counted(shared)).id("region")))) {
            var tabs = Stream.generate(() -> app.visitor().open("/")).limit(20).toList();
            awaitStreams(app, 20);
            app.visitor().open("/").click("+1");
            tabs.forEach(tab -> assertThat(region(tab)).hasText("shared 1"));
            assertEquals(1, RENDERS.get(1));
            var sent = tabs.stream()
                    .map(tab -> tab.pushes().elements().stream().filter(patch -> patch.content().startsWith("<section")).toList())
                    .collect(Collectors.toSet());
            assertEquals(1, sent.size(), sent::toString);
            assertEquals(1, sent.iterator().next().size(), sent::toString);
        }
    }

    @Test
    void region_ofATabThatOpensNow_isTheOneThatTheOthersShow() {
        try (var app = serve(page -> live(SHARED, shared -> section(counted(shared)).id("region")))) {
            app.visitor().open("/").click("+1");
            for (var tab : List.of(app.visitor().open("/"), app.visitor().open("/"))) {
                assertThat(region(tab)).hasText("shared 1");
            }
            assertEquals(1, RENDERS.get(1));
        }
    }

    @Test
    void handler_inASharedRegion_worksForTheSessionThatClicks() {
        try (var app = serve(page -> live(SHARED, shared ->
                section(counted(shared), button("mine").onClick(() -> MINE.update(n -> n + 1))).id("region")))) {
            var first = tab(app, "ada");
            var second = tab(app, "bob");
            first.click("+1");
            assertThat(second.find(css("#region p"))).hasText("shared 1");
            assertEquals(
                    first.button("mine").attribute("data-on:click"), second.button("mine").attribute("data-on:click"));
            second.click("mine").click("mine");
            first.click("mine");
            assertThat(second.find(css("#mine"))).hasText("2");
            assertThat(first.find(css("#mine"))).hasText("1");
            assertEquals(1, RENDERS.get(1));
        }
    }

    @Test
    void handler_ofASharedRegion_isNoneOnAPageThatDoesNotShowIt() {
        View with = page -> section(
                p(NAME.text()),
                live(SHARED, shared -> section(counted(shared), button("go").id("go").onClick(() -> SHARED.set(7)))));
        try (var app = TestApp.start(FastState.builder()
                .page("/with", with)
                .page("/without", page -> section(p(SHARED.text()), button("x").onClick(() -> MINE.set(1)))))) {
            var visitor = Visitor.of(app.port());
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
    void region_thatCapturedWhatTheViewReadOfTheSession_isItsOwn() throws Exception {
        assertBothFollow(
                page -> {
                    var name = NAME.get();
                    return live(SHARED, shared -> section(name + " " + shared).id("region"));
                },
                "Ada 1",
                "Bob 1");
    }

    @Test
    void region_thatReadsTheSessionInABranchOnly_isItsOwnThere() throws Exception {
        try (var app = serve(page -> live(SHARED, shared ->
                section(counted(shared), when(shared % 2 == 1, () -> p(NAME.get()))).id("region")))) {
            var first = tab(app, "ada");
            var second = tab(app, "bob");
            var other = app.visitor().open("/");
            awaitStreams(app, 3);
            for (var i = 1; i <= 6; i++) {
                var plain = "shared " + i;
                other.click("+1");
                assertThat(region(first)).hasText(own(plain, "Ada"));
                assertThat(region(second)).hasText(own(plain, "Bob"));
            }
            assertNotPushed("Bob", first);
            assertNotPushed("Ada", second);
            assertEquals(1, RENDERS.get(2));
            assertTrue(RENDERS.getOrDefault(3, 0) >= 3, "three tabs show 3, each its own");
        }
    }

    private static String own(String plain, String name) {
        return Integer.parseInt(plain.substring("shared ".length())) % 2 == 1 ? plain + " " + name : plain;
    }

    @Test
    void region_withAMirrorOfTheSession_isItsOwn() throws Exception {
        assertBothFollow(page -> live(SHARED, shared -> section(p(NAME.text()), p("x" + shared)).id("region")), "Ada x1", "Bob x1");
    }

    @Test
    void region_thatBindsASignalWhoseInitialValueIsTheSessions_isItsOwn() throws Exception {
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
        try (var app = TestApp.start(FastState.builder().page("/room/{name}", page -> section(
                button("+1").id("add").onClick(() -> SHARED.update(n -> n + 1)),
                live(SHARED, shared -> section(page.path("name") + " " + shared).id("region")))))) {
            var red = app.visitor().open("/room/red");
            var blue = app.visitor().open("/room/blue");
            red.click("+1");
            assertThat(region(red)).hasText("red 1");
            assertThat(region(blue)).hasText("blue 1");
        }
    }

    @Test
    void region_insideOfASharedOne_isItsOwnWhereItReadsTheSession() throws Exception {
        assertBothFollow(
                page -> live(SHARED, shared -> section(
                                "outer " + shared, live(OTHER, other -> section(NAME.get() + " " + other)))
                        .id("region")),
                "outer 1 Ada 0",
                "outer 1 Bob 0");
    }

    @Test
    void region_insideOfOneThatIsItsOwn_isShared() {
        try (var app = serve(page -> live(OTHER, other -> section(
                        NAME.get() + " " + other, live(SHARED, shared -> section(counted(shared))))
                .id("region")))) {
            var first = tab(app, "ada");
            var second = tab(app, "bob");
            app.visitor().open("/").click("+1");
            assertThat(region(first)).hasText("Ada 0 shared 1");
            assertThat(region(second)).hasText("Bob 0 shared 1");
            assertEquals(1, RENDERS.get(1));
        }
    }

    @Test
    void region_withAGuardInIt_isItsOwn() {
        View region = page -> live(SHARED, shared -> section(
                        "shared " + shared,
                        guard(() -> NAME.get().equals("Ada"), () -> button("admin").onClick(() -> SHARED.set(100))))
                .id("region"));
        try (var app = serve(region)) {
            var bob = tab(app, "bob");
            var ada = tab(app, "ada");
            app.visitor().open("/").click("+1");
            assertThat(region(bob)).hasText("shared 1");
            assertThat(region(ada)).containsText("shared 1");
            assertThat(ada.button("admin")).isVisible();
            var forger = forger(app, bob);
            assertFalse(forger.has("#region button"));
            assertEquals(200, forger.post(action(ada.button("admin"))).status());
            assertThat(region(bob)).hasText("shared 1");
            assertEquals("shared 1", forger.text("#region"));
            ada.click("admin");
            assertThat(region(bob)).hasText("shared 100");
        }
    }

    /** Another tab of a page's visitor, which sends what no button of it would. */
    private static Tab forger(TestApp app, TestPage page) {
        var visitor = Visitor.of(app.port());
        page.visitor().cookies().forEach(visitor::cookie);
        return visitor.open("/");
    }

    /** The path that a click on a button is sent to. */
    private static String action(TestElement button) {
        return button.attribute("data-on:click").replaceFirst("^@post\\('([^']+)'.*", "$1");
    }

    @Test
    void handler_inARegionBehindAGuard_isAllowedToEachTabByItself() {
        View region = page -> section(guard(
                        () -> NAME.get().equals("Ada"),
                        () -> live(SHARED, shared -> section(button("set").onClick(() -> SHARED.set(100))))),
                        p(SHARED.get()).id("shared"))
                .id("region");
        try (var app = serve(region)) {
            var bob = forger(app, tab(app, "bob"));
            var ada = tab(app, "ada");
            var set = action(ada.button("set"));
            bob.post(set);
            var renamed = forger(app, ada);
            assertTrue(renamed.has("#region button"));
            ada.click("bob");
            renamed.post(set);
            assertEquals(0, app.running().global(SHARED).get());
            ada.click("ada").click("set");
            assertThat(ada.find(css("#shared"))).hasText("100");
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
        try (var app = serve(page -> section(region.render(page), p(TAKEN.get()).id("taken")))) {
            var ada = tab(app, "ada");
            var bob = tab(app, "bob");
            ada.click("+1");
            assertThat(region(bob)).containsText("shared 1");
            bob.click("take");
            assertThat(bob.find(css("#taken"))).hasText("cart of Bob");
            ada.click("take");
            assertThat(ada.find(css("#taken"))).hasText("cart of Ada");
        }
    }

    @Test
    void handler_thatCapturedWhatTheRegionMade_isItsTabsOwn() {
        View region = page -> live(SHARED, shared -> {
            var clicks = new ArrayList<String>();
            return section(counted(shared), button("click").onClick(() -> clicks.add("x"))).id("region");
        });
        try (var app = serve(region)) {
            var first = tab(app, "ada");
            var second = tab(app, "bob");
            first.click("+1");
            assertThat(first.find(css("#region p"))).hasText("shared 1");
            assertThat(second.find(css("#region p"))).hasText("shared 1");
            assertNotEquals(1, RENDERS.get(1));
        }
    }

    @Test
    void region_thatCapturedAnObjectWithoutAnIdentity_isItsTabsOwn() throws Exception {
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
        try (var app = serve(region)) {
            var tab = tab(app, "ada");
            app.visitor().open("/").click("+1");
            assertThat(region(tab)).hasText("1: 1 n 1: 1 n 2: 1");
        }
    }

    /** The rest of the address is each tab's own, and may be a secret. */
    @Test
    void region_thatLinksToAnotherQuery_isItsOwn() {
        try (var app = TestApp.start(FastState.builder().page("/", page ->
                live(SHARED, shared -> p(a("Next").href(PLACE.href("next"))))))) {
            var one = app.visitor().open("/?key=one");
            var other = app.visitor().open("/?key=other");
            assertThat(one.link("Next")).hasAttribute("href", "/?key=one&place=next");
            assertThat(other.link("Next")).hasAttribute("href", "/?key=other&place=next");
        }
    }

    private static Node each(int n) {
        return live(SHARED, shared -> p("n " + n + ": " + shared));
    }

    @Test
    void change_whileTabsRender_isShownByAllInTheEnd() throws Exception {
        try (var app = serve(page -> live(SHARED, shared -> section(counted(shared)).id("region")))) {
            var tabs = Stream.generate(() -> app.visitor().open("/")).limit(10).toList();
            var threads = new ArrayList<Thread>();
            for (var i = 0; i < 4; i++) {
                var clicking = app.visitor().open("/");
                threads.add(Thread.startVirtualThread(() -> {
                    for (var n = 0; n < 20; n++) {
                        clicking.click("+1");
                    }
                }));
            }
            for (var thread : threads) {
                thread.join();
            }
            tabs.forEach(tab -> assertThat(region(tab)).hasText("shared 80"));
        }
    }
}
