package io.faststate.server.testing;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL server for tests, with a directory of its own, started from the programs that the system has installed. Without
 * them, tests are skipped, or fail if the environment says {@code FASTSTATE_POSTGRES=required}.
 *
 * <pre>{@code
 * var store = StateStore.postgres(TestPostgres.shared().pool(), TestPostgres.schema());
 * }</pre>
 *
 * <p>It needs {@code org.postgresql:postgresql} and {@code com.zaxxer:HikariCP} among the test's dependencies.
 */
@SuppressWarnings("exports") // who uses it has HikariCP
public final class TestPostgres implements AutoCloseable {
    private static final AtomicInteger SCHEMAS = new AtomicInteger();
    private static final long PATIENCE = 60;
    private static @Nullable TestPostgres shared;

    private final Path programs;
    private final Path directory;
    private final int port;
    private final String settings;
    private final List<HikariDataSource> pools = new ArrayList<>();

    private TestPostgres(Path programs, Path directory, int port, String settings) {
        this.settings = settings;
        this.programs = programs;
        this.directory = directory;
        this.port = port;
    }

    /** The server that the tests of this process share; it ends with the process. */
    public static synchronized TestPostgres shared() {
        var running = shared;
        if (running == null) {
            running = start();
            shared = running;
            Runtime.getRuntime().addShutdownHook(new Thread(running::close));
        }
        return running;
    }

    /**
     * Starts a server of a test's own.
     *
     * @throws AssertionError if it doesn't start
     */
    public static TestPostgres start() {
        return start("fsync=off");
    }

    /**
     * Starts a server of a test's own with settings, such as {@code fsync=on}; without that it does not wait for the disk.
     *
     * @throws AssertionError if it doesn't start
     */
    public static TestPostgres start(String... settings) {
        var programs = programs();
        if (programs.isEmpty()) {
            var why = "There is no PostgreSQL here; install it, on Debian with apt install postgresql";
            if ("required".equals(System.getenv("FASTSTATE_POSTGRES"))) {
                fail(why);
            }
            abort(why);
        }
        try {
            var directory = Files.createTempDirectory("faststate-postgres");
            var server = new TestPostgres(programs.orElseThrow(), directory, freePort(),
                    Arrays.stream(settings).map(setting -> " -c " + setting).collect(Collectors.joining()));
            if (isRoot()) {
                run(List.of("chown", "postgres", directory.toString()));
            }
            server.program("initdb", "-D", server.data(), "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-locale", "-N");
            server.begin();
            return server;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /**
     * Starts a replica that follows this server a moment behind, as PostgreSQL's asynchronous replication does. While it is
     * {@linkplain #end ended} it learns nothing; {@link #promote} lets it take over.
     *
     * @throws AssertionError if it doesn't start
     */
    public TestPostgres replica() {
        try {
            var folder = Files.createTempDirectory("faststate-postgres");
            var replica = new TestPostgres(programs, folder, freePort(), settings);
            if (isRoot()) {
                run(List.of("chown", "postgres", folder.toString()));
            }
            client("pg_basebackup", "-D", replica.data(), "-R", "-X", "stream", "-c", "fast");
            replica.begin();
            return replica;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Lets a replica take over: it takes changes from now on. */
    public void promote() {
        program("pg_ctl", "-D", data(), "-w", "promote");
    }

    /** An address for JDBC by which an application finds the one of both servers that takes changes. */
    public String url(TestPostgres replica) {
        return "jdbc:postgresql://127.0.0.1:" + port + ",127.0.0.1:" + replica.port + "/postgres?user=postgres&targetServerType=primary";
    }

    private static Optional<Path> programs() {
        var folders = new ArrayList<Path>();
        try (var versions = Files.list(Path.of("/usr/lib/postgresql"))) {
            versions.map(version -> version.resolve("bin")).sorted(Comparator.reverseOrder()).forEach(folders::add);
        } catch (IOException e) {
            // Another system keeps them on the path.
        }
        Arrays.stream(System.getenv("PATH").split(":")).map(Path::of).forEach(folders::add);
        return folders.stream().filter(folder -> Files.isExecutable(folder.resolve("initdb"))).findFirst();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    private String data() {
        return directory.resolve("data").toString();
    }

    /** The programs refuse to run as root. */
    private String program(String name, String... arguments) {
        var command = new ArrayList<String>();
        if (isRoot()) {
            command.addAll(List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"));
        }
        command.add(programs.resolve(name).toString());
        command.addAll(List.of(arguments));
        return run(command);
    }

    /**
     * Runs a program that connects to the server, such as {@code psql} or {@code pgbench}, and returns what it printed.
     *
     * @throws AssertionError if it fails or takes longer than a minute
     */
    public String client(String name, String... arguments) {
        var all = new ArrayList<>(List.of("-h", "127.0.0.1", "-p", Integer.toString(port), "-U", "postgres"));
        all.addAll(List.of(arguments));
        return program(name, all.toArray(String[]::new));
    }

    private static String run(List<String> command) {
        try {
            var log = Files.createTempFile("faststate-postgres", ".log");
            var process = new ProcessBuilder(command)
                    .directory(Path.of("/").toFile()).redirectErrorStream(true).redirectOutput(log.toFile()).start();
            if (!process.waitFor(PATIENCE, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new AssertionError(command + " failed: " + Files.readString(log));
            }
            var printed = Files.readString(log);
            Files.delete(log);
            return printed;
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Starts it again after {@link #end}. */
    public void begin() {
        program("pg_ctl", "-D", data(), "-w", "-l", directory.resolve("log").toString(), "-o", "-p " + port + " -k " + directory
                + " -c listen_addresses=127.0.0.1 -c max_connections=200 -c max_wal_size=4GB" + settings, "start");
    }

    /** Ends it, if it runs, as a crash does: connections break, and nothing is written that was not committed. */
    public void end() {
        if (Files.exists(directory.resolve("data").resolve("postmaster.pid"))) {
            program("pg_ctl", "-D", data(), "-w", "-m", "immediate", "stop");
        }
    }

    /** An address for JDBC. */
    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=postgres";
    }

    /** A pool of connections, closed with the server. */
    public HikariDataSource pool() {
        return pool(url());
    }

    /** A pool of connections by an address, closed with the server. */
    public HikariDataSource pool(String url) {
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(6);
        config.setConnectionTimeout(Duration.ofSeconds(1).toMillis());
        config.setValidationTimeout(Duration.ofMillis(500).toMillis());
        config.setMinimumIdle(1);
        var pool = new HikariDataSource(config);
        pools.add(pool);
        return pool;
    }

    /** A name for a schema that no other test of this process has. */
    public static String schema() {
        return "test_" + SCHEMAS.incrementAndGet();
    }

    /**
     * The first number that a query answers with; for other statements, how many rows they changed; -1 if there is none.
     *
     * @throws AssertionError if the statement fails
     */
    public long number(String query) {
        try (var connection = DriverManager.getConnection(url()); var statement = connection.createStatement()) {
            if (!statement.execute(query)) {
                return statement.getUpdateCount();
            }
            try (var found = statement.getResultSet()) {
                return found.next() ? found.getLong(1) : -1;
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** Ends the server and deletes what it kept. */
    @Override
    public void close() {
        pools.forEach(HikariDataSource::close);
        end();
        try (var files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
