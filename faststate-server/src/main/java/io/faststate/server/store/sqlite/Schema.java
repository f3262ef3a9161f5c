package io.faststate.server.store.sqlite;

import io.faststate.server.store.StoreException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/** The tables of the file. */
final class Schema {
    /** Marks a file as FastState's: "FSST" in ASCII. */
    private static final int APPLICATION = 0x46535354;

    private static final int VERSION = 1;

    private static final String[] TABLES = {
        """
        CREATE TABLE value (
            scope TEXT NOT NULL,
            owner TEXT NOT NULL,
            name TEXT NOT NULL,
            version INTEGER NOT NULL,
            json TEXT NOT NULL,
            ends_at INTEGER NOT NULL,
            PRIMARY KEY (scope, owner, name)
        ) WITHOUT ROWID""",
        "CREATE INDEX value_ends_at ON value (ends_at) WHERE ends_at > 0",
        """
        CREATE TABLE owner (
            scope TEXT NOT NULL,
            owner TEXT NOT NULL,
            used_at INTEGER NOT NULL,
            PRIMARY KEY (scope, owner)
        ) WITHOUT ROWID""",
        "CREATE INDEX owner_used_at ON owner (scope, used_at)",
        """
        CREATE TABLE event (
            sequence INTEGER PRIMARY KEY,
            tab TEXT NOT NULL,
            id TEXT NOT NULL,
            committed_at INTEGER NOT NULL,
            UNIQUE (tab, id)
        )""",
        "CREATE INDEX event_committed_at ON event (committed_at)",
        """
        CREATE TABLE quarantine (
            scope TEXT NOT NULL,
            owner TEXT NOT NULL,
            name TEXT NOT NULL,
            version INTEGER NOT NULL,
            json TEXT NOT NULL,
            reason TEXT NOT NULL,
            taken_at INTEGER NOT NULL
        )""",
        "CREATE TABLE last_version (version INTEGER NOT NULL)",
        "INSERT INTO last_version VALUES (0)",
        "PRAGMA application_id = " + APPLICATION,
        "PRAGMA user_version = " + VERSION,
    };

    private Schema() {}

    /** Creates the tables in a new file; rejects a file from another program or a newer version. */
    static void check(Path file, Connection connection) throws SQLException {
        var application = number(connection, "PRAGMA application_id");
        var version = number(connection, "PRAGMA user_version");
        if (application == APPLICATION && version == VERSION) {
            return;
        }
        if (application == APPLICATION) {
            throw new StoreException("The store " + file + " has format " + version + ", and this version of FastState"
                    + " knows " + VERSION + "; use the version that wrote it, or a newer one");
        }
        if (application != 0 || number(connection, "SELECT count(*) FROM sqlite_master") != 0) {
            throw new StoreException("The file " + file + " is a database of another program; give another path");
        }
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            for (var each : TABLES) {
                statement.execute(each);
            }
            connection.commit();
        } finally {
            connection.setAutoCommit(true);
        }
    }

    static long number(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement(); var found = statement.executeQuery(query)) {
            return found.next() ? found.getLong(1) : 0;
        }
    }
}
