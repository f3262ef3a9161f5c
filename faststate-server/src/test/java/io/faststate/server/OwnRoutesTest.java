package io.faststate.server;

import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.h1;
import static io.faststate.server.testing.PageAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.faststate.dsl.Guard;
import io.faststate.dsl.State;
import io.faststate.dsl.User;
import io.faststate.server.testing.TestApp;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Helidon routes beside the pages, which know the pages' users and guards. */
class OwnRoutesTest {
    private static final State<Boolean> CLOSED = State.global("closed", false);

    private final List<String> effects = new CopyOnWriteArrayList<>();
    private final FastState app = Servers.start(this::build);
    private final Visitor visitor = Visitor.of(app);

    private FastStateBuilder build(FastStateBuilder builder) {
        return builder
                .base("/app")
                .loginPage("/login")
                .page("/login", page -> h1("Who are you?"))
                .page("/{a}/{b}", page -> h1("A page for all paths"))
                .routes(this::routes);
    }

    private void routes(HttpRules routes, FastStateFeature its) {
        routes.get("/who", (request, response) ->
                        response.send(its.user(request).map(user -> user.id() + user.roles()).orElse("nobody")))
                .get("/files/{name}", its.requires(Guard.role("lead")), (request, response) ->
                        response.send("secret " + request.path().pathParameters().get("name")))
                .post("/files/{name}", its.requires(Guard.role("lead")), (request, response) -> {
                    effects.add(request.content().as(String.class));
                    response.send("stored");
                })
                .post("/votes", its.sameOrigin(), (request, response) -> {
                    effects.add("vote");
                    response.send("counted");
                })
                .get("/broken", (request, response) -> {
                    throw new IllegalStateException("secret detail");
                })
                .get("/office/door", its.requires(() -> !CLOSED.get()), (request, response) -> response.send("come in"));
    }

    @AfterEach
    void stop() {
        app.close();
    }

    private void signIn(String id, String... roles) {
        var cookie = app.login(User.of(id, roles)).get().split(";", 2)[0].split("=", 2);
        visitor.cookie(cookie[0], cookie[1]);
    }

    private Reply load(String path) {
        return visitor.send(visitor.request(path).header("Accept", "text/html,*/*;q=0.8"));
    }

    private Reply fetch(String path) {
        return visitor.send(visitor.request(path).header("Accept", "*/*"));
    }

    private Reply post(String path, String site) {
        return visitor.send(visitor.request(path).header("Sec-Fetch-Site", site).POST(BodyPublishers.ofString("text")));
    }

    @Test
    void user_isWhoIsSignedInNow() {
        signIn("ada", "lead");
        assertEquals("ada[lead]", fetch("/app/who").text());
        app.roles("ada", "clerk");
        assertEquals("ada[clerk]", fetch("/app/who").text());
        app.logout("ada");
        assertEquals("nobody", fetch("/app/who").text());
    }

    @Test
    void user_withoutASession_isNobody_andNoSessionBegins() {
        assertEquals("nobody", fetch("/app/who").text());
        assertEquals("", visitor.session());
        visitor.cookie("faststate-" + app.port() + "-app", "made up");
        assertEquals("nobody", fetch("/app/who").text());
    }

    @Test
    void user_ofASessionThatIsTooOld_isNobody() {
        try (var kit = TestApp.start(build(FastState.builder().host("127.0.0.1")))) {
            var cookie = kit.running().login(User.of("ada")).get().split(";", 2)[0].split("=", 2);
            var ada = Visitor.of(kit.running());
            ada.cookie(cookie[0], cookie[1]);
            assertEquals("ada[]", ada.get("/app/who").text());
            kit.clock().advance(Limits.defaults().sessionLifetime().plus(Duration.ofMinutes(1)));
            assertEquals("nobody", ada.get("/app/who").text());
        }
    }

    @Test
    void route_thatTheGuardAllows_isAnswered_andNotKept() {
        signIn("ada", "lead");
        var reply = load("/app/files/a.pdf");
        assertEquals("secret a.pdf", reply.text());
        assertEquals("no-store", reply.header("Cache-Control"));
        assertEquals("nosniff", reply.header("X-Content-Type-Options"));
    }

    @Test
    void page_thatIsLoadedSignedOut_leadsToTheLoginPageAndBack() {
        var reply = load("/app/files/a.pdf?at=3");
        assertEquals(303, reply.status());
        assertEquals("/app/login?returnTo=%2Fapp%2Ffiles%2Fa.pdf%3Fat%3D3", reply.header("Location"));
    }

    @Test
    void page_thatIsLoadedWithoutTheRole_isTheOneForThat() {
        signIn("bob", "clerk");
        var reply = load("/app/files/a.pdf");
        assertEquals(403, reply.status());
        assertTrue(reply.header("Content-Type").startsWith("text/html"), reply.header("Content-Type"));
        assertFalse(reply.text().contains("secret"), reply.text());
    }

    @Test
    void request_ofNoPage_getsTheStatus() {
        var signedOut = fetch("/app/files/a.pdf");
        assertEquals(401, signedOut.status());
        assertFalse(signedOut.header("WWW-Authenticate").isEmpty());
        signIn("bob");
        assertEquals(403, fetch("/app/files/a.pdf").status());
    }

    @Test
    void role_thatIsTaken_countsAtOnce() {
        signIn("ada", "lead");
        assertEquals(200, fetch("/app/files/a.pdf").status());
        app.roles("ada");
        assertEquals(403, fetch("/app/files/a.pdf").status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site", "none"})
    void change_askedForByAnotherSite_isRefused(String site) {
        signIn("ada", "lead");
        assertEquals(403, post("/app/files/a.pdf", site).status());
        assertEquals(403, post("/app/votes", site).status());
        assertEquals(List.of(), effects);
    }

    @ParameterizedTest
    @CsvSource({"/app/files/a.pdf,text", "/app/votes,vote"})
    void change_askedForByAPage_isMade(String path, String effect) {
        signIn("ada", "lead");
        assertEquals(200, post(path, "same-origin").status());
        assertEquals(List.of(effect), effects);
    }

    @Test
    void change_askedForSignedOut_isRefused() {
        assertEquals(401, post("/app/files/a.pdf", "same-origin").status());
        assertEquals(List.of(), effects);
    }

    @Test
    void guard_ofAState_followsIt() {
        assertEquals("come in", load("/app/office/door").text());
        app.global(CLOSED).set(true);
        assertEquals(401, fetch("/app/office/door").status());
    }

    @Test
    void route_thatFails_tellsNoDetails() throws Exception {
        try (var log = ServerLog.open()) {
            var reply = fetch("/app/broken");
            assertEquals(500, reply.status());
            assertFalse(reply.text().contains("secret") || reply.text().contains("Exception"), reply.text());
            // It is logged after the answer.
            Conditions.await(() -> log.text().contains("secret detail"));
        }
    }

    @Test
    void route_comesBeforeAPageThatWouldMatch() {
        assertEquals("come in", load("/app/office/door").text());
        assertTrue(load("/app/office/window").text().contains("A page for all paths"));
    }

    @Test
    void visitor_whoSignsIn_getsWhatWasAskedFor() {
        var builder = FastState.builder()
                .loginPage("/login")
                .page("/login", page -> button("I am Ada").onClick(e -> {
                    e.login(User.of("ada", "lead"));
                    e.returnTo("/");
                }))
                .page("/done", Guard.role("lead"), page -> h1("Welcome back"))
                .routes((routes, its) -> routes.get("/next", its.requires(Guard.role("lead")), (request, response) ->
                        response.status(Status.SEE_OTHER_303)
                                .header(HeaderNames.LOCATION, "/done")
                                .send()));
        try (var kit = TestApp.start(builder)) {
            var page = kit.visitor().open("/next");
            page.click("I am Ada");
            assertThat(page.heading("Welcome back")).isVisible();
        }
    }
}
