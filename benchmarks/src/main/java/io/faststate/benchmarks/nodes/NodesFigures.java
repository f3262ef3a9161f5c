package io.faststate.benchmarks.nodes;

import io.faststate.server.testing.TestPostgres;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Locale;

/**
 * How many updates a node writes per second, as a ratio to what PostgreSQL itself does with the same statements in the same
 * groups, and how long a change on one node takes until another one has sent it to its browsers. PostgreSQL is started from the
 * system's programs, and waits for its disk.
 */
public final class NodesFigures {
    private static final Duration TIME = Duration.ofSeconds(20);
    private static final Duration SMOKE = Duration.ofSeconds(1);
    private static final int[] HANDLERS = {1, 8, 64};
    private static final int[] STREAMS = {1, 1_000};

    private NodesFigures() {}

    /**
     * Prints the tables.
     *
     * @param smoke whether to measure hardly at all, so that the figures mean nothing
     */
    public static void print(PrintStream out, boolean smoke) {
        var time = smoke ? SMOKE : TIME;
        try (var server = TestPostgres.start("fsync=on")) {
            out.println("| handlers | updates per second | in a transaction | pgbench, same statements and groups | ratio |");
            out.println("|---|---|---|---|---|");
            for (var handlers : HANDLERS) {
                var found = Groups.measure(server, handlers, time);
                out.println(String.format(Locale.ROOT, "| %d | %,.0f | %.1f | %,.0f | %.2f |",
                        handlers, found.updates(), found.size(), found.alone(), found.updates() / found.alone()));
            }
            out.println();
            out.println("| streams on each of two nodes | from change to patch, median | 99 of 100 | patches |");
            out.println("|---|---|---|---|");
            for (var streams : STREAMS) {
                var found = Delays.measure(server, smoke ? Math.min(streams, 20) : streams, time);
                out.println(String.format(Locale.ROOT, "| %,d | %.1f ms | %.1f ms | %,d |",
                        streams, found.millis(0.5), found.millis(0.99), found.count()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
