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
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What pages hold for Datastar's own client. */
class OfficialClientTest {
    @TempDir
    Path folder;

    private Path script(String firstLine) throws IOException {
        return Files.writeString(folder.resolve("datastar.js"), firstLine + "\nexport {};\n");
    }

    private static FastStateBuilder application(Client client) {
        return FastState.builder().port(0).client(client).page("/", page -> {
            var count = page.session("count", 0);
            return div(
                    p(count.text()).id("count"),
                    p(page.signal("text", "@in($it); \\").text()),
                    button("+1").onClick(() -> count.update(n -> n + 1)));
        });
    }

    @Test
    void file_isServedAndLoadedAsAModule() throws IOException {
        try (var server = application(Client.official(script("// Datastar v1.0.4").toString())).build().start()) {
            var visitor = Visitor.of(server);
            var page = Jsoup.parse(visitor.get("/").text());
            var source = page.select("head script[type=module]").attr("src");
            var reply = visitor.get(source);
            assertEquals("// Datastar v1.0.4\nexport {};\n", reply.text());
            assertTrue(reply.header("Cache-Control").contains("immutable"));
            assertEquals(200, visitor.get(page.select("head link[rel=stylesheet]").attr("href")).status());
            assertEquals(List.of(), page.select("script:not([type=module])"));
        }
    }

    @Test
    void documents_haveANonceEachThatThePolicyNames() throws IOException {
        try (var server = application(Client.official(script("// Datastar v1.0.3").toString())).build().start()) {
            var visitor = Visitor.of(server);
            var nonces = List.of(nonce(visitor.get("/")), nonce(visitor.get("/")));
            assertNotEquals(nonces.get(0), nonces.get(1));
        }
    }

    private static String nonce(Reply reply) {
        var nonce = Jsoup.parse(reply.text()).select("html").attr("data-nonce");
        assertTrue(nonce.matches("[A-Za-z0-9_-]{22}"), nonce);
        var policy = reply.header("Content-Security-Policy");
        assertTrue(policy.startsWith("default-src 'self';"), policy);
        assertTrue(policy.endsWith("; script-src 'self' 'nonce-" + nonce + "'"), policy);
        assertFalse(policy.contains("unsafe"), policy);
        return nonce;
    }

    @Test
    void olderFile_needsUnsafeEval() throws IOException {
        var client = Client.official(script("// Datastar v1.0.2").toString());
        var refused = assertThrows(FastStateException.class, () -> application(client).build());
        assertTrue(refused.toString().contains("1.0.2") && refused.toString().contains("unsafeEval()"), refused::toString);
        try (var server = application(client.unsafeEval()).build().start()) {
            var reply = Visitor.of(server).get("/");
            assertTrue(reply.header("Content-Security-Policy").endsWith("; script-src 'self' 'unsafe-eval'"));
            assertFalse(reply.text().contains("data-nonce"));
        }
    }

    @Test
    void url_isLinkedAndAllowed() {
        try (var server = application(Client.official("https://cdn.example:8443/it/datastar.js?v=1")).build().start()) {
            var reply = Visitor.of(server).get("/");
            assertEquals("https://cdn.example:8443/it/datastar.js?v=1",
                    Jsoup.parse(reply.text()).select("script").attr("src"));
            assertTrue(reply.header("Content-Security-Policy").contains("script-src 'self' https://cdn.example:8443 'nonce-"));
        }
    }

    @Test
    void events_carryTokenIdAndOptionsInTheirExpressions() throws IOException {
        try (var server = application(Client.official(script("// Datastar v1.0.4").toString())).build().start()) {
            var tab = Visitor.of(server).open("/");
            var markup = Jsoup.parse(tab.visitor().get("/").text());
            var click = markup.select("button").attr("data-on:click");
            assertTrue(click.startsWith("@post('/_faststate/a/"), click);
            for (var part : List.of("'FastState-Page': document.querySelector('meta[name=faststate]').content",
                    "'FastState-Event': crypto.getRandomValues(", "requestCancellation: 'disabled'",
                    "contentType: el.enctype === 'multipart/form-data' ? 'form' : 'json'")) {
                assertTrue(click.contains(part), click);
            }
            var stream = markup.select("#faststate-stream").attr("data-init");
            assertTrue(stream.contains("'FastState-Page': ") && stream.contains("retry: 'always'"), stream);
            tab.click("button");
            assertEquals("1", tab.signals().values().stream().map(Object::toString).filter("1"::equals).findFirst().orElse(""));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "en|That did not work (error {}).|Your last action did not arrive.",
        "de|Das hat nicht geklappt (Fehler {}).|Ihre letzte Aktion ist nicht angekommen.",
        "fr|Cela n’a pas fonctionné (erreur {}).|Votre dernière action n’est pas arrivée."
    })
    void notices_areInTheLanguageOfThePage(String language, String refused, String undelivered) throws IOException {
        var client = Client.official(script("// Datastar v1.0.4").toString());
        try (var server = application(client).languages("en", "de", "fr").build().start()) {
            var visitor = Visitor.of(server);
            var page = Jsoup.parse(visitor.send(visitor.request("/").header("Accept-Language", language)).text());
            var notice = page.select("#faststate-notice");
            assertEquals(refused, notice.attr("data-refused"));
            assertEquals(undelivered, notice.attr("data-undelivered"));
            var shown = notice.attr("data-on:datastar-fetch");
            assertTrue(shown.contains("el.dataset.refused.replace('{}', ") && shown.contains("el.dataset.undelivered}"), shown);
        }
    }

    @Test
    void notices_haveTheWordsOfTheApplication() throws IOException {
        var client = Client.official(script("// Datastar v1.0.4").toString());
        var words = StatusWords.english().refused("“No” & no: {}");
        try (var server = application(client).statusWords(words).build().start()) {
            var page = Jsoup.parse(Visitor.of(server).get("/").text());
            assertEquals("“No” & no: {}", page.select("#faststate-notice").attr("data-refused"));
        }
    }

    @Test
    void texts_holdNothingThatAClientFindsBySearch() throws IOException {
        try (var server = application(Client.official(script("// Datastar v1.0.4").toString())).build().start()) {
            var page = Jsoup.parse(Visitor.of(server).get("/").text());
            var signals = page.body().attr("data-signals");
            assertTrue(signals.contains("\\u0040in(\\u0024it)\\u003b"), signals);
            assertFalse(signals.matches("(?s).*[@$;].*"), signals);
        }
    }

    @Test
    void sources_thatAreNoneAreRefused() throws IOException {
        for (var source : List.of("ftp://cdn.example/datastar.js", "https://", "https://a b/x.js", "https://a/x.js'",
                folder.resolve("missing.js").toString(), script("// Datastar v1.0.0-RC.5").toString())) {
            assertThrows(FastStateException.class, () -> Client.official(source), source);
        }
        assertThrows(FastStateException.class, Client.embedded()::unsafeEval);
    }
}
