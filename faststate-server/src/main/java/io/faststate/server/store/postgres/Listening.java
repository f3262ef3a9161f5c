package io.faststate.server.store.postgres;

import io.faststate.server.store.StoreException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * Waits for notifications of changes. A notification only wakes: what has changed is read from the table of changes, and
 * is read every half second without one.
 */
final class Listening implements AutoCloseable {
    private static final Duration LONGEST = Duration.ofMillis(500);
    private static final System.Logger LOGGER = System.getLogger(Listening.class.getName());

    private final Database database;
    private @Nullable Connection connection;

    Listening(Database database) {
        this.database = database;
    }

    static String channel(Database database) {
        return "faststate_" + database.schema();
    }

    /**
     * Waits until another commit was made somewhere, or for half a second.
     *
     * @return false if all commits that were made are of one node
     */
    boolean await(String node) throws SQLException {
        var open = connection;
        if (open == null) {
            open = database.connect(Database.READING);
            connection = open;
            open.setAutoCommit(true);
            execute(open, "LISTEN " + channel(database));
            // What was committed before is to be read now.
            return true;
        }
        var notifications = open.unwrap(PGConnection.class).getNotifications((int) LONGEST.toMillis());
        return notifications == null
                || notifications.length == 0
                || Arrays.stream(notifications).anyMatch(it -> !it.getParameter().equals(node));
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Ends all waits, on all nodes. */
    static void wake(Database database) {
        try {
            var unused = database.use(connection -> {
                execute(connection, "NOTIFY " + channel(database));
                return true;
            });
        } catch (StoreException e) {
            LOGGER.log(System.Logger.Level.DEBUG, "The wait for notifications ends by itself", e);
        }
    }

    /** Ends the connection; the next wait makes another one. */
    void breakOff() {
        var open = connection;
        connection = null;
        if (open == null) {
            return;
        }
        try (open) {
            execute(open, "UNLISTEN *");
        } catch (SQLException e) {
            LOGGER.log(System.Logger.Level.DEBUG, "A connection could not be given back in order", e);
        }
    }

    @Override
    public void close() {
        breakOff();
    }
}
