package io.faststate.server;

import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.div;
import static io.faststate.dsl.Html.guard;
import static io.faststate.dsl.Html.link;
import static io.faststate.dsl.Html.p;
import static io.faststate.dsl.Html.when;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.faststate.dsl.Event;
import io.faststate.dsl.FastStateException;
import io.faststate.dsl.Guard;
import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import io.faststate.dsl.State;
import io.faststate.dsl.User;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is signed in, and what that lets them see and do. */
class UsersTest {
    private static final State<Integer> CART = State.session("cart", 0);
    private static final State<String> BANNER = State.global("banner", "");

    private static final Pattern HANDOVER = Pattern.compile("/_faststate/u/[\\w-]+");

    private final List<String> effects = new CopyOnWriteArrayList<>();
    private final FastState server = Servers.start(builder -> builder
            .page("/", this::home)
            .page("/login", this::home)
            .loginPage("/login")
            .page("/admin", Guard.role("admin"), this::admin)
            .page("/required", this::required)
            .head(() -> List.of(link().rel("icon").href("/icon.svg")))
            .page("/note", page -> p(page.user("note", "").get()))
            .page("/said", page -> p(said(() -> page.user("note", "").get())).id("said"))
            .page("/bound", page -> p(page.user("note", "").text()))
            .page("/handler", page -> button("x").id("x").onClick(() -> effects.add(said(() -> page.user("note", "").set("a"))))));

    /** What the error says. */
    private static String said(Runnable task) {
        return String.valueOf(assertThrows(FastStateException.class, task::run).getMessage());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    /** Sends a change, so that it is too late for another header. */
    private static void begin(Event e) {
        CART.set(99);
        e.flush();
    }

    private Node home(Page page) {
        var note = page.user("note", "none");
        return div(
                p(page.user().map(User::name).orElse("nobody")).id("name"),
                p(CART.text()).id("cart"),
                button("buy").id("buy").onClick(() -> CART.update(n -> n + 1)),
                button("ada").id("ada").onClick(e -> e.login("ada")),
                button("bob").id("bob").onClick(e -> e.login(new User("bob", "Bob B.", Set.of("admin")))),
                button("enter").id("enter").onClick(e -> {
                    e.login(new User("bob", "Bob B.", Set.of("admin")));
                    e.returnTo("/note");
                }),
                button("out").id("out").onClick(e -> e.logout()),
                button("late").id("late").onClick(e -> {
                    begin(e);
                    e.login("ada");
                }),
                button("led").id("led").onClick(e -> {
                    begin(e);
                    e.login(new User("bob", "Bob B.", Set.of("admin")));
                    e.redirect("/admin");
                }),
                button("leaving").id("leaving").onClick(e -> {
                    begin(e);
                    e.redirect("/admin");
                    e.login("ada");
                }),
                button("late out").id("lateOut").onClick(e -> {
                    begin(e);
                    e.logout();
                }),
                button("failing").id("failing").onClick(e -> {
                    begin(e);
                    e.login("ada");
                    throw new IllegalStateException("broken on purpose");
                }),
                guard(Guard.signedIn(), () -> div(
                        p(note.text()).id("note"),
                        button("write").id("write").onClick(e -> note.set("of " + e.user().orElseThrow().id())))),
                guard(Guard.role("admin"), () -> button("announce").id("announce").onClick(() -> BANNER.set("hello"))),
                when(page.user().isPresent(), () -> button("demote").id("demote").onClick(e -> e.roles("bob"))));
    }

    private Node admin(Page page) {
        return div(
                p("for admins").id("secret"),
                button("do").id("do").onClick(() -> effects.add("done")),
                button("out").id("out").onClick(e -> {
                    e.logout();
                    e.redirect("/");
                }),
                button("leave").id("leave").onClick(e -> e.logout()));
    }

    private Node required(Page page) {
        page.require(Guard.signedIn());
        return div(button("do").id("do").onClick(() -> effects.add("done")));
    }

    private Tab open(String path) {
        return Visitor.of(server).open(path);
    }

    private Tab signedIn(String as) {
        var tab = open("/");
        assertEquals(200, tab.click("#" + as).status());
        return tab;
    }

    @Test
    void login_isShownByTheTabThatGoesOn() {
        var tab = signedIn("bob");
        assertEquals("Bob B.", tab.text("#name"));
        assertTrue(tab.has("#announce"));
        assertEquals(200, tab.click("#buy").status());
        assertEquals("", tab.notice());
        assertEquals("1", tab.visitor().open("/").text("#cart"));
    }

    @Test
    void login_changesTheIdOfTheSessionAndKeepsItsStates() {
        var tab = open("/");
        tab.click("#buy");
        var before = tab.visitor().session();
        var token = tab.token();
        var reply = tab.click("#ada");
        assertTrue(reply.header("Set-Cookie").contains("HttpOnly"), reply.headers().toString());
        assertNotEquals(before, tab.visitor().session());
        assertNotEquals(token, tab.token());
        assertEquals("1", tab.visitor().open("/").text("#cart"));
        assertEquals("ada", tab.visitor().open("/").text("#name"));
    }

    @Test
    void oldSession_isWorthNothingAtOnce() {
        var tab = open("/");
        tab.click("#buy");
        var thief = Visitor.of(server);
        thief.session(tab.visitor().session());
        var stolen = thief.open("/");
        assertEquals("1", stolen.text("#cart"));
        tab.click("#ada");
        assertTrue(stolen.click("#buy").reloads());
        assertEquals("nobody", thief.open("/").text("#name"));
        assertEquals("0", thief.open("/").text("#cart"));
        assertEquals("1", tab.visitor().open("/").text("#cart"));
    }

    @Test
    void streamThatALoginOvertook_isAskedForOnceMore() {
        var tab = open("/");
        var old = tab.token();
        var session = tab.visitor().session();
        tab.click("#ada");
        var first = stream(session, old, "");
        assertFalse(first.reloads(), first::text);
        var id = first.events().getFirst().id();
        assertTrue(stream(session, old, id).reloads());
        assertTrue(stream(tab.visitor().session(), old, id).reloads());
        try (var followed = tab.follow()) {
            followed.await("its stream", Tab::streaming);
        }
    }

    private Reply stream(String session, String token, String lastId) {
        var asking = Visitor.of(server);
        asking.session(session);
        var request = asking.request("/_faststate/s").header("Sec-Fetch-Site", "same-origin").header("FastState-Page", token);
        return asking.send(lastId.isEmpty() ? request : request.header("Last-Event-ID", lastId));
    }

    @Test
    void otherTabsOfTheSession_loadThemselvesAgain() {
        var tab = open("/");
        var other = tab.visitor().open("/").follow();
        tab.click("#ada");
        other.await("the end of its stream", it -> !it.streaming());
        assertTrue(other.click("#buy").reloads());
        assertEquals("ada", tab.visitor().open("/").text("#name"));
    }

    @Test
    void ownStream_goesOnAfterALogin() {
        var tab = open("/").follow();
        tab.click("#bob");
        var other = signedIn("ada");
        assertEquals(200, other.click("#demote").status());
        tab.await("the button to go", it -> !it.has("#announce"));
    }

    @Test
    void logout_beginsAnEmptySession() {
        var tab = signedIn("ada");
        tab.click("#buy");
        var before = tab.visitor().session();
        assertEquals(200, tab.click("#out").status());
        assertNotEquals(before, tab.visitor().session());
        assertEquals("nobody", tab.text("#name"));
        assertEquals("0", tab.visitor().open("/").text("#cart"));
        assertFalse(tab.has("#write"));
    }

    @Test
    void login_afterTheAnswerBegan_isHandedToItsBrowserAlone() {
        var tab = open("/?from=here");
        var before = tab.visitor().session();
        var answer = tab.click("#late");
        var address = handover(answer);
        assertEquals("", tab.notice());
        assertEquals(before, tab.visitor().session());
        // Who saw the user's page now and went on would go on as nobody.
        assertFalse(answer.text().contains(">ada<"), answer::text);
        assertEquals("nobody", tab.text("#name"));
        var stranger = Visitor.of(server);
        stranger.open("/");
        var kept = stranger.session();
        assertEquals("/", stranger.get(address).header("Location"));
        assertEquals(kept, stranger.session());
        var reply = tab.visitor().get(address);
        assertEquals(303, reply.status());
        assertEquals("/?from=here", reply.header("Location"));
        assertNotEquals(before, tab.visitor().session());
        assertEquals("ada", tab.visitor().open("/").text("#name"));
        assertEquals("99", tab.visitor().open("/").text("#cart"));
    }

    @Test
    void handover_worksOnce() {
        var tab = open("/");
        var before = tab.visitor().session();
        var address = handover(tab.click("#late"));
        tab.visitor().get(address);
        tab.visitor().session(before);
        assertEquals("/", tab.visitor().get(address).header("Location"));
        assertEquals(before, tab.visitor().session());
    }

    @Test
    void login_afterTheAnswerBegan_leadsWhereTheHandlerRedirects() {
        var tab = open("/");
        assertEquals("/admin", tab.visitor().get(handover(tab.click("#led"))).header("Location"));
        assertEquals("Bob B.", tab.visitor().open("/").text("#name"));
    }

    @Test
    void redirect_beforeALateLogin_isFollowedAfterIt() {
        var tab = open("/");
        assertEquals("/admin", tab.visitor().get(handover(tab.click("#leaving"))).header("Location"));
    }

    @Test
    void logout_afterTheAnswerBegan_isHandedOver() {
        var tab = signedIn("ada");
        assertEquals("/", tab.visitor().get(handover(tab.click("#lateOut"))).header("Location"));
        assertEquals("nobody", tab.visitor().open("/").text("#name"));
    }

    @Test
    void handler_thatFailsAfterALateLogin_hasSignedItsUserIn() {
        var tab = open("/");
        tab.visitor().get(handover(tab.click("#failing")));
        assertEquals("ada", tab.visitor().open("/").text("#name"));
    }

    /** Where an answer sends its browser for its session. */
    private static String handover(Reply answer) {
        var links = HANDOVER.matcher(answer.text()).results().map(MatchResult::group).toList();
        assertEquals(1, links.size(), answer::text);
        return links.getFirst();
    }

    @Test
    void userState_isSharedByTheSessionsOfOneUserOnly() {
        var one = signedIn("ada");
        one.click("#write");
        var two = signedIn("ada").follow();
        assertEquals("of ada", two.visitor().open("/").text("#note"));
        assertEquals("none", signedIn("bob").visitor().open("/").text("#note"));
    }

    @Test
    void userState_withoutAUser_isAnError() {
        assertEquals(500, Visitor.of(server).get("/note").status());
        assertEquals(500, Visitor.of(server).get("/bound").status());
        assertEquals(200, signedIn("ada").visitor().get("/note").status());
        assertEquals(200, signedIn("ada").visitor().get("/bound").status());
    }

    @Test
    void userState_withoutAUser_saysWhatToDo() {
        var expected = "State note belongs to a user, and nobody is signed in: guard the page, as in"
                + " page.require(Guard.signedIn()), or sign a user in by event.login(…)";
        assertEquals(expected, open("/said").text("#said"));
        open("/handler").click("#x");
        assertEquals(List.of(expected), effects);
    }

    @Test
    void guardedPage_sendsVisitorsToTheLoginPage() {
        var reply = Visitor.of(server).get("/admin");
        assertEquals(303, reply.status());
        assertEquals("/login?returnTo=%2Fadmin", reply.header("Location"));
        assertEquals(303, Visitor.of(server).get("/required").status());
    }

    @Test
    void login_leadsWhereItsUserWantedToGo() {
        var login = Visitor.of(server).get("/admin?tab=2&q=a%26b").header("Location");
        assertEquals("/login?returnTo=%2Fadmin%3Ftab%3D2%26q%3Da%2526b", login);
        var reply = open(login).click("#enter");
        assertTrue(reply.text().contains("href=\"/admin?tab=2&amp;q=a%26b\" data-init"), reply::text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/login?returnTo=https%3A%2F%2Fevil.example", "/login?returnTo=%2F%2Fevil.example",
        "/login?returnTo=%2F%5Cevil.example", "/login?returnTo=%2F%0Aevil", "/login?returnTo=", "/login?returnTo=admin"})
    void login_leadsToNoOtherSite(String login) {
        var reply = open(login).click("#enter");
        assertTrue(reply.text().contains("href=\"/note\" data-init"), reply::text);
    }

    @Test
    void guardedPage_isForbiddenToOtherUsers() {
        var visitor = signedIn("ada").visitor();
        var refused = visitor.get("/admin");
        assertEquals(403, refused.status());
        assertTrue(refused.text().contains("/icon.svg"), refused.text());
        assertEquals(200, visitor.get("/required").status());
    }

    @Test
    void guardedPage_withoutALoginPage_isForbidden() {
        try (var strict = Servers.start(builder -> builder.page("/", Guard.signedIn(), page -> p("x")))) {
            assertEquals(403, Visitor.of(strict).get("/").status());
        }
    }

    @Test
    void roleTaken_takesThePowerOfButtonsAtOnce() {
        var home = signedIn("bob");
        var admin = home.visitor().open("/admin");
        admin.click("#do");
        assertEquals(List.of("done"), effects);
        signedIn("ada").click("#demote");
        var action = home.action("#announce");
        assertTrue(admin.click("#do").text().contains("el.click()"));
        assertEquals(List.of("done"), effects);
        home.post(action);
        assertTrue(home.notice().contains("changed before your action"), home.notice());
        assertFalse(home.has("#announce"));
    }

    @Test
    void roleTaken_sendsOpenPagesAway() {
        var admin = signedIn("bob").visitor().open("/admin").follow();
        signedIn("ada").click("#demote");
        admin.await("that it is sent away", it -> it.has("a[data-init]"));
    }

    @Test
    void logout_onAGuardedPage_leadsToTheLoginPage() {
        var admin = signedIn("bob").visitor().open("/admin");
        admin.click("#leave");
        assertEquals(List.of("/login?returnTo=%2Fadmin"), admin.attributes("a[data-init]", "href"));
        var again = signedIn("bob").visitor().open("/admin");
        again.click("#out");
        assertEquals(List.of("/"), again.attributes("a[data-init]", "href"));
    }

    @Test
    void user_withoutAnId_isRefused() {
        assertThrows(FastStateException.class, () -> User.of(" "));
    }
}
