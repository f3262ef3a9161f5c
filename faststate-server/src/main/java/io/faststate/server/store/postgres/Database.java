package io.faststate.server.store.postgres;

import io.faststate.server.clock.ServerClock;
import io.faststate.server.store.StoreException;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/** A schema in a database, and the way to it. */
final class Database {
    /** How long an answer to a commit may take before its connection counts as broken; it may wait for other nodes. */
    static final Duration PATIENCE = Duration.ofSeconds(10);

    /** How long any other answer may take. */
    static final Duration READING = Duration.ofSeconds(3);

    private static final Pattern NAME = Pattern.compile("[a-z_][a-z0-9_]{0,62}");

    private final DataSource dataSource;
    private final String schema;
    private final Contact contact = new Contact();

    Database(DataSource dataSource, String schema) {
        if (!NAME.matcher(schema).matches()) {
            throw new IllegalArgumentException("The schema '" + schema + "' has a name that the store can't use; give one of at most"
                    + " 63 lower-case letters, digits and underscores, such as faststate");
        }
        this.dataSource = dataSource;
        this.schema = schema;
    }

    /** Something to do with a connection. */
    @FunctionalInterface
    interface Use<R> {
        R of(Connection connection) throws SQLException;
    }

    Contact contact() {
        return contact;
    }

    String schema() {
        return schema;
    }

    /** A statement whose tables are those of the schema: {@code $.value} is the table of values. */
    String sql(String text) {
        return text.replace("$.", schema + '.');
    }

    /** A connection that gives up when no answer comes for a time. */
    Connection connect(Duration patience) throws SQLException {
        var connection = dataSource.getConnection();
        try {
            connection.setNetworkTimeout(Runnable::run, (int) patience.toMillis());
            return connection;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    /** Does something that may be done twice, with a connection; with another one if the first turns out to be broken. */
    <R> R use(Use<R> use) {
        return use(READING, use);
    }

    <R> R use(Duration patience, Use<R> use) {
        try {
            return once(patience, use);
        } catch (SQLException first) {
            if (PostgresErrors.unreachable(first) && !contact.isLost()) {
                try {
                    return once(patience, use);
                } catch (SQLException second) {
                    throw failed(second);
                }
            }
            throw failed(first);
        }
    }

    private <R> R once(Duration patience, Use<R> use) throws SQLException {
        var asked = ServerClock.nanos();
        try (var connection = connect(patience)) {
            var result = use.of(connection);
            contact.answered(asked);
            return result;
        }
    }

    private StoreException failed(SQLException e) {
        // An interrupt breaks the connection of a virtual thread, and says nothing about the database.
        return Thread.currentThread().isInterrupted()
                ? new StoreException("The PostgreSQL store was asked by a thread that was interrupted", e)
                : contact.failed(e);
    }

    static Array texts(Connection connection, Collection<String> texts) throws SQLException {
        return connection.createArrayOf("text", texts.toArray());
    }

    static Array numbers(Connection connection, Collection<Long> numbers) throws SQLException {
        return connection.createArrayOf("int8", numbers.toArray());
    }
}
