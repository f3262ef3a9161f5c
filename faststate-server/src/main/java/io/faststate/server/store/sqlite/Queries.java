package io.faststate.server.store.sqlite;

import io.faststate.dsl.Scope;
import io.faststate.server.store.EventId;
import io.faststate.server.store.StateKey;
import io.faststate.server.store.StateValue;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/** Reads from the file, on the read-only connection; each answer is as of the last commit. */
public final class Queries {
    private static final int MAXIMUM = 1_000;
    private static final int EVENTS = 128;

    private final Database database;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    Queries(Database database) {
        this.database = database;
    }

    @FunctionalInterface
    private interface Reading<R> {
        R read(ResultSet found) throws SQLException;
    }

    private <R> R ask(String sql, Reading<R> reading, Object... arguments) {
        lock.lock();
        try {
            var statement = prepared.get(sql);
            if (statement == null) {
                statement = database.reader().prepareStatement(sql);
                prepared.put(sql, statement);
            }
            for (var i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, arguments[i]);
            }
            try (var found = statement.executeQuery()) {
                return reading.read(found);
            }
        } catch (SQLException e) {
            throw database.failed(e);
        } finally {
            lock.unlock();
        }
    }

    Row row(StateKey key) {
        return ask("SELECT version, json, ends_at FROM value WHERE scope = ? AND owner = ? AND name = ?", found -> {
            if (!found.next()) {
                return Row.NONE;
            }
            var json = found.getString(2);
            return Row.of(StateValue.ofJson(json), found.getLong(1), found.getLong(3), json.length());
        }, key.scope().name(), key.owner(), key.name());
    }

    boolean committed(EventId event) {
        return ask("SELECT 1 FROM event WHERE tab = ? AND id = ?", ResultSet::next, event.tab(), event.id());
    }

    /** The ids of a tab's events, from the oldest to the newest. */
    Set<String> events(String tab) {
        return ask("SELECT id FROM event WHERE tab = ? ORDER BY sequence DESC LIMIT " + EVENTS, found -> {
            var ids = new LinkedHashSet<String>();
            while (found.next()) {
                ids.addFirst(found.getString(1));
            }
            return ids;
        }, tab);
    }

    /** Some keys whose values have expired. */
    List<StateKey> ended(long now) {
        return ask("SELECT scope, owner, name FROM value WHERE ends_at > 0 AND ends_at <= ? LIMIT " + MAXIMUM,
                Queries::keys, now);
    }

    List<StateKey> keys(Owner owner) {
        return ask("SELECT scope, owner, name FROM value WHERE scope = ? AND owner = ?",
                Queries::keys, owner.scope().name(), owner.name());
    }

    private static List<StateKey> keys(ResultSet found) throws SQLException {
        var keys = new ArrayList<StateKey>();
        while (found.next()) {
            keys.add(new StateKey(Scope.valueOf(found.getString(1)), found.getString(2), found.getString(3)));
        }
        return keys;
    }

    /** Some owners that were not used since a time, in milliseconds since 1970. */
    List<Owner> unused(Scope scope, long since) {
        return ask("SELECT owner FROM owner WHERE scope = ? AND used_at < ? LIMIT " + MAXIMUM, found -> {
            var owners = new ArrayList<Owner>();
            while (found.next()) {
                owners.add(new Owner(scope, found.getString(1)));
            }
            return owners;
        }, scope.name(), since);
    }

    long owners(Scope scope) {
        return ask("SELECT count(*) FROM owner WHERE scope = ?",
                found -> found.next() ? found.getLong(1) : 0, scope.name());
    }

    long lastVersion() {
        return ask("SELECT version FROM last_version", found -> found.next() ? found.getLong(1) : 0);
    }
}
