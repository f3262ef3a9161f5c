package io.faststate.benchmarks.events;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Threads;

/** How many clicks a second a server answers, from a few tabs that each wait for their answer before they go on. */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Threads(4)
public class EventsBenchmark {
    /** A click and its answer; the result is the size of the answer in bytes. */
    @Benchmark
    public int click(Tab tab) throws IOException {
        return tab.client.exchange(tab.clicks.next());
    }

    /** The server, in the JVM of its clients. */
    @State(Scope.Benchmark)
    public static class Server {
        /** Which server answers; without a value in the options, each of them. */
        @Param
        public EventServer server;

        private EventTarget target;

        /** Starts the server. */
        @Setup
        public void start() {
            target = server.start();
        }

        /** Stops it. */
        @TearDown
        public void stop() {
            target.close();
        }
    }

    /** A browser's tab: one connection. */
    @State(Scope.Thread)
    public static class Tab {
        private Clicks clicks;
        private ClickClient client;

        /** Connects, and checks that a click works. */
        @Setup
        public void open(Server server) throws IOException {
            clicks = server.target.newTab();
            client = new ClickClient(server.target.port());
            client.exchange(clicks.next());
            var answer = new String(client.answer(), US_ASCII);
            if (!answer.startsWith("HTTP/1.1 200 ") || !answer.contains("event: datastar-patch-")) {
                throw new IllegalStateException("A click was refused: " + answer);
            }
        }

        /** Disconnects. */
        @TearDown
        public void close() throws IOException {
            client.close();
        }
    }
}
