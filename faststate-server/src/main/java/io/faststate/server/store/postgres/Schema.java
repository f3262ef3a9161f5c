package io.faststate.server.store.postgres;

import io.faststate.server.store.StoreException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/** The tables, brought to this version's format when a node starts. */
final class Schema {
    /** The steps from one format to the next; the n-th leads to format n + 1, and none ever changes. */
    private static final List<List<String>> STEPS = List.of(List.of(
            """
            CREATE TABLE $.value (
                scope text COLLATE "C" NOT NULL,
                owner text COLLATE "C" NOT NULL,
                name text COLLATE "C" NOT NULL,
                version bigint NOT NULL,
                json text NOT NULL,
                ends_at bigint NOT NULL,
                PRIMARY KEY (scope, owner, name)
            )""",
            "CREATE INDEX value_ends_at ON $.value (ends_at) WHERE ends_at > 0",
            """
            CREATE TABLE $.owner (
                scope text COLLATE "C" NOT NULL,
                owner text COLLATE "C" NOT NULL,
                used_at bigint NOT NULL,
                PRIMARY KEY (scope, owner)
            )""",
            "CREATE INDEX owner_used_at ON $.owner (scope, used_at)",
            """
            CREATE TABLE $.event (
                tab text COLLATE "C" NOT NULL,
                id text COLLATE "C" NOT NULL,
                sequence bigint GENERATED ALWAYS AS IDENTITY,
                committed_at bigint NOT NULL,
                PRIMARY KEY (tab, id)
            )""",
            "CREATE INDEX event_committed_at ON $.event (committed_at)",
            """
            CREATE TABLE $.quarantine (
                scope text NOT NULL,
                owner text NOT NULL,
                name text NOT NULL,
                version bigint NOT NULL,
                json text NOT NULL,
                reason text NOT NULL,
                taken_at bigint NOT NULL
            )""",
            """
            CREATE TABLE $.change (
                version bigint PRIMARY KEY,
                node text NOT NULL,
                scope text NOT NULL,
                owner text NOT NULL,
                name text,
                changed_at bigint NOT NULL
            )""",
            "CREATE TABLE $.clock (last_version bigint NOT NULL, forgotten_version bigint NOT NULL)",
            "INSERT INTO $.clock VALUES (0, 0)"),
            List.of("ALTER TABLE $.clock ADD COLUMN timeline text NOT NULL DEFAULT ''"));

    /** How long other nodes may take to bring the tables to this format. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private Schema() {}

    /**
     * Creates or upgrades the tables. Nodes that start at the same time take turns.
     *
     * @throws StoreException if the tables are of a newer version
     */
    static void bring(Database database) {
        database.use(PATIENCE, connection -> {
            connection.setAutoCommit(false);
            try {
                bring(database, connection);
                connection.commit();
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
            return true;
        });
    }

    private static void bring(Database database, Connection connection) throws SQLException {
        // Held until the transaction ends, however it ends.
        try (var lock = connection.prepareStatement("SELECT pg_advisory_xact_lock(hashtextextended('faststate ' || ?, 0))")) {
            lock.setString(1, database.schema());
            lock.execute();
        }
        var found = found(database, connection);
        if (found > STEPS.size()) {
            throw new StoreException("The schema " + database.schema() + " has format " + found + ", and this version of FastState"
                    + " knows " + STEPS.size() + "; use the version that wrote it, or a newer one");
        }
        if (found == STEPS.size()) {
            return;
        }
        try (var statement = connection.createStatement()) {
            if (found == 0) {
                statement.execute("CREATE SCHEMA IF NOT EXISTS " + database.schema());
                statement.execute(database.sql("CREATE TABLE $.format (version integer NOT NULL)"));
                statement.execute(database.sql("INSERT INTO $.format VALUES (0)"));
            }
            for (var step : STEPS.subList(found, STEPS.size())) {
                for (var sql : step) {
                    statement.execute(database.sql(sql));
                }
            }
            statement.execute(database.sql("UPDATE $.format SET version = " + STEPS.size()));
        }
    }

    private static int found(Database database, Connection connection) throws SQLException {
        try (var query = connection.prepareStatement(
                "SELECT to_regclass(?) IS NOT NULL, EXISTS (SELECT FROM pg_tables WHERE schemaname = ?)")) {
            query.setString(1, database.schema() + ".format");
            query.setString(2, database.schema());
            try (var answer = query.executeQuery()) {
                answer.next();
                if (!answer.getBoolean(1)) {
                    if (answer.getBoolean(2)) {
                        throw new StoreException("The schema " + database.schema() + " holds tables of another program;"
                                + " give the store a schema of its own");
                    }
                    return 0;
                }
            }
        }
        try (var statement = connection.createStatement();
                var format = statement.executeQuery(database.sql("SELECT version FROM $.format"))) {
            return format.next() ? format.getInt(1) : 0;
        }
    }
}
