package io.faststate.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** One browser: its cookies, and the tabs that it opens. It outlives the server that it first talked to. */
final class Visitor {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Map<String, String> cookies = new TreeMap<>();
    private volatile int port;

    private Visitor(int port) {
        this.port = port;
    }

    /** A visitor without a session. */
    static Visitor of(FastState server) {
        return new Visitor(server.port());
    }

    /** A visitor without a session, of whatever listens on a port of this machine. */
    static Visitor of(int port) {
        return new Visitor(port);
    }

    /** From now on the visitor, with the tabs that are open, talks to another server. */
    void moveTo(FastState server) {
        moveTo(server.port());
    }

    /** From now on the visitor, with the tabs that are open, talks to whatever listens on another port. */
    void moveTo(int other) {
        port = other;
    }

    /** Opens a page in a new tab. */
    Tab open(String path) {
        var reply = get(path);
        if (reply.status() != 200) {
            throw new AssertionError(path + " answered " + reply.status() + ": " + reply.text());
        }
        return new Tab(this, reply.text());
    }

    /** The answer to a GET as a browser's address bar makes it. */
    Reply get(String path) {
        return send(request(path).header("Sec-Fetch-Site", "none"));
    }

    /** A request with the visitor's cookies. */
    HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        synchronized (cookies) {
            if (!cookies.isEmpty()) {
                request.header("Cookie", cookies.entrySet().stream()
                        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                        .collect(Collectors.joining("; ")));
            }
        }
        return request;
    }

    /** Sends a request, and keeps the cookies of its answer. */
    Reply send(HttpRequest.Builder request) {
        return Reply.of(send(request, BodyHandlers.ofString()));
    }

    /** Sends a request, and keeps the cookies of its answer. */
    <T> HttpResponse<T> send(HttpRequest.Builder request, BodyHandler<T> body) {
        try {
            var response = CLIENT.send(request.build(), body);
            response.headers().allValues("Set-Cookie").forEach(this::keep);
            return response;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted while waiting for an answer", e);
        }
    }

    private void keep(String header) {
        var pair = header.split(";", 2)[0].split("=", 2);
        synchronized (cookies) {
            if (pair[0].startsWith("faststate")) {
                // A server that moved to another port goes on with the session, in a cookie of another name.
                cookies.keySet().removeIf(name -> name.startsWith("faststate"));
            }
            cookies.put(pair[0], pair[1]);
        }
    }

    /** Gives the visitor a cookie. */
    void cookie(String name, String value) {
        synchronized (cookies) {
            cookies.put(name, value);
        }
    }

    private Optional<Map.Entry<String, String>> sessionCookie() {
        return cookies.entrySet().stream().filter(cookie -> cookie.getKey().startsWith("faststate")).findFirst();
    }

    /** Gives the visitor another session. */
    void session(String value) {
        synchronized (cookies) {
            cookies.keySet().removeIf(name -> name.startsWith("faststate"));
            cookies.put("faststate-" + port, value);
        }
    }

    /** The value of the cookie that names the session. */
    String session() {
        synchronized (cookies) {
            return sessionCookie().map(Map.Entry::getValue).orElse("");
        }
    }
}
