package io.faststate.server;

import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.div;
import static io.faststate.dsl.Html.p;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.faststate.dsl.FastStateException;
import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import io.faststate.dsl.Scope;
import io.faststate.dsl.State;
import io.faststate.dsl.User;
import io.faststate.server.store.StateKey;
import io.faststate.server.store.StateStore;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose session a request is, and when one is over. */
class SessionsTest {
    private static final State<Integer> CART = State.session("cart", 0);
    private static final State<Integer> RUNS = State.global("runs", 0);

    private final CountDownLatch entered = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);
    private final List<String> told = new CopyOnWriteArrayList<>();
    private final StateStore store = StateStore.memory();
    private final Set<StateKey> written = ConcurrentHashMap.newKeySet();
    private FastState server = start(Limits.defaults());

    private FastState start(Limits limits) {
        return Servers.start(builder -> builder.limits(limits).page("/", this::view));
    }

    private Node view(Page page) {
        return div(
                p(page.user().map(User::name).orElse("nobody")).id("name"),
                p(CART.text()).id("cart"),
                button("buy").id("buy").onClick(() -> CART.update(n -> n + 1)),
                button("run").id("run").onClick(() -> RUNS.update(n -> n + 1)),
                button("ada").id("ada").onClick(e -> e.login("ada")),
                button("out").id("out").onClick(e -> e.logout()),
                button("others").id("others").onClick(e -> e.logoutOthers()),
                button("slowly").id("slowly").onClick(e -> {
                    entered.countDown();
                    released.await();
                    e.login("bob");
                }),
                button("in a transaction").id("transaction").onClick(e -> told.add(String.valueOf(
                        assertThrows(FastStateException.class, () -> State.transaction(() -> e.login("ada"))).getMessage()))));
    }

    @AfterEach
    void stop() {
        released.countDown();
        server.close();
    }

    private Tab signedIn() {
        var tab = Visitor.of(server).open("/");
        assertEquals(200, tab.click("#ada").status());
        return tab;
    }

    /** Starts the server again over a store that tells whose states it holds. */
    private void watched() {
        server.close();
        store.subscribe(change -> written.add(change.key()));
        server = node();
    }

    private FastState node() {
        return Servers.start(builder -> builder.store(store).page("/", this::view));
    }

    /** Drops what the store holds of all sessions, but for states of this name, as a store without room for more does. */
    private void evict(String kept) {
        for (var key : written) {
            if (key.scope() == Scope.SESSION && !key.name().equals(kept)) {
                store.drop(Scope.SESSION, key.owner());
            }
        }
    }

    private Visitor withSession(String session) {
        var visitor = Visitor.of(server);
        visitor.session(session);
        return visitor;
    }

    /** The head and the body of the answer to a GET that has these lines besides. */
    private String raw(String... lines) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            var request = "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n" + String.join("\r\n", lines) + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void cookiesOnSeveralLines_areAllOfOneRequestOnly() throws IOException {
        var tab = signedIn();
        var session = "Cookie: faststate-" + server.port() + "=" + tab.visitor().session();
        assertTrue(raw("Cookie: consent=yes", session).contains(">ada<"));
        var stranger = raw("Cookie: consent=yes");
        assertTrue(stranger.contains(">nobody<"), stranger);
        assertTrue(stranger.contains("Set-Cookie"), stranger);
        assertTrue(raw("Cookie: consent=yes", session).contains(">ada<"));
    }

    @Test
    void cookieOfAnotherApplication_thatComesFirst_doesNotHideTheSession() throws IOException {
        var session = signedIn().visitor().session();
        var page = raw("Cookie: faststate-1=" + "A".repeat(76) + "; faststate-" + server.port() + "=" + session);
        assertTrue(page.contains(">ada<"), page);
    }

    @Test
    void sessionOfAnEndedId_isNotOpenedByABetterPlacedCookie() throws IOException {
        var tab = Visitor.of(server).open("/");
        var old = tab.visitor().session();
        tab.click("#ada");
        var page = raw("Cookie: faststate-" + server.port() + "=" + old + "; faststate-1=" + tab.visitor().session());
        assertTrue(page.contains(">ada<"), page);
    }

    @Test
    void applicationsOnOneHost_haveCookiesOfTheirOwn() {
        try (var other = Servers.start(builder -> builder.base("/app").page("/", this::view));
                var named = Servers.start(builder -> builder.cookieName("shop").page("/", this::view))) {
            var cookie = Visitor.of(server).get("/").header("Set-Cookie");
            assertTrue(cookie.startsWith("faststate-" + server.port() + "="), cookie);
            cookie = Visitor.of(other).get("/app/").header("Set-Cookie");
            assertTrue(cookie.startsWith("faststate-" + other.port() + "-app="), cookie);
            cookie = Visitor.of(named).get("/").header("Set-Cookie");
            assertTrue(cookie.startsWith("shop="), cookie);
        }
    }

    @Test
    void cookieName_thatBrowsersMightNotTake_isRefused() {
        var builder = FastState.builder();
        assertThrows(FastStateException.class, () -> builder.cookieName("a b"));
        assertThrows(FastStateException.class, () -> builder.cookieName(""));
    }

    @Test
    void event_whoseBodyComesAfterTheEndOfItsSession_doesNotRun() throws IOException {
        var tab = Visitor.of(server).open("/");
        var session = tab.visitor().session();
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            var head = String.join("\r\n", "POST " + tab.action("#run") + " HTTP/1.1", "Host: 127.0.0.1", "Connection: close",
                    "Sec-Fetch-Site: same-origin", "Content-Type: application/json", "Content-Length: 2",
                    "Expect: 100-continue", "FastState-Page: " + tab.token(),
                    "Cookie: faststate-" + server.port() + "=" + session, "", "");
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            // The server asks for the body once it has looked at the session.
            var goOn = new String(socket.getInputStream().readNBytes("HTTP/1.1 100".length()), StandardCharsets.US_ASCII);
            assertEquals("HTTP/1.1 100", goOn);
            tab.visitor().open("/").click("#ada");
            socket.getOutputStream().write("{}".getBytes(StandardCharsets.US_ASCII));
            socket.shutdownOutput();
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(answer.contains("el.click()"), answer);
        }
        assertEquals(0, server.global(RUNS).get());
    }

    @Test
    void login_fromASessionThatEndsMeanwhile_isRefused() throws Exception {
        var tab = Visitor.of(server).open("/");
        var slow = tab.visitor().open("/");
        var session = tab.visitor().session();
        var visitor = withSession(session);
        var late = CompletableFuture.supplyAsync(() -> visitor.send(slow.event(slow.action("#slowly"), "e1", "{}")));
        entered.await();
        tab.click("#ada");
        released.countDown();
        var reply = late.join();
        assertTrue(reply.reloads(), reply.text());
        assertEquals("", reply.header("Set-Cookie"));
        assertEquals("ada", tab.visitor().open("/").text("#name"));
    }

    @Test
    void endedId_afterItsSessionWasEvicted_staysEnded() {
        watched();
        var tab = Visitor.of(server).open("/");
        tab.click("#buy");
        var first = tab.visitor().session();
        var event = tab.event(tab.action("#run"), "stolen", "{}");
        tab.click("#ada");
        evict("");
        assertTrue(withSession(first).send(event).reloads());
        assertEquals(0, server.global(RUNS).get());
        var stolen = withSession(first).open("/");
        assertEquals("0", stolen.text("#cart"));
        assertNotEquals(first, stolen.visitor().session());
    }

    /** Another node has not seen the end of the id, which the store tells. */
    @ParameterizedTest
    @ValueSource(strings = {"#ada", "#out"})
    void endedId_isEndedOnOtherNodesToo(String end) {
        watched();
        var tab = Visitor.of(server).open("/");
        tab.click("#buy");
        var first = tab.visitor().session();
        try (var other = node()) {
            var before = Visitor.of(other);
            before.session(first);
            var event = before.open("/").event(tab.action("#run"), "stolen", "{}");
            tab.click(end);
            var stolen = Visitor.of(other);
            assertTrue(stolen.send(event).reloads());
            assertEquals(0, other.global(RUNS).get());
            stolen.session(first);
            var page = stolen.open("/");
            assertEquals("nobody 0", page.text("#name") + ' ' + page.text("#cart"));
        }
    }

    @Test
    void endedId_afterARestart_staysEnded(@TempDir Path folder) {
        server.close();
        var file = folder.resolve("states.db");
        server = Servers.start(builder -> builder.store(StateStore.sqlite(file)).page("/", this::view));
        var tab = Visitor.of(server).open("/");
        tab.click("#run");
        var first = tab.visitor().session();
        tab.click("#ada");
        server.close();
        server = Servers.start(builder -> builder.store(StateStore.sqlite(file)).page("/", this::view));
        assertEquals("ada", withSession(tab.visitor().session()).open("/").text("#name"));
        assertEquals("nobody", withSession(first).open("/").text("#name"));
    }

    @Test
    void evictedSession_isNeverSharedByTheIdsThatItHad() {
        watched();
        var tab = Visitor.of(server).open("/");
        tab.click("#buy");
        var first = tab.visitor().session();
        tab.click("#ada");
        var second = tab.visitor().session();
        // Of a session that is gone, the store may still tell which ids it had.
        evict("faststate-owner");
        try (var node = node()) {
            var one = Visitor.of(node);
            one.session(first);
            var other = Visitor.of(node);
            other.session(second);
            var others = other.open("/");
            IntStream.range(0, 7).forEach(i -> others.click("#buy"));
            assertEquals("7", other.open("/").text("#cart"));
            assertEquals("0", one.open("/").text("#cart"));
        }
    }

    @Test
    void store_holdsNoIdThatABrowserShows(@TempDir Path folder) throws IOException {
        server.close();
        var file = folder.resolve("states.db");
        server = Servers.start(builder -> builder.store(StateStore.sqlite(file)).page("/", this::view));
        var tab = Visitor.of(server).open("/");
        tab.click("#buy");
        var first = tab.visitor().session();
        tab.click("#ada");
        var second = tab.visitor().session();
        server.close();
        try (var files = Files.list(folder)) {
            for (var kept : files.toList()) {
                var text = Files.readString(kept, StandardCharsets.ISO_8859_1);
                assertFalse(text.contains(first.substring(0, 40)), kept.toString());
                assertFalse(text.contains(second.substring(0, 40)), kept.toString());
            }
        }
    }

    @Test
    void logoutOfAUser_endsAllSessionsAtOnce() {
        var one = signedIn().follow();
        var two = signedIn();
        var bystander = Visitor.of(server).open("/");
        bystander.click("#buy");
        server.logout("ada");
        one.await("the end of its stream", it -> !it.streaming());
        assertTrue(two.click("#run").reloads());
        assertEquals(0, server.global(RUNS).get());
        assertEquals("nobody", two.visitor().open("/").text("#name"));
        assertEquals("nobody", one.visitor().open("/").text("#name"));
        assertEquals("1", bystander.visitor().open("/").text("#cart"));
        assertEquals("ada", signedIn().text("#name"));
    }

    @Test
    void logoutOthers_keepsThisSessionOnly() {
        var one = signedIn();
        var two = signedIn();
        one.click("#others");
        assertTrue(two.click("#run").reloads());
        assertEquals(200, one.click("#run").status());
        assertEquals(1, server.global(RUNS).get());
        assertEquals("ada", one.visitor().open("/").text("#name"));
        assertEquals("nobody", two.visitor().open("/").text("#name"));
    }

    @Test
    void session_pastItsLifetime_isOver() throws Exception {
        server.close();
        server = start(Limits.defaults().sessionLifetime(Duration.ofSeconds(1)));
        var tab = signedIn();
        var session = tab.visitor().session();
        Conditions.await(() -> {
            var visitor = withSession(session);
            return visitor.open("/").text("#name").equals("nobody") && !visitor.session().equals(session);
        });
        assertTrue(tab.click("#run").reloads());
        assertEquals(0, server.global(RUNS).get());
    }

    @Test
    void login_withAStoreInMemory_warnsOfNothing() {
        try (var log = ServerLog.open()) {
            signedIn();
            assertEquals(List.of(), log.trouble());
        }
    }

    @Test
    void login_insideOfATransaction_isRefused() {
        var tab = Visitor.of(server).open("/");
        tab.click("#transaction");
        assertTrue(told.getFirst().contains("transaction can't sign anybody in"), told.toString());
        assertEquals("nobody", tab.visitor().open("/").text("#name"));
    }
}
