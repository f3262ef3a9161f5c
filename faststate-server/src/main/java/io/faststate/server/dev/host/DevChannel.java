package io.faststate.server.dev.host;

import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Tells open pages in development what their application can't: that its code changed or does not compile, that a style
 * sheet changed, and what failed. It is a stream of server-sent events of its own, for browsers on this machine only.
 */
public final class DevChannel implements AutoCloseable {
    private static final Header EVENT_STREAM = HeaderValues.createCached(HeaderNames.CONTENT_TYPE, "text/event-stream");
    private static final Header NO_STORE = HeaderValues.createCached(HeaderNames.CACHE_CONTROL, "no-store");
    private static final long SILENCE_SECONDS = 15;
    private static final int MOST_WAITING = 100;
    private static final long MOMENT = TimeUnit.SECONDS.toNanos(3);
    private static final String SILENT = ":\n\n";
    private static final String END = "";

    private final Supplier<List<String>> traces;
    private final Set<BlockingQueue<String>> open = ConcurrentHashMap.newKeySet();
    private volatile @Nullable Problem shown;
    private volatile long shownAt;
    private volatile boolean closed;

    /** Creates a channel; each page that opens it first hears the latest traces. */
    public DevChannel(Supplier<List<String>> traces) {
        this.traces = traces;
    }

    /** Answers the request that opens the channel of a page. */
    public void handle(ServerRequest request, ServerResponse response) throws InterruptedException {
        if (!isLocal(request)) {
            response.status(Status.FORBIDDEN_403).send();
            return;
        }
        var events = new LinkedBlockingQueue<String>(MOST_WAITING);
        open.add(events);
        try (var out = response.header(EVENT_STREAM).header(NO_STORE).outputStream()) {
            // Where the server goes away, it is back within moments.
            send(out, "retry: 20\n" + event("build", DevHost.current().map(loop -> loop.build() + '\n' + loop.styles()).orElse("")));
            var problem = DevHost.current().flatMap(DevHost::problem).or(this::justShown);
            if (problem.isPresent()) {
                send(out, event("problem", text(problem.get())));
            }
            for (var trace : traces.get()) {
                send(out, event("trace", trace));
            }
            while (!closed) {
                var next = events.poll(SILENCE_SECONDS, TimeUnit.SECONDS);
                if (END.equals(next)) {
                    return;
                }
                send(out, next == null ? SILENT : next);
            }
        } catch (IOException | UncheckedIOException e) {
            System.getLogger(DevChannel.class.getName()).log(System.Logger.Level.DEBUG, "A page in development was left", e);
        } finally {
            open.remove(events);
        }
    }

    /** Whether a request comes from this machine. */
    public static boolean isLocal(ServerRequest request) {
        return request.remotePeer().address() instanceof InetSocketAddress from
                && isLoopback(from.getAddress());
    }

    private static boolean isLoopback(InetAddress address) {
        return address != null && address.isLoopbackAddress();
    }

    private static void send(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static String event(String name, String data) {
        return "event: " + name + '\n' + data.lines().map(line -> "data: " + line + '\n').collect(Collectors.joining())
                + (data.isEmpty() ? "data:\n\n" : "\n");
    }

    private static String text(Problem problem) {
        return problem.title().lines().collect(Collectors.joining(" ")) + '\n' + (problem.place().isEmpty() ? "-" : problem.place()) + '\n'
                + problem.text();
    }

    /** A failure from moments ago, which may be why the page that opens the channel is an error page. */
    private Optional<Problem> justShown() {
        return System.nanoTime() - shownAt < MOMENT ? Optional.ofNullable(shown) : Optional.empty();
    }

    /** Shows a problem on all open pages. */
    public void show(Problem problem) {
        shownAt = System.nanoTime();
        shown = problem;
        publish(event("problem", text(problem)));
    }

    /** Takes the problem from all open pages. */
    public void solved() {
        publish(event("solved", ""));
    }

    /** Has open pages load their style sheets again. */
    public void restyle() {
        publish(event("styles", DevHost.current().map(DevHost::styles).orElse(0).toString()));
    }

    /** Sends all open pages an event of the application's own. */
    public void publish(String name, String data) {
        publish(event(name, data));
    }

    private void publish(String event) {
        // A page that takes nothing is left behind; it hears the latest when it opens the channel again.
        open.forEach(events -> {
            var unused = events.offer(event);
        });
    }

    @Override
    public void close() {
        closed = true;
        open.forEach(events -> {
            events.clear();
            var unused = events.offer(END);
        });
    }
}
