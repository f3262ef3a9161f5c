package io.faststate.server;

import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.div;
import static io.faststate.dsl.Html.guard;
import static io.faststate.dsl.Html.link;
import static io.faststate.dsl.Html.p;
import static io.faststate.dsl.Html.when;
import static io.faststate.server.testing.By.css;
import static io.faststate.server.testing.PageAssertions.assertThat;
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
import io.faststate.server.testing.TestApp;
import io.faststate.server.testing.TestPage;
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
    private final TestApp app = TestApp.start(FastState.builder()
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
        app.close();
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

    private TestPage open(String path) {
        return app.visitor().open(path);
    }

    private TestPage signedIn(String as) {
        var user = as.equals("bob") ? new User("bob", "Bob B.", Set.of("admin")) : User.of(as);
        return app.visitor().signedInAs(user).open("/");
    }

    /** A page that has its stream already. */
    private TestPage following(String path) throws Exception {
        var page = open(path);
        awaitStreams(1);
        return page;
    }

    /** Waits until so many tabs have their streams; a page whose stream a login overtakes may load itself again. */
    private void awaitStreams(int count) throws Exception {
        Conditions.await(() -> app.running().feature().streams() == count);
    }

    /** Another tab of a page's visitor. */
    private static TestPage again(TestPage page) {
        return page.visitor().open("/");
    }

    private static void assertName(String name, TestPage page) {
        assertThat(page.find(css("#name"))).hasText(name);
    }

    private static void assertCart(int count, TestPage page) {
        assertThat(page.find(css("#cart"))).hasText(String.valueOf(count));
    }

    /** A tab that does what no page would: it keeps what it was told, and follows nothing. */
    private Tab raw() {
        return Visitor.of(app.port()).open("/");
    }

    @Test
    void login_isShownByTheTabThatGoesOn() throws Exception {
        var tab = following("/");
        tab.click("bob");
        assertName("Bob B.", tab);
        assertThat(tab.button("announce")).isVisible();
        tab.click("buy");
        assertEquals(200, tab.lastAnswer().status());
        assertThat(tab).hasNotice("");
        assertCart(1, tab);
        assertEquals(1, tab.loads());
        assertCart(1, again(tab));
    }

    @Test
    void login_changesTheIdOfTheSessionAndKeepsItsStates() {
        var tab = raw();
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
        var tab = open("/").click("buy");
        var thief = app.visitor();
        tab.visitor().cookies().forEach(thief::withCookie);
        var stolen = thief.open("/").hide();
        assertCart(1, stolen);
        tab.click("ada");
        assertName("nobody", stolen.click("buy"));
        assertEquals(2, stolen.loads());
        assertCart(0, stolen);
        assertCart(1, again(tab));
    }

    @Test
    void streamThatALoginOvertook_isAskedForOnceMore() {
        var tab = raw();
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
        var asking = Visitor.of(app.port());
        asking.session(session);
        var request = asking.request("/_faststate/s").header("Sec-Fetch-Site", "same-origin").header("FastState-Page", token);
        return asking.send(lastId.isEmpty() ? request : request.header("Last-Event-ID", lastId));
    }

    @Test
    void otherTabsOfTheSession_loadThemselvesAgain() throws Exception {
        var tab = open("/");
        var other = again(tab);
        awaitStreams(2);
        var hidden = again(tab).hide();
        tab.click("ada");
        assertName("ada", other);
        assertEquals(2, other.loads());
        assertName("nobody", hidden);
        assertName("ada", hidden.click("buy"));
        assertEquals(2, hidden.loads());
        assertEquals(1, tab.loads());
        assertCart(0, again(tab));
    }

    @Test
    void ownStream_goesOnAfterALogin() throws Exception {
        var tab = following("/");
        tab.click("bob");
        assertThat(tab.button("announce")).isVisible();
        signedIn("ada").click("demote");
        assertThat(tab.button("announce")).isGone();
        assertEquals(1, tab.loads());
    }

    @Test
    void logout_beginsAnEmptySession() throws Exception {
        var tab = signedIn("ada").click("buy");
        awaitStreams(1);
        assertThat(tab.button("write")).isVisible();
        var before = tab.visitor().cookies();
        tab.click("out");
        assertEquals(200, tab.lastAnswer().status());
        assertNotEquals(before, tab.visitor().cookies());
        assertName("nobody", tab);
        assertCart(0, again(tab));
        assertThat(tab.button("write")).isGone();
    }

    @Test
    void login_afterTheAnswerBegan_isHandedToItsBrowserAlone() {
        var tab = Visitor.of(app.port()).open("/?from=here");
        var before = tab.visitor().session();
        var answer = tab.click("#late");
        var address = handover(answer);
        assertEquals("", tab.notice());
        assertEquals(before, tab.visitor().session());
        // Who saw the user's page now and went on would go on as nobody.
        assertFalse(answer.text().contains(">ada<"), answer::text);
        assertEquals("nobody", tab.text("#name"));
        var stranger = Visitor.of(app.port());
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
        var tab = raw();
        var before = tab.visitor().session();
        var address = handover(tab.click("#late"));
        tab.visitor().get(address);
        tab.visitor().session(before);
        assertEquals("/", tab.visitor().get(address).header("Location"));
        assertEquals(before, tab.visitor().session());
    }

    @Test
    void login_afterTheAnswerBegan_leadsWhereTheHandlerRedirects() throws Exception {
        var tab = following("/").click("led");
        assertThat(tab).isAt("/admin");
        assertThat(tab).shows("for admins");
        assertName("Bob B.", again(tab));
    }

    @Test
    void redirect_beforeALateLogin_isFollowedAfterIt() throws Exception {
        var tab = following("/").click("leaving");
        assertThat(tab).isAt("/admin");
        assertEquals(403, tab.status());
        assertName("ada", again(tab));
    }

    @Test
    void logout_afterTheAnswerBegan_isHandedOver() throws Exception {
        var tab = signedIn("ada");
        awaitStreams(1);
        assertName("ada", tab);
        assertName("nobody", tab.click("late out"));
        assertThat(tab).isAt("/");
        assertName("nobody", again(tab));
    }

    @Test
    void handler_thatFailsAfterALateLogin_hasSignedItsUserIn() throws Exception {
        app.log().allow("broken on purpose");
        var tab = following("/").click("failing");
        assertName("ada", tab);
        assertName("ada", again(tab));
    }

    /** Where an answer sends its browser for its session. */
    private static String handover(Reply answer) {
        var links = HANDOVER.matcher(answer.text()).results().map(MatchResult::group).toList();
        assertEquals(1, links.size(), answer::text);
        return links.getFirst();
    }

    @Test
    void userState_isSharedByTheSessionsOfOneUserOnly() {
        signedIn("ada").click("write");
        assertThat(again(signedIn("ada")).find(css("#note"))).hasText("of ada");
        assertThat(again(signedIn("bob")).find(css("#note"))).hasText("none");
    }

    @Test
    void userState_withoutAUser_isAnError() {
        app.log().allow("State note belongs to a user");
        var ada = signedIn("ada").visitor();
        for (var path : List.of("/note", "/bound")) {
            assertEquals(500, open(path).status());
            assertEquals(200, ada.open(path).status());
        }
    }

    @Test
    void userState_withoutAUser_saysWhatToDo() {
        var expected = "State note belongs to a user, and nobody is signed in: guard the page, as in"
                + " page.require(Guard.signedIn()), or sign a user in by event.login(…)";
        assertThat(open("/said").find(css("#said"))).hasText(expected);
        open("/handler").click("x");
        assertEquals(List.of(expected), effects);
    }

    @Test
    void guardedPage_sendsVisitorsToTheLoginPage() {
        assertThat(open("/admin")).isAt("/login?returnTo=%2Fadmin");
        assertThat(open("/required")).isAt("/login?returnTo=%2Frequired");
    }

    @Test
    void login_leadsWhereItsUserWantedToGo() throws Exception {
        var tab = following("/admin?tab=2&q=a%26b");
        assertThat(tab).isAt("/login?returnTo=%2Fadmin%3Ftab%3D2%26q%3Da%2526b");
        assertThat(tab.click("enter")).isAt("/admin?tab=2&q=a%26b");
        assertThat(tab).shows("for admins");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/login?returnTo=https%3A%2F%2Fevil.example", "/login?returnTo=%2F%2Fevil.example",
        "/login?returnTo=%2F%5Cevil.example", "/login?returnTo=%2F%0Aevil", "/login?returnTo=", "/login?returnTo=admin"})
    void login_leadsToNoOtherSite(String login) throws Exception {
        assertThat(following(login).click("enter")).isAt("/note");
    }

    @Test
    void guardedPage_isForbiddenToOtherUsers() {
        var visitor = signedIn("ada").visitor();
        var refused = visitor.open("/admin");
        assertEquals(403, refused.status());
        assertThat(refused.find(css("head link[rel=icon]"))).hasAttribute("href", "/icon.svg");
        assertEquals(200, visitor.open("/required").status());
    }

    @Test
    void guardedPage_withoutALoginPage_isForbidden() {
        try (var strict = TestApp.start(FastState.builder().page("/", Guard.signedIn(), page -> p("x")))) {
            assertEquals(403, strict.visitor().open("/").status());
        }
    }

    @Test
    void roleTaken_takesThePowerOfButtonsAtOnce() {
        var home = raw();
        home.click("#bob");
        var admin = home.visitor().open("/admin");
        admin.click("#do");
        assertEquals(List.of("done"), effects);
        signedIn("ada").click("demote");
        var action = home.action("#announce");
        assertTrue(admin.click("#do").text().contains("el.click()"));
        assertEquals(List.of("done"), effects);
        home.post(action);
        assertTrue(home.notice().contains("changed before your action"), home.notice());
        assertFalse(home.has("#announce"));
    }

    @Test
    void roleTaken_sendsOpenPagesAway() {
        var admin = signedIn("bob").visitor().open("/admin");
        assertThat(admin).shows("for admins");
        signedIn("ada").click("demote");
        assertThat(admin).doesNotShow("for admins");
        assertEquals(2, admin.loads());
        assertEquals(403, admin.status());
    }

    @Test
    void logout_onAGuardedPage_leadsToTheLoginPage() {
        var admin = signedIn("bob").open("/admin");
        assertThat(admin.click("leave")).isAt("/login?returnTo=%2Fadmin");
        var other = raw();
        other.click("#bob");
        var again = other.visitor().open("/admin");
        again.click("#out");
        assertEquals(List.of("/"), again.attributes("a[data-init]", "href"));
    }

    @Test
    void user_withoutAnId_isRefused() {
        assertThrows(FastStateException.class, () -> User.of(" "));
    }
}
