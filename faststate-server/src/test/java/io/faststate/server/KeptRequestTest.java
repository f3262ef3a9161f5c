package io.faststate.server;

import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.live;
import static io.faststate.dsl.Html.p;
import static io.faststate.dsl.Html.section;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.faststate.dsl.FastStateException;
import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import io.faststate.dsl.State;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What pages keep of the request for their document. */
class KeptRequestTest {
    private static final State<Integer> COUNT = State.global("count", 1);

    private static FastState start(UnaryOperator<FastStateBuilder> more) {
        return Servers.start(builder -> more.apply(builder.page("/", KeptRequestTest::view)));
    }

    private static Node view(Page page) {
        return section(
                p(page.request().header("User-Agent").orElse("none")).id("whole"),
                live(COUNT, n -> p(page.request().header("user-agent").orElse("none"), " ", n).id("region")),
                button("Add").id("add").onClick(() -> COUNT.update(n -> n + 1)));
    }

    private static Tab open(FastState server, String agent) {
        var visitor = Visitor.of(server);
        return new Tab(visitor, visitor.send(visitor.request("/").header("User-Agent", agent)).text());
    }

    private static void click(Tab tab, String agent) {
        tab.visitor().send(tab.event(tab.action("#add"), "add" + agent, tab.body()).header("User-Agent", agent))
                .events().forEach(tab::apply);
    }

    @Test
    void laterRenders_seeTheRequestOfTheDocument() {
        try (var server = start(it -> it.requestHeaders("User-Agent"))) {
            var tab = open(server, "Reader/1");
            server.feature().evictPageInstances();
            click(tab, "Reader/2");
            assertEquals("Reader/1 2", tab.text("#region"));
            assertEquals("Reader/3 2", open(server, "Reader/3").text("#region"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=b", "<b>&amp;\"'", "ünïcode", "=", ";"})
    void anyValue_comesBackAsItWas(String value) {
        try (var server = start(it -> it.requestHeaders("User-Agent"))) {
            var tab = open(server, value);
            var first = tab.text("#whole");
            assertFalse(first.equals("none"));
            server.feature().evictPageInstances();
            click(tab, "other");
            assertEquals(first + " 2", tab.text("#region"));
        }
    }

    @Test
    void longValue_isLeftOut() {
        try (var server = start(it -> it.requestHeaders("User-Agent"))) {
            assertEquals("x".repeat(500), open(server, "x".repeat(500)).text("#whole"));
            assertEquals("none", open(server, "x".repeat(501)).text("#whole"));
        }
    }

    @Test
    void whatTheBuilderDoesNotName_isAnErrorThatSaysWhatToWrite() {
        try (var server = Servers.start(builder -> builder
                .requestHeaders("User-Agent")
                .page("/{what}", page -> p(String.valueOf(assertThrows(FastStateException.class, () -> {
                    switch (page.path("what")) {
                        case "header" -> page.request().header("Referer");
                        case "cookie" -> page.request().cookie("looks");
                        default -> page.scope("a").request().remoteAddress();
                    }
                }).getMessage()))))) {
            var visitor = Visitor.of(server);
            assertTrue(visitor.get("/header").text().contains("requestHeaders(\"Referer\")"), visitor.get("/header").text());
            assertTrue(visitor.get("/cookie").text().contains("requestCookies(\"looks\")"));
            assertTrue(visitor.get("/address").text().contains("requestAddress(true)"));
        }
    }

    @Test
    void pagesThatKeepNothing_haveTheUsualToken() {
        try (var plain = Servers.start(builder -> builder.page("/", page -> p("x")));
                var agents = Servers.start(builder -> builder.requestHeaders("User-Agent").page("/", page -> p("x")))) {
            assertEquals(open(plain, "a").token().length(), open(plain, "a".repeat(400)).token().length());
            assertFalse(open(agents, "a").token().length() == open(agents, "a".repeat(400)).token().length());
        }
    }

    @Test
    void repeatedHeader_isJoined() {
        try (var server = start(it -> it.requestHeaders("User-Agent"))) {
            var visitor = Visitor.of(server);
            var text = visitor.send(visitor.request("/").header("User-Agent", "a").header("User-Agent", "b")).text();
            assertEquals("a, b", Jsoup.parse(text).select("#whole").text());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Cookie", "Authorization", "proxy-authorization", "Connection", "Transfer-Encoding", "X-Forwarded-For", "FastState-Page", "", "a b", "a:b"
    })
    void headersThatAreSecretOrNone_areRefused(String name) {
        var builder = FastState.builder();
        assertThrows(FastStateException.class, () -> builder.requestHeaders(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"faststate", "faststate-8080", "__Host-faststate-8080-app"})
    void sessionCookie_isRefused(String name) {
        var builder = FastState.builder().requestCookies("looks", name);
        assertTrue(String.valueOf(assertThrows(FastStateException.class, builder::build).getMessage()).contains(name));
    }

    @Test
    void sessionCookieWithAnOwnName_isRefused() {
        assertThrows(FastStateException.class, FastState.builder().cookieName("visit").requestCookies("visit")::feature);
        FastState.builder().cookieName("visit").requestCookies("faststate").feature();
    }

    @Test
    void moreThanEightNames_areRefused() {
        var names = IntStream.range(0, 7).mapToObj(n -> "X-" + n).toArray(String[]::new);
        var builder = FastState.builder().requestHeaders(names).requestCookies("one");
        assertThrows(FastStateException.class, () -> builder.requestCookies("one", "two"));
    }
}
