package io.faststate.server;

import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.p;
import static io.faststate.dsl.Html.section;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import io.faststate.dsl.State;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a browser would not send is turned away, and has no effect. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileInputTest {
    enum Color {
        RED,
        BLUE
    }

    /** Public, as JSON Binding asks of the records it reads. */
    public record Draft(String name, BigDecimal price) {}

    private static final State<Integer> SECRET = State.session("secret", 1);

    private final List<String> effects = new CopyOnWriteArrayList<>();
    private final FastState server = Servers.start(builder -> builder
            .limits(Limits.defaults().eventsPerSecond(1_000_000))
            .page("/", this::view));

    @AfterAll
    void stop() {
        server.close();
    }

    private Node view(Page page) {
        var flag = page.signal("flag", false);
        var text = page.signal("text", "");
        var whole = page.signal("whole", 1);
        var large = page.signal("large", 1L);
        var huge = page.signal("huge", BigInteger.ONE);
        var decimal = page.signal("decimal", 1.5);
        var exact = page.signal("exact", BigDecimal.ONE);
        var color = page.signal("color", Color.RED);
        var draft = page.signal("draft", new Draft("", BigDecimal.ONE)).accepts(Draft::name, Draft::price);
        return section(
                p(SECRET.text()),
                button("go").onClick(event -> effects.add(String.join(" ", flag.get() + "", text.get(), whole.get() + "",
                        large.get() + "", huge.get() + "", decimal.get() + "", exact.get() + "", color.get() + "", draft.get() + ""))),
                button("other").id("other").onClick(() -> effects.add("other")));
    }

    private Tab open() {
        effects.clear();
        return Visitor.of(server).open("/");
    }

    private Reply send(String json) {
        var tab = open();
        return tab.post(tab.action("button"), "1", json);
    }

    private void assertRefused(int status, String code, Reply reply) {
        assertEquals(status, reply.status(), reply.text());
        assertTrue(reply.text().contains("\"code\":\"" + code + "\""), reply.text());
        assertEquals(List.of(), effects);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", " ", "{", "{\"text\":", "{\"text\":\"a", "{\"text\":\"a\"", "[]", "1", "null", "\"text\"", "{}{}", "{} x",
        "{text:1}", "{'text':'a'}", "{\"whole\":01}", "{\"text\" \"a\"}", "{\"whole\":1,}", "{\"text\":\"\\x\"}",
        "{\"other\":[1,}", "{\"other\":{\"a\":}}", "{\"whole\":NaN}", "\uFEFF{}{}", "{\"text\":\"\u0000"
    })
    void json_broken_isRefused(String json) {
        assertRefused(400, "malformed_json", send(json));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\":", "["})
    void json_nested100000Deep_isRefused(String open) {
        var limits = Limits.defaults().bodyBytes(1_000_000);
        try (var roomy = Servers.start(builder -> builder.limits(limits).page("/", this::view))) {
            effects.clear();
            var tab = Visitor.of(roomy).open("/");
            assertRefused(400, "json_too_deep", tab.post(tab.action("button"), "1", "{\"x\":" + open.repeat(100_000)));
        }
    }

    @Test
    void json_withTooManyMembers_isRefused() {
        assertRefused(400, "too_many_signals", send("{\"x\":[" + "1,".repeat(600) + "1]}"));
    }

    @ParameterizedTest
    @ValueSource(ints = {64 * 1024 + 1, 200_000, 5_000_000})
    void body_tooLarge_isRefused(int bytes) {
        var json = "{\"text\":\"" + "a".repeat(bytes - 11) + "\"}";
        assertEquals(bytes, json.length());
        assertRefused(413, "body_too_large", send(json));
    }

    @Test
    void body_ofTheLargestSize_isRead() {
        var json = "{\"text\":\"" + "a".repeat(64 * 1024 - 11) + "\"}";
        assertEquals(200, send(json).status());
        assertEquals(1, effects.size());
    }

    @Test
    void body_tooLargeWithoutALength_isRefused() {
        var tab = open();
        var chunks = new ArrayList<byte[]>();
        for (var i = 0; i < 100; i++) {
            chunks.add(new byte[1024]);
        }
        var request = tab.event(tab.action("button"), "1", "{}").POST(BodyPublishers.ofByteArrays(chunks));
        assertRefused(413, "body_too_large", tab.visitor().send(request));
    }

    @ParameterizedTest
    @MethodSource("wrongTypes")
    void signal_ofAnotherType_isRefusedByNameWithoutTheValue(String name, String value) {
        var reply = send("{\"" + name + "\":" + value + "}");
        assertRefused(400, "signal_type", reply);
        assertTrue(reply.text().contains("Signal " + name + " must be"), reply.text());
        assertFalse(reply.text().contains(value.replace("\"", "")), reply.text());
    }

    static List<String[]> wrongTypes() {
        var cases = new ArrayList<String[]>();
        var wrong = List.of(
                List.of("flag", "\"true\"", "77", "null", "[true]", "{\"x\":77}"),
                List.of("text", "77", "true", "null", "[\"zz\"]", "{\"x\":77}"),
                List.of("whole", "\"77\"", "1e999999999", "1e-999999999", "true", "null", "[77]"),
                List.of("large", "\"77\"", "1e999999999", "1e-999999999", "null"),
                List.of("huge", "\"77\"", "1e999999999", "1e-999999999", "-1e999999999", "null"),
                List.of("decimal", "\"77\"", "1e999999999", "true", "null"),
                List.of("exact", "1e999999999", "1e-999999999", "true", "null"),
                List.of("color", "\"GREEN\"", "\"red\"", "0", "null", "{\"x\":77}"),
                List.of("draft", "\"zz\"", "77", "[77]", "null", "{\"price\":true}", "{\"price\":1e999999999}", "{\"price\":{\"x\":77}}"));
        for (var row : wrong) {
            row.stream().skip(1).forEach(value -> cases.add(new String[] {row.get(0), value}));
        }
        cases.add(new String[] {"huge", "7".repeat(2000)});
        cases.add(new String[] {"whole", "7".repeat(60_000)});
        cases.add(new String[] {"exact", "7." + "7".repeat(60_000)});
        return cases;
    }

    /** People type such numbers too. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "whole|77.5|whole must be a whole number", "whole|2147483648|whole is too large or too small",
        "large|9223372036854775808|large is too large or too small", "huge|77.5|huge must be a whole number",
        "decimal|-1e400|decimal is too large or too small", "exact|\"zz\"|exact must be a number",
        "draft|{\"name\":\"n\",\"price\":\"zz\"}|price must be a number",
        "draft|{\"name\":\"n\",\"price\":\"\"}|price must be a number"
    })
    void number_thatDoesNotFit_isToldWhenItIsNeeded(String name, String value, String why) {
        var tab = open();
        assertEquals(200, tab.post(tab.action("button"), "1", "{\"" + name + "\":" + value + "}").status());
        assertEquals(List.of(), effects);
        assertEquals(why, tab.notice());
        assertEquals(200, tab.post(tab.action("#other"), "2", "{\"" + name + "\":" + value + "}").status());
        assertEquals(List.of("other"), effects);
        assertEquals("", tab.notice());
    }

    @Test
    void signals_ofTheirTypes_areRead() {
        assertEquals(200, send("{\"flag\":true,\"text\":\"a\",\"whole\":7,\"large\":8,\"huge\":12345678901234567890,\"decimal\":2.5,"
                        + "\"exact\":0.10,\"color\":\"BLUE\",\"draft\":{\"name\":\"n\",\"price\":2}}").status());
        assertEquals(List.of("true a 7 8 12345678901234567890 2.5 0.10 BLUE Draft[name=n, price=2]"), effects);
    }

    @ParameterizedTest
    @ValueSource(strings = {"secret", "_secret", "__proto__", "constructor", "prototype", "_notice", "", "text ", "TEXT", "$text", "a.b"})
    void signal_undeclared_isIgnored(String name) {
        var reply = send("{\"" + name + "\":{\"x\":[1,{\"y\":\"z\"}]},\"whole\":7}");
        assertEquals(200, reply.status());
        assertEquals(List.of("false  7 1 1 1.5 1 RED Draft[name=, price=1]"), effects);
    }

    @Test
    void keys_duplicate_haveOneValue() {
        assertEquals(200, send("{\"whole\":2,\"whole\":3}").status());
        assertEquals(List.of("false  3 1 1 1.5 1 RED Draft[name=, price=1]"), effects);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "\\ud800", "\\udc00\\ud800", "\\u2028", "\\r\\n\\r\\ndata: x", "</script><script>"})
    void text_ofAnyCharacters_comesBackAsText(String json) {
        try (var server = Servers.of(page -> {
            var text = page.signal("text", "");
            var kept = page.session("kept", "");
            return section(p(kept.get()), p(kept.text()), button("go").onClick(() -> kept.set(text.get())));
        })) {
            var tab = Visitor.of(server).open("/");
            var reply = tab.post(tab.action("button"), "1", "{\"text\":\"" + json + "\"}");
            assertEquals(200, reply.status());
            assertEquals("", tab.notice());
            assertFalse(tab.has("body script"));
            assertEquals(3, reply.events().size(), reply.text());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "multipart/mixed", "application/xml", "application/jsonx"})
    void contentType_thatIsNeitherJsonNorAForm_isRefused(String type) {
        var tab = open();
        var request = tab.event(tab.action("button"), "1", "{}").setHeader("Content-Type", type);
        assertRefused(415, "content_type", tab.visitor().send(request));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site", "none", "", "SAME-ORIGIN", "same-origin, cross-site"})
    void site_thatIsNotThisOrigin_isRefused(String site) {
        var tab = open();
        var request = tab.event(tab.action("button"), "1", "{}").setHeader("Sec-Fetch-Site", site);
        assertRefused(403, "cross_origin", tab.visitor().send(request));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://evil.example", "null", "http://127.0.0.1", "http://127.0.0.1.evil.example:%d", "http://x@127.0.0.1:%d", "%%", "127.0.0.1:%d"})
    void origin_thatIsForeign_isRefused(String origin) {
        assertRefused(403, "cross_origin", fromOrigin(tab -> tab.header("Origin", origin.replace("%d", "" + server.port()))));
    }

    @Test
    void origin_thatIsAbsent_isRefused() {
        assertRefused(403, "cross_origin", fromOrigin(request -> request));
    }

    @Test
    void origin_thatIsThisOne_isAccepted() {
        assertEquals(200, fromOrigin(request -> request.header("Origin", "http://127.0.0.1:" + server.port())).status());
        assertEquals(1, effects.size());
    }

    /** An event of a browser that sends no Fetch Metadata. */
    private Reply fromOrigin(UnaryOperator<HttpRequest.Builder> origin) {
        var tab = open();
        var request = tab.visitor().request(tab.action("button"))
                .header("FastState-Page", tab.token())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{}"));
        return tab.visitor().send(origin.apply(request));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD", "PUT", "DELETE", "PATCH", "OPTIONS"})
    void method_thatIsNotPost_runsNothing(String method) {
        var tab = open();
        var request = tab.event(tab.action("button"), "1", "{}").method(method, BodyPublishers.noBody());
        assertTrue(tab.visitor().send(request).status() >= 400);
        assertEquals(List.of(), effects);
    }

    @Test
    void events_tooManyOfASessionOrAnAddress_areRefused() {
        for (var limits : List.of(Limits.defaults().sessionEventsPerSecond(3), Limits.defaults().addressEventsPerSecond(3))) {
            try (var strict = Servers.start(builder -> builder.limits(limits).page("/", this::view))) {
                var visitor = Visitor.of(strict);
                var replies = new ArrayList<Reply>();
                for (var i = 0; i < 20; i++) {
                    replies.add(visitor.open("/").click("button"));
                }
                var refused = replies.stream().filter(reply -> reply.status() == 429).findFirst().orElseThrow();
                assertEquals("1", refused.header("Retry-After"));
            }
        }
    }

    @Test
    void events_tooManyInASecond_areRefused() {
        try (var strict = Servers.start(builder -> builder.limits(Limits.defaults().eventsPerSecond(3)).page("/", this::view))) {
            var tab = Visitor.of(strict).open("/");
            effects.clear();
            var statuses = new ArrayList<Integer>();
            for (var i = 0; i < 20; i++) {
                statuses.add(tab.click("button").status());
            }
            assertTrue(statuses.contains(429), statuses::toString);
            assertEquals(statuses.stream().filter(status -> status == 200).count(), effects.size());
        }
    }

    @ParameterizedTest
    @CsvSource({"//evil.example", "https://evil.example/", "/\\evil.example", "\\\\evil", "javascript:alert(1)", "evil", "''", "'/a\tb'"})
    void redirect_elsewhere_isRefused(String path) {
        assertNotRedirected(path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/a\r\nSet-Cookie: x=y", "/a\nb", "/\r/evil", "/\0", "/\t/evil", "/a\\b"})
    void redirect_withControls_isRefused(String path) {
        assertNotRedirected(path);
    }

    private static void assertNotRedirected(String path) {
        try (var server = Servers.of(page -> button("go").onClick(event -> event.redirect(path)))) {
            var tab = Visitor.of(server).open("/");
            tab.click("button");
            assertFalse(tab.has("a"), tab.markup());
            assertTrue(tab.notice().contains("code "), tab.notice());
        }
    }

    @Test
    void redirect_toAnOwnPath_isFollowedByALink() {
        try (var server = Servers.of(page -> button("go").onClick(event -> event.redirect("/done?a=\"b\"&c=<d>")))) {
            var tab = Visitor.of(server).open("/");
            tab.click("button");
            assertTrue(tab.has("a[href='/done?a=\"b\"&c=<d>'][data-init='el.click()']"), tab.markup());
        }
    }

    @Test
    void eventId_thatIsTooLong_isRefused() {
        var tab = open();
        assertRefused(400, "event_id", tab.post(tab.action("button"), "x".repeat(65), "{}"));
    }
}
