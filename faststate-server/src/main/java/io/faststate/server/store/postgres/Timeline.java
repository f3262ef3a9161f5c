package io.faststate.server.store.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/**
 * Notices that another server has taken the place of the database, where the last commits may be missing
 * (<a href="https://www.postgresql.org/docs/current/continuous-archiving.html#BACKUP-TIMELINES">timelines</a>). Versions then go on
 * so much higher that no lost one is given again: what a node read before it is no longer taken for the value that it writes over,
 * and browsers don't take new patches for old ones.
 */
final class Timeline {
    /** More than can be committed while a replica is behind, and few enough for 30,000 such changes. */
    static final long LEAP = 1L << 24;

    private static final System.Logger LOGGER = System.getLogger(Timeline.class.getName());
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final String NOW = "SELECT left(pg_walfile_name(pg_current_wal_insert_lsn()), 8) AS timeline";

    private static final String FOLLOW = "WITH now AS (" + NOW + ")"
            + " UPDATE $.clock c SET timeline = now.timeline,"
            + " last_version = CASE WHEN c.timeline = '' THEN c.last_version ELSE c.last_version + ? END,"
            + " forgotten_version = CASE WHEN c.timeline = '' THEN c.forgotten_version ELSE c.last_version + ? END"
            + " FROM now WHERE c.timeline <> now.timeline RETURNING c.forgotten_version";

    private Timeline() {}

    /** The timeline of the server that a connection leads to. */
    static String of(Connection connection) throws SQLException {
        try (var statement = connection.createStatement(); var found = statement.executeQuery(NOW)) {
            found.next();
            return found.getString(1);
        }
    }

    /**
     * Follows the database to the server that a new connection leads to, before anything is written there.
     *
     * @param connection commits by itself
     * @throws SQLException if the database can't be reached
     */
    static void follow(Database database, Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(database.sql(FOLLOW))) {
            statement.setQueryTimeout((int) PATIENCE.toSeconds());
            statement.setLong(1, LEAP);
            statement.setLong(2, LEAP);
            try (var followed = statement.executeQuery()) {
                if (followed.next() && followed.getLong(1) > 0) {
                    LOGGER.log(System.Logger.Level.INFO, "Another PostgreSQL server has taken over; everything is read again");
                }
            }
        } catch (SQLException e) {
            if (PostgresErrors.unreachable(e)) {
                throw e;
            }
            // Some services that speak PostgreSQL's language have no such log.
            LOGGER.log(System.Logger.Level.DEBUG, "The timeline of the database is not known", e);
        }
    }
}
