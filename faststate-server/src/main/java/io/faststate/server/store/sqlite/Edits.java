package io.faststate.server.store.sqlite;

import io.faststate.server.store.EventId;
import io.faststate.server.store.StateKey;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** Changes the file, on the writing connection; only the writer's thread uses it. */
final class Edits {
    private final Database database;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    Edits(Database database) {
        this.database = database;
    }

    /** One change. */
    @FunctionalInterface
    interface Edit {
        void make(Edits edits) throws SQLException;
    }

    private void execute(String sql, Object... arguments) throws SQLException {
        var statement = prepared.get(sql);
        if (statement == null) {
            statement = database.writer().prepareStatement(sql);
            prepared.put(sql, statement);
        }
        for (var i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, arguments[i]);
        }
        statement.executeUpdate();
    }

    void put(StateKey key, long version, String json, long endsAt) throws SQLException {
        execute("INSERT OR REPLACE INTO value (scope, owner, name, version, json, ends_at) VALUES (?, ?, ?, ?, ?, ?)",
                key.scope().name(), key.owner(), key.name(), version, json, endsAt);
    }

    void remove(StateKey key) throws SQLException {
        execute("DELETE FROM value WHERE scope = ? AND owner = ? AND name = ?",
                key.scope().name(), key.owner(), key.name());
    }

    void event(EventId event, long now) throws SQLException {
        execute("INSERT INTO event (tab, id, committed_at) VALUES (?, ?, ?)", event.tab(), event.id(), now);
    }

    void forgetEvents(long before) throws SQLException {
        execute("DELETE FROM event WHERE committed_at < ?", before);
    }

    void exists(Owner owner, long now) throws SQLException {
        execute("INSERT OR IGNORE INTO owner (scope, owner, used_at) VALUES (?, ?, ?)",
                owner.scope().name(), owner.name(), now);
    }

    void used(Owner owner, long at) throws SQLException {
        execute("UPDATE owner SET used_at = ? WHERE scope = ? AND owner = ? AND used_at < ?",
                at, owner.scope().name(), owner.name(), at);
    }

    void drop(Owner owner) throws SQLException {
        execute("DELETE FROM value WHERE scope = ? AND owner = ?", owner.scope().name(), owner.name());
        execute("DELETE FROM owner WHERE scope = ? AND owner = ?", owner.scope().name(), owner.name());
    }

    void quarantine(StateKey key, String reason, long now) throws SQLException {
        execute("INSERT INTO quarantine (scope, owner, name, version, json, reason, taken_at)"
                        + " SELECT scope, owner, name, version, json, ?, ? FROM value"
                        + " WHERE scope = ? AND owner = ? AND name = ?",
                reason, now, key.scope().name(), key.owner(), key.name());
        remove(key);
    }

    void lastVersion(long version) throws SQLException {
        execute("UPDATE last_version SET version = ?", version);
    }
}
