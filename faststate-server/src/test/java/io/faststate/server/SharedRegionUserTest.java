package io.faststate.server;

import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.input;
import static io.faststate.dsl.Html.live;
import static io.faststate.dsl.Html.p;
import static io.faststate.dsl.Html.section;
import static io.faststate.dsl.Html.when;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.faststate.dsl.Guard;
import io.faststate.dsl.Node;
import io.faststate.dsl.State;
import io.faststate.dsl.User;
import io.faststate.dsl.View;
import jakarta.json.JsonString;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
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

    private static FastState serve(View region) {
        return Servers.of(page -> section(
                button("+1").id("add").onClick(() -> SHARED.update(n -> n + 1)),
                button("Ada").id("Ada").onClick(e -> e.login(User.of("Ada", "admin"))),
                button("Bob").id("Bob").onClick(e -> e.login(User.of("Bob"))),
                when(page.user().isPresent(), () -> button("name").id("name").onClick(e -> {
                    var name = e.user().orElseThrow().name();
                    NOTE.set(name);
                    DRAFT.set(name);
                    PROFILE.set(new Profile(name));
                    CARD.set(new Profile(name));
                })),
                page.user().isPresent() ? section(region.render(page)) : p()));
    }

    /** A tab of a user, whose states all hold the user's name. */
    private static Tab tab(FastState server, String user) {
        var tab = Visitor.of(server).open("/");
        tab.click("#" + user);
        tab.click("#name");
        return tab.follow();
    }

    private static Node counted(Integer shared) {
        RENDERS.merge(shared, 1, Integer::sum);
        return p("shared " + shared);
    }

    /** Of a region that reads something of its own in every second version, no tab is shown what is another's. */
    private static void assertNotShared(View region, String ada, String bob) {
        try (var server = serve(region);
                var first = tab(server, "Ada");
                var second = tab(server, "Bob")) {
            var other = Visitor.of(server).open("/");
            for (var i = 1; i <= 3; i++) {
                var plain = "shared " + i;
                other.click("#add");
                var hers = i % 2 == 0 ? plain : plain + " " + ada;
                var his = i % 2 == 0 ? plain : plain + " " + bob;
                first.await(hers, it -> shown(it).equals(hers.strip()));
                second.await(his, it -> shown(it).equals(his.strip()));
            }
            assertEquals(1, RENDERS.get(2), "where it reads nothing of its own, it is shared");
            assertEquals(2, RENDERS.get(3), "where it does, each tab renders its own");
            assertFalse(first.streamed().toString().contains("Bob"), () -> first.streamed().toString());
            assertFalse(second.streamed().toString().contains("Ada"), () -> second.streamed().toString());
        }
    }

    /** What the region says, with the values of the signals that its elements show. */
    private static String shown(Tab tab) {
        var bound = List.of("data-text", "data-bind").stream()
                .flatMap(name -> tab.attributes("#region [" + name + "]", name).stream())
                .map(name -> tab.signal(name.replace("$", "")))
                .map(value -> value instanceof JsonString text ? text.getString() : value.toString())
                .toList();
        return (tab.text("#region") + (bound.isEmpty() ? "" : " " + String.join(" ", bound))).strip();
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
                "Ada Ada",
                "Bob Bob");
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
        try (var server = serve(region);
                var first = tab(server, "Ada");
                var second = tab(server, "Bob")) {
            Visitor.of(server).open("/").click("#add");
            first.await("her name", it -> it.text("#region").equals("shared 1 Ada"));
            second.await("his name", it -> it.text("#region").equals("shared 1 Bob"));
        }
    }

    /** The other tab never rendered the region itself, and yet knows its field, what it saves, and where messages go. */
    @Test
    void field_inASharedRegion_worksInTheTabThatTookIt() {
        View region = page -> live(SHARED, shared -> section(
                        counted(shared), input().bind(SHEET, Profile::name), SHEET.error(Profile::name))
                .id("region"));
        try (var server = serve(region);
                var first = tab(server, "Ada");
                var second = tab(server, "Bob")) {
            first.click("#add");
            second.await("the change", it -> it.text("#region p").equals("shared 1"));
            assertEquals(1, RENDERS.get(1));
            type(second, "en", "of Bob");
            first.await("what he typed", it -> shown(it).contains("of Bob"));
            type(second, "de", " ");
            assertEquals("darf nicht leer sein", message(second));
            assertEquals("", second.notice());
            type(first, "en", " ");
            assertEquals("must not be blank", message(first));
            assertTrue(shown(tab(server, "Ada")).contains("of Bob"), "the state stays as it was");
        }
    }

    private static void type(Tab tab, String language, String text) {
        tab.set(tab.attributes("#region input", "data-bind").getFirst(), "\"" + text + "\"");
        var action = tab.action("#region input", "data-on:input__debounce.300ms");
        var reply = tab.visitor().send(tab.event(action, text + language, tab.body()).header("Accept-Language", language));
        reply.events().forEach(tab::apply);
    }

    private static String message(Tab tab) {
        var name = tab.attributes("#region input", "aria-describedby").getFirst().substring("faststate".length());
        return tab.signal(name) instanceof JsonString text ? text.getString() : "none";
    }
}
