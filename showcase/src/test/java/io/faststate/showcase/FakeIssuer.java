package io.faststate.showcase;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** An OpenID provider that knows one user, who is signed in already, and one application. */
final class FakeIssuer implements AutoCloseable {
    static final String CLIENT = "desk & co";
    static final String SECRET = "a:secret%";

    private final HttpServer server;
    private final Map<String, Map<String, String>> codes = new HashMap<>();
    private final List<String> refused = new ArrayList<>();
    /** Changes what the next token says; its values are JSON. */
    UnaryOperator<Map<String, String>> claims = it -> it;
    /** What is said instead of a code. */
    String error = "";

    private FakeIssuer(HttpServer server) {
        this.server = server;
        server.createContext("/.well-known/openid-configuration", this::configuration);
        server.createContext("/authorize", this::authorize);
        server.createContext("/token", this::token);
    }

    static FakeIssuer start() {
        try {
            var issuer = new FakeIssuer(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
            issuer.server.start();
            return issuer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Why codes were refused. */
    List<String> refused() {
        return List.copyOf(refused);
    }

    private void configuration(HttpExchange exchange) throws IOException {
        answer(exchange, 200, """
                {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s/token"}""".formatted(address()));
    }

    private void authorize(HttpExchange exchange) throws IOException {
        var asked = fields(exchange.getRequestURI().getRawQuery());
        var code = UUID.randomUUID().toString();
        codes.put(code, asked);
        var said = error.isEmpty() ? "code=" + code : "error=" + error;
        exchange.getResponseHeaders().set("Location", asked.get("redirect_uri") + "?" + said + "&state=" + asked.get("state"));
        answer(exchange, 302, "");
    }

    private void token(HttpExchange exchange) throws IOException {
        var given = fields(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        var asked = Optional.ofNullable(codes.remove(given.getOrDefault("code", ""))).orElseGet(Map::of);
        var why = why(exchange, given, asked);
        if (!why.isEmpty()) {
            refused.add(why);
            answer(exchange, 400, "{\"error\": \"invalid_grant\"}");
            return;
        }
        var said = new LinkedHashMap<String, String>();
        said.put("iss", '"' + address() + '"');
        said.put("aud", '"' + CLIENT + '"');
        said.put("sub", "\"u-17\"");
        said.put("name", "\"Ada L.\"");
        said.put("nonce", '"' + asked.get("nonce") + '"');
        said.put("exp", Long.toString(Instant.now().getEpochSecond() + 60));
        var payload = claims.apply(said).entrySet().stream()
                .map(claim -> '"' + claim.getKey() + "\": " + claim.getValue())
                .collect(Collectors.joining(", ", "{", "}"));
        var encoder = Base64.getUrlEncoder().withoutPadding();
        answer(exchange, 200, "{\"id_token\": \"" + encoder.encodeToString("{}".getBytes(UTF_8)) + '.'
                + encoder.encodeToString(payload.getBytes(UTF_8)) + ".signature\"}");
    }

    private static String why(HttpExchange exchange, Map<String, String> given, Map<String, String> asked) {
        var credentials = new String(
                Base64.getDecoder().decode(exchange.getRequestHeaders().getFirst("Authorization").substring("Basic ".length())), UTF_8);
        if (!credentials.equals("desk+%26+co:a%3Asecret%25")) {
            return "credentials " + credentials;
        }
        if (asked.isEmpty()) {
            return "unknown code";
        }
        if (!Objects.equals(asked.get("redirect_uri"), given.get("redirect_uri"))) {
            return "redirect_uri " + given.get("redirect_uri");
        }
        var verifier = given.getOrDefault("code_verifier", "");
        return challenge(verifier).equals(asked.get("code_challenge")) && "S256".equals(asked.get("code_challenge_method"))
                ? "" : "verifier " + verifier;
    }

    private static String challenge(String verifier) {
        try {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> fields(String form) {
        return List.of(form.split("&")).stream()
                .map(field -> field.split("=", 2))
                .collect(Collectors.toMap(field -> field[0], field -> URLDecoder.decode(field[1], UTF_8)));
    }

    private static void answer(HttpExchange exchange, int status, String text) {
        try (exchange) {
            var bytes = text.getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
