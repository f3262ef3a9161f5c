package io.faststate.server.store.postgres;

import io.faststate.dsl.Scope;
import io.faststate.server.store.StateKey;
import io.faststate.server.store.StateValue;
import io.faststate.server.store.StoreException;
import io.faststate.server.store.Versioned;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads from the database; each answer is as of the last commit. */
final class Queries {
    private static final int MAXIMUM = 1_000;
    private static final int EVENTS = 128;

    private final Database database;

    Queries(Database database) {
        this.database = database;
    }

    @FunctionalInterface
    private interface Reading<R> {
        R read(ResultSet found) throws SQLException;
    }

    private <R> R ask(String sql, Reading<R> reading, Object... arguments) {
        return database.use(connection -> {
            try (var statement = connection.prepareStatement(database.sql(sql))) {
                for (var i = 0; i < arguments.length; i++) {
                    statement.setObject(i + 1, arguments[i]);
                }
                try (var found = statement.executeQuery()) {
                    return reading.read(found);
                }
            }
        });
    }

    /** Throws if a key can't be in the database. */
    static void check(StateKey key) {
        if (key.owner().indexOf('\0') >= 0 || key.name().indexOf('\0') >= 0) {
            throw new StoreException("The key " + key.toString().replace('\0', '?') + " holds a character U+0000, which PostgreSQL"
                    + " can't store; leave it out");
        }
    }

    Row row(StateKey key) {
        check(key);
        return ask("SELECT c.last_version, v.version, v.json, v.ends_at FROM $.clock c LEFT JOIN $.value v"
                + " ON v.scope = ? AND v.owner = ? AND v.name = ?",
                found -> found.next() ? row(found) : Row.none(0), key.scope().name(), key.owner(), key.name());
    }

    private static Row row(ResultSet found) throws SQLException {
        var json = found.getString(3);
        return json == null
                ? Row.none(found.getLong(1))
                : Row.of(new Versioned(StateValue.ofJson(json), found.getLong(2)), found.getLong(4), json.length());
    }

    /** The rows of keys. */
    Map<StateKey, Row> rows(Connection connection, Collection<StateKey> keys) throws SQLException {
        try (var statement = connection.prepareStatement(database.sql(Statements.ROWS))) {
            new Arguments(connection, statement).keys(keys);
            try (var found = statement.executeQuery()) {
                return rows(found);
            }
        }
    }

    /** What {@link Statements#ROWS} found. */
    static Map<StateKey, Row> rows(ResultSet found) throws SQLException {
        var rows = new LinkedHashMap<StateKey, Row>();
        while (found.next()) {
            rows.put(key(found, 5), row(found));
        }
        return rows;
    }

    /** The ids of a tab's events, from the oldest to the newest. */
    Set<String> events(String tab) {
        return ask("SELECT id FROM $.event WHERE tab = ? ORDER BY sequence DESC LIMIT " + EVENTS, found -> {
            var ids = new LinkedHashSet<String>();
            while (found.next()) {
                ids.addFirst(found.getString(1));
            }
            return ids;
        }, tab);
    }

    /** Whether there are values that have expired. */
    boolean anyEnded(long now) {
        return ask("SELECT 1 FROM $.value WHERE ends_at > 0 AND ends_at <= ? LIMIT 1", ResultSet::next, now);
    }

    private static StateKey key(ResultSet found, int column) throws SQLException {
        return new StateKey(Scope.valueOf(found.getString(column)), found.getString(column + 1), found.getString(column + 2));
    }

    /** Reads keys whose parts are the first three columns. */
    static List<StateKey> keys(ResultSet found) throws SQLException {
        var keys = new ArrayList<StateKey>();
        while (found.next()) {
            keys.add(key(found, 1));
        }
        return keys;
    }

    /** Whether another node wrote a version lately. */
    boolean wasWrittenByOther(long version, String node) {
        return ask("SELECT 1 FROM $.change WHERE version = ? AND node <> ?", ResultSet::next, version, node);
    }

    /** Some owners that were not used since a time, in milliseconds since 1970. */
    List<Owner> unused(Scope scope, long since) {
        return ask("SELECT owner FROM $.owner WHERE scope = ? AND used_at < ? LIMIT " + MAXIMUM, found -> {
            var owners = new ArrayList<Owner>();
            while (found.next()) {
                owners.add(new Owner(scope, found.getString(1)));
            }
            return owners;
        }, scope.name(), since);
    }

    long owners(Scope scope) {
        return ask("SELECT count(*) FROM $.owner WHERE scope = ?", found -> found.next() ? found.getLong(1) : 0, scope.name());
    }

    /** Forgets old events. */
    void forgetEvents(long before) {
        database.use(connection -> {
            try (var statement = connection.prepareStatement(database.sql("DELETE FROM $.event WHERE committed_at < ?"))) {
                statement.setLong(1, before);
                return statement.executeUpdate();
            }
        });
    }
}
