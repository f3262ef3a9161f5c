package io.faststate.server;

import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.input;
import static io.faststate.dsl.Html.live;
import static io.faststate.dsl.Html.p;
import static io.faststate.dsl.Html.section;
import static io.faststate.dsl.Html.when;
import static io.faststate.server.testing.By.css;
import static io.faststate.server.testing.PageAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.faststate.dsl.Guard;
import io.faststate.dsl.Node;
import io.faststate.dsl.State;
import io.faststate.dsl.User;
import io.faststate.dsl.View;
import io.faststate.server.testing.TestApp;
import io.faststate.server.testing.TestPage;
import io.faststate.server.testing.TestVisitor;
import jakarta.validation.constraints.NotBlank;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What depends on who is signed in, or on the tab, is never another tab's; fields of shared states are shared whole. */
class SharedRegionUserTest {
    record Profile(@NotBlank String name) {}

    private static final State<Integer> SHARED = State.global("shared", 0);
    private static final State<Profile> SHEET = State.global("sheet", new Profile("Sheet"));
    private static final State<String> NOTE = State.user("note", "none");
    private static final State<Profile> PROFILE = State.user("profile", new Profile("nobody"));
    private static final State<Profile> CARD = State.session("card", new Profile("nobody"));
    private static final State<String> DRAFT = State.tab("draft", "none");
    /** How often the region was rendered, by the value that it showed. */
    private static final Map<Integer, Integer> RENDERS = new ConcurrentHashMap<>();

    @BeforeEach
    void forget() {
        RENDERS.clear();
    }

    private static TestApp serve(View region) {
        return TestApp.start(FastState.builder().page("/", page -> section(
                button("+1").onClick(() -> SHARED.update(n -> n + 1)),
                when(page.user().isPresent(), () -> button("name").onClick(e -> {
                    var name = e.user().orElseThrow().name();
                    NOTE.set(name);
                    DRAFT.set(name);
                    PROFILE.set(new Profile(name));
                    CARD.set(new Profile(name));
                })),
                page.user().isPresent() ? section(region.render(page)) : p())));
    }

    /** A tab of a user, whose states all hold the user's name. */
    private static TestPage tab(TestVisitor visitor, String user, String... roles) {
        return visitor.signedInAs(user, roles).open("/").click("name");
    }

    private static Node counted(Integer shared) {
        RENDERS.merge(shared, 1, Integer::sum);
        return p("shared " + shared);
    }

    /** Of a region that reads something of its own in every second version, no tab is shown what is another's. */
    private static void assertNotShared(View region, String ada, String bob) {
        try (var app = serve(region)) {
            var first = tab(app.visitor(), "Ada", "admin");
            var second = tab(app.visitor(), "Bob");
            var other = app.visitor().open("/");
            for (var i = 1; i <= 3; i++) {
                var plain = "shared " + i;
                other.click("+1");
                assertShows(first, plain, i % 2 == 0 ? "" : ada);
                assertShows(second, plain, i % 2 == 0 ? "" : bob);
            }
            assertEquals(1, RENDERS.get(2), "where it reads nothing of its own, it is shared");
            assertEquals(2, RENDERS.get(3), "where it does, each tab renders its own");
            assertFalse(first.pushes().toString().contains("Bob"), () -> first.pushes().toString());
            assertFalse(second.pushes().toString().contains("Ada"), () -> second.pushes().toString());
        }
    }

    /** The region says something, and what is a tab's own as text or in a field. */
    private static void assertShows(TestPage tab, String plain, String own) {
        var region = tab.find(css("#region"));
        assertThat(region).hasTextMatching("^" + plain);
        var field = region.find(css("input"));
        if (field.count() > 0) {
            assertThat(field).hasValue(own);
        } else {
            assertThat(region).hasText((plain + " " + own).strip());
        }
    }

    private interface Own {
        Node node(int shared);
    }

    private static Node region(int shared, Own own) {
        return shared % 2 == 1 ? own.node(shared) : p();
    }

    @Test
    void region_thatAsksWhoIsSignedIn_isItsOwn() {
        assertNotShared(
                page -> live(SHARED, shared -> section(
                                counted(shared), region(shared, n -> p(Guard.user(u -> u.id().equals("Ada")).allows() ? "hers" : "his")))
                        .id("region")),
                "hers",
                "his");
    }

    @Test
    void region_thatAsksForARole_isItsOwn() {
        assertNotShared(
                page -> live(SHARED, shared -> section(
                                counted(shared), region(shared, n -> p(Guard.role("admin").allows() ? "may" : "may not")))
                        .id("region")),
                "may",
                "may not");
    }

    @Test
    void region_thatReadsAUsersState_isItsOwn() {
        assertNotShared(
                page -> live(SHARED, shared -> section(counted(shared), region(shared, n -> p(NOTE.get())))
                        .id("region")),
                "Ada",
                "Bob");
    }

    @Test
    void region_thatMirrorsAUsersState_isItsOwn() {
        assertNotShared(
                page -> live(SHARED, shared -> section(counted(shared), region(shared, n -> p(NOTE.text())))
                        .id("region")),
                "Ada",
                "Bob");
    }

    @Test
    void region_withAFieldOfAUsersState_isItsOwn() {
        assertNotShared(
                page -> live(SHARED, shared -> section(
                                counted(shared), region(shared, n -> input().bind(PROFILE, Profile::name)))
                        .id("region")),
                "Ada",
                "Bob");
    }

    @Test
    void region_withAFieldOfASessionsState_isItsOwn() {
        assertNotShared(
                page -> live(SHARED, shared -> section(
                                counted(shared), region(shared, n -> input().bind(CARD, Profile::name)))
                        .id("region")),
                "Ada",
                "Bob");
    }

    @Test
    void region_thatReadsATabsState_isItsOwn() {
        assertNotShared(
                page -> live(SHARED, shared -> section(counted(shared), region(shared, n -> p(DRAFT.get())))
                        .id("region")),
                "Ada",
                "Bob");
    }

    @Test
    void region_thatAsksThePageForItsUser_isItsOwn() {
        View region = page -> live(SHARED, shared -> section(
                        "shared " + shared, p(page.user().map(User::name).orElse("nobody")))
                .id("region"));
        try (var app = serve(region)) {
            var first = tab(app.visitor(), "Ada", "admin");
            var second = tab(app.visitor(), "Bob");
            app.visitor().open("/").click("+1");
            assertThat(first.find(css("#region"))).hasText("shared 1 Ada");
            assertThat(second.find(css("#region"))).hasText("shared 1 Bob");
        }
    }

    /** The other tab never rendered the region itself, and yet knows its field, what it saves, and where messages go. */
    @Test
    void field_inASharedRegion_worksInTheTabThatTookIt() {
        View region = page -> live(SHARED, shared -> section(
                        counted(shared), input().bind(SHEET, Profile::name), SHEET.error(Profile::name))
                .id("region"));
        try (var app = serve(region)) {
            var first = tab(app.visitor(), "Ada", "admin");
            var second = tab(app.visitor().withLanguage("de"), "Bob");
            first.click("+1");
            assertThat(second.find(css("#region p"))).hasText("shared 1");
            assertEquals(1, RENDERS.get(1));
            second.find(css("#region input")).fill("of Bob");
            assertThat(first.find(css("#region input"))).hasValue("of Bob");
            second.find(css("#region input")).fill(" ");
            assertThat(second.find(css("#region input"))).hasMessage("darf nicht leer sein");
            assertThat(second).hasNotice("");
            first.find(css("#region input")).fill(" ");
            assertThat(first.find(css("#region input"))).hasMessage("must not be blank");
            var third = tab(app.visitor(), "Ada", "admin");
            assertThat(third.find(css("#region input"))).hasValue("of Bob");
        }
    }
}
