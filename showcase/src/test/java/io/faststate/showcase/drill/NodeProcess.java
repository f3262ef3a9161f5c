package io.faststate.showcase.drill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** A node of an application, at a port that stays the same over its restarts. */
final class NodeProcess implements AutoCloseable {
    private static final HttpClient CLIENT = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final int port;
    private final String database;
    private final String ready;
    private final Path log;
    private final Duration clock;
    private @Nullable Process process;

    /**
     * Creates a node that does not run.
     *
     * @param database the address of the database, which the process finds in its environment
     * @param ready the path that answers with 200 once it is ready
     * @param clock how far its clock is ahead
     */
    NodeProcess(String database, String ready, Path log, Duration clock) {
        this.port = freePort();
        this.database = database;
        this.ready = ready;
        this.log = log;
        this.clock = clock;
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return port;
    }

    /** Starts it, and returns once it is ready. */
    void start(List<String> command) {
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().put("JAVA_TOOL_OPTIONS", "-Dfaststate.test.wrongClock=" + clock.toSeconds());
        builder.environment().put("PORT", Integer.toString(port));
        builder.environment().put("DATABASE", database);
        builder.environment().put("FASTSTATE_STORE", "postgres:" + database);
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!isReady()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new AssertionError("The node does not start; see " + log);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }

    private boolean isReady() {
        try {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + ready)).timeout(Duration.ofSeconds(2)).build();
            return CLIENT.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted while a node starts", e);
        }
    }

    /** Kills it as a power cut would: nothing of it runs any more when this returns. */
    void kill() {
        if (process != null) {
            // A command may be a script.
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().onExit().join();
        }
    }

    /** Asks it to stop, and waits until it has. */
    void stop() {
        if (process != null) {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
            try {
                if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                    throw new AssertionError("The node does not stop; see " + log);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError("Interrupted while a node stops", e);
            }
        }
    }

    @Override
    public void close() {
        kill();
    }
}
