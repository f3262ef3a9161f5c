package io.faststate.server;

import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.p;
import static io.faststate.dsl.Html.section;

import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import io.faststate.dsl.State;
import io.faststate.server.store.StateStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A server of its own process, on a durable store, that is killed at any time. */
final class CrashServer implements AutoCloseable {
    /** Clicked by everyone. */
    static final State<Integer> TOTAL = State.global("total", 0);

    private final Process process;
    private final int port;

    private CrashServer(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    private static Node view(Page page) {
        var own = page.record("own", page.path("client"), 0);
        var session = page.session("session", 0);
        var tab = page.tab("tab", 0);
        return section(
                p("Total ", TOTAL.text()),
                p(String.valueOf(own.get())).id("own"),
                p(String.valueOf(session.get())).id("session"),
                p(String.valueOf(tab.get())).id("tab"),
                button("one").id("one").onClick(() -> TOTAL.update(n -> n + 1)),
                button("all").id("all").onClick(() -> State.transaction(() -> {
                    TOTAL.update(n -> n + 1);
                    own.update(n -> n + 1);
                    session.update(n -> n + 1);
                    tab.update(n -> n + 1);
                })));
    }

    /** Serves until it is killed; prints its port once it answers. */
    public static void main(String[] arguments) {
        var server = FastState.builder()
                .host("127.0.0.1")
                .port(0)
                .store(StateStore.sqlite(Path.of(arguments[0])))
                .limits(Limits.defaults().eventsPerSecond(100_000))
                .page("/{client}", CrashServer::view)
                .build()
                .start();
        System.out.println(server.port());
    }

    /** Starts one on a file. */
    static CrashServer on(Path file, Path errors) throws IOException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        // A process that is killed leaves SQLite's library there.
                        "-Dorg.sqlite.tmpdir=" + file.toAbsolutePath().getParent(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        CrashServer.class.getName(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.appendTo(errors.toFile()))
                .start();
        var line = process.inputReader(StandardCharsets.UTF_8).readLine();
        if (line == null) {
            throw new AssertionError("The server did not start; see " + errors);
        }
        return new CrashServer(process, Integer.parseInt(line));
    }

    int port() {
        return port;
    }

    /** Kills it as a power cut would: nothing of it runs any more when this returns. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        kill();
    }
}
