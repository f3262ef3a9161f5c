package io.faststate.server;

import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.form;
import static io.faststate.dsl.Html.guard;
import static io.faststate.dsl.Html.p;
import static io.faststate.dsl.Html.section;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.faststate.dsl.FastStateException;
import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import io.faststate.dsl.signal.Method;
import io.faststate.dsl.signal.NamedAction;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Handlers at addresses that stay, and what may call them. */
class NamedActionTest {
    private static final AtomicBoolean PERMITTED = new AtomicBoolean(true);

    private final List<String> effects = new CopyOnWriteArrayList<>();
    private final FastState server = Servers.start(builder -> builder.page("/", this::view).page("/other", page -> p("x")));

    @AfterEach
    void stop() {
        server.close();
    }

    private Node view(Page page) {
        var text = page.signal("text", "");
        var count = page.session("count", 0);
        var open = page.session("open", true);
        var result = section(
                p(count.text()).id("count"),
                p("open " + open.get()).id("open"),
                button("Close").id("close").onClick(() -> open.set(false)));
        for (var method : Method.values()) {
            page.action(method, "it", () -> {
                effects.add(method + " " + text.get());
                count.update(n -> n + 1);
            });
        }
        if (open.get()) {
            page.action(Method.POST, "permitted", () -> effects.add("permitted"));
        }
        var guarded = guard(PERMITTED::get, () -> {
            page.action(Method.POST, "guarded", () -> effects.add("guarded"));
            return p("guarded").id("guarded");
        });
        result.with(guarded);
        var save = page.action(Method.POST, "save", e -> effects.add(e.field("name").orElse("-") + " " + e.fields("tag")));
        return result.with(form(button("Save")).id("form").onSubmit(save.sendingForm()));
    }

    private static HttpRequest.Builder call(Tab tab, String method, String name, String eventId, String json) {
        var inUrl = method.equals("GET") || method.equals("DELETE");
        var query = inUrl ? "?datastar=" + URLEncoder.encode(json, StandardCharsets.UTF_8) : "";
        return tab.event("/_faststate/n/" + name + query, eventId, "")
                .method(method, inUrl ? BodyPublishers.noBody() : BodyPublishers.ofString(json));
    }

    private static Reply send(Tab tab, HttpRequest.Builder request) {
        var reply = tab.visitor().send(request);
        reply.events().forEach(tab::apply);
        return reply;
    }

    @ParameterizedTest
    @EnumSource(Method.class)
    void action_runsByItsMethodWithTheSignals(Method method) {
        var tab = Visitor.of(server).open("/");
        var reply = send(tab, call(tab, method.name(), "it", "e1", "{\"text\":\"a&b ä\"}"));
        assertEquals(200, reply.status(), reply.text());
        assertEquals(List.of(method + " a&b ä"), effects);
        send(tab, call(tab, method.name(), "it", "e1", "{\"text\":\"again\"}"));
        assertEquals(1, effects.size(), "a repeated delivery has its effect once");
    }

    @Test
    void action_ofAnotherMethodIsAnotherOne() {
        var tab = Visitor.of(server).open("/");
        send(tab, call(tab, "PUT", "save", "e1", "{}"));
        assertEquals(List.of(), effects);
        assertTrue(tab.notice().contains("nothing was done"), tab.notice());
    }

    @Test
    void action_thatTheCurrentRenderDoesNotDeclareIsRefused() {
        var tab = Visitor.of(server).open("/");
        send(tab, call(tab, "POST", "permitted", "e1", "{}"));
        assertEquals(List.of("permitted"), effects);
        tab.click("#close");
        send(tab, call(tab, "POST", "permitted", "e2", "{}"));
        assertEquals(List.of("permitted"), effects);
        assertTrue(tab.notice().contains("nothing was done"), tab.notice());
    }

    @Test
    void action_behindAGuard_isAskedForAtOnce() {
        var tab = Visitor.of(server).open("/");
        send(tab, call(tab, "POST", "guarded", "e1", "{}"));
        assertEquals(List.of("guarded"), effects);
        // The render that declared the action is still young enough to be used.
        PERMITTED.set(false);
        try {
            send(tab, call(tab, "POST", "guarded", "e2", "{}"));
            send(tab, call(tab, "POST", "it", "e3", "{}"));
            assertEquals(List.of("guarded", "POST "), effects);
        } finally {
            PERMITTED.set(true);
        }
    }

    @Test
    void action_ofAnotherPageIsRefused() {
        var tab = Visitor.of(server).open("/other");
        send(tab, call(tab, "POST", "it", "e1", "{}"));
        assertEquals(List.of(), effects);
    }

    @Test
    void action_worksAfterTheInstanceWasEvicted() {
        var tab = Visitor.of(server).open("/");
        send(tab, call(tab, "POST", "it", "e1", "{}"));
        server.feature().evictPageInstances();
        send(tab, call(tab, "POST", "it", "e2", "{}"));
        assertEquals(2, effects.size());
    }

    @Test
    void call_fromNoPageIsRefused() {
        var visitor = Visitor.of(server);
        var plain = visitor.send(visitor.request("/_faststate/n/it").POST(BodyPublishers.ofString("{}")));
        assertEquals(403, plain.status());
        assertTrue(plain.text().contains("\"code\":\"cross_origin\""), plain.text());
        for (var method : Method.values()) {
            var pretended = visitor.send(visitor.request("/_faststate/n/it")
                    .header("Sec-Fetch-Site", "same-origin")
                    .method(method.name(), BodyPublishers.noBody()));
            assertEquals(403, pretended.status());
            assertTrue(pretended.text().contains("\"code\":\"page_token\""), pretended.text());
            assertTrue(pretended.text().contains("FastState-Page"), pretended.text());
        }
        assertEquals(List.of(), effects);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site", "none"})
    void call_fromElsewhereIsRefused(String site) {
        var tab = Visitor.of(server).open("/");
        for (var method : List.of("GET", "DELETE", "PUT")) {
            var reply = send(tab, call(tab, method, "it", "e1", "{}").setHeader("Sec-Fetch-Site", site));
            assertEquals(403, reply.status());
        }
        assertEquals(List.of(), effects);
    }

    @Test
    void form_bringsItsFields() {
        var tab = Visitor.of(server).open("/");
        var request = tab.event("/_faststate/n/save", "e1", "name=a%26b+%C3%A4&tag=1&tag=2&empty")
                .setHeader("Content-Type", "application/x-www-form-urlencoded");
        assertEquals(200, send(tab, request).status());
        assertEquals(List.of("a&b ä [1, 2]"), effects);
    }

    @Test
    void form_ofSeveralPartsBringsItsFields() {
        var tab = Visitor.of(server).open("/");
        var reply = send(tab, multipart(tab, part("name\"", "two\r\nlines ä") + part("tag\"", "1") + part("tag\"", "")));
        assertEquals(200, reply.status(), reply.text());
        assertEquals(List.of("two\r\nlines ä [1, ]"), effects);
    }

    @Test
    void form_thatArrivesByteByByteIsRead() {
        var tab = Visitor.of(server).open("/");
        var bytes = new ArrayList<byte[]>();
        for (var each : (part("name\"", "x") + part("tag\"", "1") + "--b--\r\n").getBytes(StandardCharsets.US_ASCII)) {
            bytes.add(new byte[] {each});
        }
        var reply = send(tab, multipart(tab, "").POST(BodyPublishers.ofByteArrays(bytes)));
        assertEquals(200, reply.status(), reply.text());
        assertEquals(List.of("x [1]"), effects);
    }

    @Test
    void form_withAFileIsRefused() {
        var tab = Visitor.of(server).open("/");
        var reply = send(tab, multipart(tab, part("name\"", "x") + part("it\"; filename=\"a.txt\"", "content")));
        assertEquals(415, reply.status());
        assertTrue(reply.text().contains("\"code\":\"file\""), reply.text());
        assertEquals(List.of(), effects);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--x", "--b\r\n", "--b\r\nContent-Disposition: form-data; name=\"name\"\r\n\r\nno end", "name=value"})
    void form_thatIsBrokenIsRefused(String body) {
        var tab = Visitor.of(server).open("/");
        var reply = send(tab, tab.event("/_faststate/n/save", "e1", body)
                .setHeader("Content-Type", "multipart/form-data; boundary=b"));
        assertEquals(400, reply.status(), reply.text());
        assertTrue(reply.text().contains("\"code\":\"malformed_form\""), reply.text());
        assertEquals(List.of(), effects);
    }

    @Test
    void form_beyondTheLimitsIsRefused() {
        var tab = Visitor.of(server).open("/");
        var many = send(tab, tab.event("/_faststate/n/save", "e1", "a=1&".repeat(513))
                .setHeader("Content-Type", "application/x-www-form-urlencoded"));
        assertEquals(400, many.status());
        assertTrue(many.text().contains("\"code\":\"too_many_fields\""), many.text());
        var bad = send(tab, tab.event("/_faststate/n/save", "e2", "a=%G1")
                .setHeader("Content-Type", "application/x-www-form-urlencoded"));
        assertTrue(bad.text().contains("\"code\":\"malformed_form\""), bad.text());
        var large = send(tab, multipart(tab, part("name\"", "x".repeat(70_000))));
        assertEquals(413, large.status());
        assertEquals(List.of(), effects);
    }

    @Test
    void query_ofAGetMayBeALongOne() {
        var tab = Visitor.of(server).open("/");
        var text = "x".repeat(30_000);
        assertEquals(200, send(tab, call(tab, "GET", "it", "e1", "{\"text\":\"" + text + "\"}")).status());
        assertEquals(List.of("GET " + text), effects);
    }

    @Test
    void query_ofAFormBringsItsFields() {
        var tab = Visitor.of(server).open("/");
        var request = tab.event("/_faststate/n/it?name=a%20b&name=c", "e1", "").GET();
        assertEquals(200, send(tab, request).status());
        assertEquals(List.of("GET "), effects);
    }

    @Test
    void expressions_nameMethodAddressAndForm() {
        var tab = Visitor.of(server).open("/");
        assertTrue(tab.markup().contains("data-on:submit=\"@post('/_faststate/n/save', {contentType: 'form'})\""), tab.markup());
        var seen = new CopyOnWriteArrayList<NamedAction>();
        try (var based = Servers.start(builder -> builder.base("/app").page("/", page -> {
            seen.add(page.action(Method.PATCH, "a.b-c_d~1", () -> {}));
            return p("x");
        }))) {
            Visitor.of(based).open("/app/");
        }
        assertEquals("/app/_faststate/n/a.b-c_d~1", seen.getFirst().path());
        assertEquals("@patch('/app/_faststate/n/a.b-c_d~1')", seen.getFirst().expression());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a/b", "a b", "ä", ".", "..", "a'b", "a%20"})
    void names_thatAreNoPartOfAPathAreRefused(String name) {
        var failures = new CopyOnWriteArrayList<Exception>();
        try (var other = Servers.start(builder -> builder.page("/", page -> {
            failures.add(assertThrows(FastStateException.class, () -> page.action(Method.POST, name, () -> {})));
            return p("x");
        }))) {
            Visitor.of(other).open("/");
        }
        assertEquals(1, failures.size());
    }

    private static String part(String nameAndMore, String value) {
        return "--b\r\nContent-Disposition: form-data; name=\"" + nameAndMore + "\r\n\r\n" + value + "\r\n";
    }

    private static HttpRequest.Builder multipart(Tab tab, String parts) {
        return tab.event("/_faststate/n/save", "e1", parts + "--b--\r\n")
                .setHeader("Content-Type", "multipart/form-data; boundary=b");
    }
}
