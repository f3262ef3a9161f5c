package io.faststate.showcase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.faststate.server.FastState;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The guide on OpenID Connect: its files, run against an issuer. */
class OpenIdTest {
    private final CookieManager cookies = new CookieManager();
    private final HttpClient browser = HttpClient.newBuilder().cookieHandler(cookies).followRedirects(Redirect.ALWAYS).build();
    private final HttpClient stepping = HttpClient.newBuilder().cookieHandler(cookies).build();

    @TempDir
    private Path folder;

    private FakeIssuer issuer;
    private FastState app;

    @BeforeEach
    void start() throws Exception {
        issuer = FakeIssuer.start();
        app = OpenIdRecipe.application(folder, issuer).build().start();
    }

    @AfterEach
    void stop() {
        app.stop();
        issuer.close();
    }

    private HttpResponse<String> get(HttpClient client, String address) throws IOException, InterruptedException {
        var uri = URI.create(address.startsWith("/") ? "http://localhost:" + app.port() + address : address);
        return client.send(HttpRequest.newBuilder(uri).header("Accept", "text/html").build(), BodyHandlers.ofString());
    }

    private boolean signedIn() throws IOException, InterruptedException {
        return get(stepping, "/").statusCode() == 200;
    }

    /** Goes to the issuer and stops before the way back; the address of that way. */
    private String wayBack() throws IOException, InterruptedException {
        var there = get(stepping, "/sso").headers().firstValue("Location").orElseThrow();
        return get(stepping, there).headers().firstValue("Location").orElseThrow();
    }

    @Test
    void user_isSignedIn() throws Exception {
        assertTrue(get(browser, "/").body().contains("Sign in at Example"));
        assertFalse(signedIn());
        assertTrue(get(browser, "/sso?returnTo=%2F").body().contains("Hello, Ada L."));
        assertEquals(List.of(), issuer.refused());
    }

    @ParameterizedTest
    @CsvSource({"/orders, /orders", "/orders?a=b&c, /orders?a=b&c", "//evil.example, /", "/\\evil.example, /", "https://evil.example, /", "'/ a', /"})
    void user_returnsToAPageOfThisApplication(String wanted, String shown) throws Exception {
        var encoded = URLEncoder.encode(wanted, StandardCharsets.UTF_8);
        assertEquals("http://localhost:" + app.port() + shown, get(browser, "/sso?returnTo=" + encoded).uri().toString());
        assertTrue(signedIn());
    }

    @Test
    void answerForAnotherBrowser_isRefused() throws Exception {
        var wayBack = wayBack();
        cookies.getCookieStore().removeAll();
        assertEquals(400, get(stepping, wayBack).statusCode());
        assertFalse(signedIn());
    }

    @Test
    void answerForAnotherAttempt_isRefused() throws Exception {
        var first = wayBack();
        wayBack();
        assertEquals(400, get(stepping, first).statusCode());
        assertFalse(signedIn());
    }

    @Test
    void codeThatWasUsed_isRefused() throws Exception {
        var wayBack = wayBack();
        var attempt = cookies.getCookieStore().getCookies().stream().filter(it -> it.getName().equals("signin")).findFirst().orElseThrow();
        assertEquals(303, get(stepping, wayBack).statusCode());
        cookies.getCookieStore().removeAll();
        attempt.setMaxAge(60);
        cookies.getCookieStore().add(URI.create("http://localhost:" + app.port()), attempt);
        assertEquals(500, get(stepping, wayBack).statusCode());
        assertEquals(List.of("unknown code"), issuer.refused());
        assertFalse(signedIn());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "nonce='other'", "aud='other'", "aud=['other']", "iss='http://127.0.0.1:1'", "azp='other'", "exp=1000000000", "nonce=''"
    })
    void tokenForSomethingElse_isRefused(String claim) throws Exception {
        var pair = claim.replace('\'', '"').split("=");
        issuer.claims = said -> {
            said.put(pair[0], pair[1]);
            return said;
        };
        assertEquals(500, get(browser, "/sso").statusCode());
        assertFalse(signedIn());
    }

    @Test
    void tokenForSeveralApplications_isAccepted() throws Exception {
        issuer.claims = said -> {
            var more = new HashMap<>(said);
            more.put("aud", "[\"other\", \"" + FakeIssuer.CLIENT + "\"]");
            more.remove("name");
            return more;
        };
        assertTrue(get(browser, "/sso").body().contains("Hello, u-17"));
    }

    @Test
    void userWhoSaysNo_isBackAtTheLoginPage() throws Exception {
        issuer.error = "access_denied";
        assertEquals("http://localhost:" + app.port() + "/login", get(browser, "/sso").uri().toString());
        assertFalse(signedIn());
    }
}
