package io.faststate.server.store.postgres;

import io.faststate.server.store.StoreException;
import io.faststate.server.store.StoreUnavailableException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;

/**
 * Explains errors and what to do about them
 * (<a href="https://www.postgresql.org/docs/current/errcodes-appendix.html">PostgreSQL's codes</a>).
 */
final class PostgresErrors {
    private static final Set<String> UNREACHABLE = Set.of("57P01", "57P02", "57P03", "53300", "25P03", "57P05");
    private static final int CLASS = 2;

    private PostgresErrors() {}

    private static String state(SQLException e) {
        var state = e.getSQLState();
        return state == null ? "" : state;
    }

    /** Whether the database could not be reached, so that the same may succeed later. */
    static boolean unreachable(SQLException e) {
        var state = state(e);
        return state.startsWith("08")
                || UNREACHABLE.contains(state)
                || e instanceof SQLTransientConnectionException
                || e instanceof SQLNonTransientConnectionException
                || (e.getCause() instanceof SQLException cause && unreachable(cause));
    }

    static StoreException of(SQLException e) {
        var message = "The PostgreSQL store " + what(e) + " (" + e.getMessage() + ')';
        return unreachable(e) ? new StoreUnavailableException(message, e) : new StoreException(message, e);
    }

    private static String what(SQLException e) {
        var state = state(e);
        if (unreachable(e)) {
            return "can't be reached; it is tried again until the database answers";
        }
        return switch (state) {
            case "55P03", "57014" -> "is held up by another node for too long; nothing was changed, try again";
            case "42501" -> "may not be used by this user; grant it the right to create a schema, or to use this one";
            case "53100" -> "has no room on its disk; free some space; nothing that was committed is lost";
            case "25006" -> "is a replica that can only be read; give the address of the primary";
            case "54000" -> "can't index so long an owner or name; keep a record's key under 2,000 characters";
            default -> state.length() > CLASS && state.startsWith("28")
                    ? "refuses the user or the password; check the address"
                    : "can't be used";
        };
    }
}
