package io.faststate.server.store.postgres;

import io.faststate.server.clock.ServerClock;
import io.faststate.server.store.StoreException;
import io.faststate.server.store.StoreUnavailableException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Whether the database answers, since when it does not, and what its clock says. */
final class Contact {
    /** How long values in memory may be read while the database does not answer. */
    static final Duration READS_WITHOUT = Duration.ofSeconds(30);

    private static final System.Logger LOGGER = System.getLogger(Contact.class.getName());

    private volatile long lastAnswer = ServerClock.nanos();
    private volatile @Nullable StoreException lost;
    /** How far the database's clock is ahead of this machine's, in milliseconds. */
    private volatile long ahead;

    /** The time by the database's clock, which all nodes share, in milliseconds since 1970. */
    long now() {
        return ServerClock.millis() + ahead;
    }

    /** Notes an answer to what was asked at a time of {@link ServerClock#nanos}. */
    void answered(long asked) {
        lastAnswer = asked;
        if (lost != null) {
            lost = null;
            LOGGER.log(System.Logger.Level.INFO, "The PostgreSQL store answers again");
        }
    }

    void clock(long millis) {
        ahead = millis - ServerClock.machineMillis();
    }

    /** Notes an error, and explains it. */
    StoreException failed(SQLException e) {
        var error = PostgresErrors.of(e);
        if (PostgresErrors.unreachable(e)) {
            if (lost == null) {
                LOGGER.log(System.Logger.Level.WARNING, "The PostgreSQL store can't be reached. Values in memory can be read for "
                        + READS_WITHOUT.toSeconds() + " seconds; writes fail until it answers", e);
            }
            lost = error;
        }
        return error;
    }

    boolean isLost() {
        return lost != null;
    }

    /** Throws if the database is known not to answer. */
    void check() {
        var error = lost;
        if (error != null) {
            throw new StoreUnavailableException(String.valueOf(error.getMessage()), error);
        }
    }

    /** Whether values in memory may be too old to be read. */
    boolean isForgotten() {
        return lost != null && ServerClock.nanos() - lastAnswer > READS_WITHOUT.toNanos();
    }

    /** Throws if the database has not answered for so long that values in memory may be too old. */
    void checkMemory() {
        var error = lost;
        if (error != null && isForgotten()) {
            throw new StoreUnavailableException("The PostgreSQL store has not answered for "
                    + TimeUnit.NANOSECONDS.toSeconds(ServerClock.nanos() - lastAnswer) + " seconds, and values in memory are read for "
                    + READS_WITHOUT.toSeconds() + "; see that the database runs and can be reached from this machine", error);
        }
    }
}
