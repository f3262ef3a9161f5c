package io.faststate.server.store.postgres;

import io.faststate.server.store.StateKey;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What the store itself changes, within one transaction. */
final class Edits {
    private static final String KEY = "scope = ? AND owner = ? AND name = ?";

    private final GroupTransaction transaction;
    private final Pending pending;

    private Edits(GroupTransaction transaction, Pending pending) {
        this.transaction = transaction;
        this.pending = pending;
    }

    /** What is to be done. */
    @FunctionalInterface
    interface Work {
        void make(Edits edits) throws SQLException;
    }

    static Pending.OfEdit of(Work work) {
        return new Pending.OfEdit((its, pending) -> work.make(new Edits(its, pending)));
    }

    private int execute(String sql, Object... arguments) throws SQLException {
        try (var statement = transaction.connection().prepareStatement(transaction.sql(sql))) {
            for (var i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, arguments[i]);
            }
            return statement.executeUpdate();
        }
    }

    /** Removes keys, and notes that they are gone; the statement returns them. */
    private void remove(String sql, Object... arguments) throws SQLException {
        List<StateKey> keys;
        try (var statement = transaction.connection().prepareStatement(transaction.sql(sql + " RETURNING scope, owner, name"))) {
            for (var i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, arguments[i]);
            }
            try (var found = statement.executeQuery()) {
                keys = Queries.keys(found);
            }
        }
        keys.forEach(key -> transaction.gone(pending, key));
    }

    void quarantine(StateKey key, long version, String reason) throws SQLException {
        var moved = execute("INSERT INTO $.quarantine (scope, owner, name, version, json, reason, taken_at)"
                        + " SELECT scope, owner, name, version, json, ?, ? FROM $.value WHERE " + KEY + " AND version = ?",
                reason.replace('\0', '?'), transaction.now(), key.scope().name(), key.owner(), key.name(), version);
        if (moved > 0) {
            remove("DELETE FROM $.value WHERE " + KEY, key.scope().name(), key.owner(), key.name());
        }
    }

    /** Drops owners that were not used since a time; another node may have noted a use meanwhile. */
    void drop(Collection<Owner> owners, long unusedSince) throws SQLException {
        for (var owner : owners) {
            var used = !owner.comesAndGoes() || unusedSince == Long.MAX_VALUE ? 0
                    : execute("UPDATE $.owner SET used_at = used_at WHERE scope = ? AND owner = ? AND used_at >= ?",
                            owner.scope().name(), owner.name(), unusedSince);
            if (used == 0) {
                remove("DELETE FROM $.value WHERE scope = ? AND owner = ?", owner.scope().name(), owner.name());
                execute("DELETE FROM $.owner WHERE scope = ? AND owner = ?", owner.scope().name(), owner.name());
                transaction.gone(owner);
            }
        }
    }

    void used(Map<Owner, Long> uses) throws SQLException {
        var connection = transaction.connection();
        try (var statement = connection.prepareStatement(transaction.sql(
                "UPDATE $.owner o SET used_at = k.used_at FROM unnest(?, ?, ?) k(scope, owner, used_at)"
                        + " WHERE o.scope = k.scope AND o.owner = k.owner AND o.used_at < k.used_at"))) {
            var arguments = new Arguments(connection, statement);
            var owners = List.copyOf(uses.keySet());
            arguments.texts(owners.stream().map(owner -> owner.scope().name()).toList());
            arguments.texts(owners.stream().map(Owner::name).toList());
            arguments.numbers(owners.stream().map(uses::get).toList());
            statement.executeUpdate();
        }
        transaction.touched();
    }

    /** Removes values whose time to live has passed. */
    void end() throws SQLException {
        remove("DELETE FROM $.value WHERE ends_at > 0 AND ends_at <= ?", transaction.now());
    }

    /** Forgets old changes; a node that has not read them reads everything again. */
    void forgetChanges(long before) throws SQLException {
        execute("WITH old AS (DELETE FROM $.change WHERE changed_at < ? RETURNING version)"
                + " UPDATE $.clock SET forgotten_version = greatest(forgotten_version, (SELECT coalesce(max(version), 0) FROM old))", before);
        transaction.touched();
    }
}
