package io.faststate.benchmarks.events;

import io.faststate.server.FastState;
import io.faststate.server.Limits;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Pattern;

/** FastState with the page of this benchmark, all that it does for a click included. */
final class FastStateServer implements EventTarget {
    private static final Pattern TOKEN = Pattern.compile("name=\"faststate\" content=\"([^\"]+)\"");
    private static final Pattern ACTION = Pattern.compile("@post\\('([^']+)'\\)");

    private static final int WARM = 100;

    private final FastState server;

    private FastStateServer(FastState server) {
        this.server = server;
    }

    static FastStateServer start() {
        var server = FastState.builder()
                .host("127.0.0.1")
                .port(0)
                .limits(Limits.defaults().eventsPerSecond(1_000_000))
                .meterRegistry(new SimpleMeterRegistry())
                .page("/", Counter::view)
                .build()
                .start();
        return new FastStateServer(server);
    }

    @Override
    public int port() {
        return server.port();
    }

    @Override
    public Clicks newTab() {
        try (var browser = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + "/")).build();
            var response = browser.send(request, BodyHandlers.ofString());
            var cookie = response.headers().firstValue("Set-Cookie").orElseThrow();
            return Clicks.of(post(
                    find(ACTION, response.body()),
                    find(TOKEN, response.body()),
                    cookie.substring(0, cookie.indexOf(';')),
                    "{\"amount\":1}"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException("Interrupted while a page was loaded", e);
        }
    }

    private static String find(Pattern pattern, String page) {
        var matcher = pattern.matcher(page);
        if (!matcher.find()) {
            throw new IllegalStateException("No " + pattern + " in " + page);
        }
        return matcher.group(1);
    }

    private static String post(String path, String token, String cookie, String body) {
        return String.join(
                "\r\n",
                "POST " + path + " HTTP/1.1",
                "Host: 127.0.0.1",
                "Accept: text/event-stream, text/html, application/json",
                "Content-Type: application/json",
                "Cookie: " + cookie,
                "Datastar-Request: true",
                "FastState-Event: " + Clicks.NUMBER,
                "FastState-Page: " + token,
                "Sec-Fetch-Site: same-origin",
                "Content-Length: " + body.length(),
                "",
                body);
    }

    /** A click on the page and what was answered, for a server that answers the same without doing anything. */
    static Recording record() {
        try (var server = start();
                var client = new ClickClient(server.port())) {
            var clicks = server.newTab();
            // The answer to the first click holds what the page needs once; the others are alike.
            for (int i = 0; i < WARM; i++) {
                client.exchange(clicks.next());
            }
            return new Recording(clicks, Answer.of(client.answer()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What was recorded.
     *
     * @param clicks the requests
     * @param answer the answer to each
     */
    record Recording(Clicks clicks, Answer answer) {}

    @Override
    public void close() {
        server.close();
    }
}
