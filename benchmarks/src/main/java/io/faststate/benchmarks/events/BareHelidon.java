package io.faststate.benchmarks.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.webserver.WebServer;
import java.util.List;

/**
 * The least that a Helidon server can do with a click: read its body and send bytes that were there before, under the
 * same headers as the server that it is compared with.
 */
final class BareHelidon implements EventTarget {
    private final WebServer server;
    private final Clicks clicks;

    private BareHelidon(WebServer server, Clicks clicks) {
        this.server = server;
        this.clicks = clicks;
    }

    static BareHelidon start(Clicks clicks, Answer answer) {
        List<Header> headers = answer.headers().stream()
                .map(header -> HeaderValues.createCached(HeaderNames.create(header.name()), header.value()))
                .toList();
        var body = answer.body().getBytes(UTF_8);
        var server = WebServer.builder()
                .host("127.0.0.1")
                .port(0)
                .connectionOptions(socket -> socket.tcpNoDelay(true))
                .routing(routing -> routing.any((req, res) -> {
                    req.content().as(byte[].class);
                    headers.forEach(res::header);
                    res.send(body);
                }))
                .build()
                .start();
        return new BareHelidon(server, clicks);
    }

    @Override
    public int port() {
        return server.port();
    }

    @Override
    public Clicks newTab() {
        return clicks.copy();
    }

    @Override
    public void close() {
        server.stop();
    }
}
