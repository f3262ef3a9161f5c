package io.faststate.server.store.postgres;

import io.faststate.server.store.Change;
import io.faststate.server.store.Commit;
import io.faststate.server.store.CommitOutcome;
import io.faststate.server.store.EventId;
import io.faststate.server.store.StateKey;
import io.faststate.server.store.Versioned;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One transaction of the database, with a group of commits. It begins by locking the one row of the table {@code clock} and
 * holds that until it ends, so that the groups of all nodes come one after another: what it reads stays true until it commits,
 * and versions become visible in the order of their numbers. A sequence alone would not do, because a number that is drawn
 * first may be committed last, and a feed that asks for greater numbers would skip it.
 */
final class GroupTransaction {
    private final Database database;
    private final Visible visible;
    private final Connection connection;
    private final Map<StateKey, Long> versions = new HashMap<>();
    private final Map<Long, Long> real = new HashMap<>();
    private final Set<EventId> known = new HashSet<>();
    /** The keys that the database has a row of, as far as they were read or are written. */
    private final Set<StateKey> stored = new HashSet<>();
    private final Map<StateKey, Put> puts = new LinkedHashMap<>();
    private final Set<StateKey> removed = new LinkedHashSet<>();
    private final Set<EventId> events = new LinkedHashSet<>();
    private final Set<Owner> owners = new LinkedHashSet<>();
    private final List<FeedEntry> feed = new ArrayList<>();
    private final Map<Pending, List<Runnable>> shows = new LinkedHashMap<>();
    private final Map<Pending, CommitOutcome> outcomes = new LinkedHashMap<>();
    private final long now;
    private long firstVersion;
    private long lastVersion;
    private boolean touched;
    private String id = "";
    private String timeline = "";

    private record Put(long version, String json, long endsAt) {}

    /** What other nodes are to learn: a key, or an owner of which all is gone. */
    private record FeedEntry(long version, Owner owner, @Nullable String name) {}

    GroupTransaction(Database database, Visible visible, Connection connection) {
        this.database = database;
        this.visible = visible;
        this.connection = connection;
        this.now = database.contact().now();
    }

    /** Waits for its turn among all nodes. */
    private void begin() throws SQLException {
        try (var statement = connection.prepareStatement(sql(Statements.BEGIN)); var found = statement.executeQuery()) {
            begun(found);
        }
    }

    private void begun(ResultSet found) throws SQLException {
        if (!found.next()) {
            throw new SQLException("The table clock of the schema " + database.schema() + " has no row; restore a backup");
        }
        lastVersion = found.getLong(1);
        firstVersion = lastVersion;
        id = found.getString(2);
        timeline = found.getString(3);
    }

    /** The database's id of this transaction. */
    String id() {
        return id;
    }

    /** The timeline of the server that this transaction ran on; empty if that is not known. */
    String timeline() {
        return timeline;
    }

    Connection connection() {
        return connection;
    }

    String sql(String text) {
        return database.sql(text);
    }

    long now() {
        return now;
    }

    Map<Pending, CommitOutcome> outcomes() {
        return outcomes;
    }

    /** The numbers that provisional versions have become. */
    Map<Long, Long> real() {
        return real;
    }

    /** Waits for its turn, and decides commits in their order; each sees those before it. */
    void decide(List<Pending.OfCommit> commits, Map<Long, Long> resolved) throws SQLException {
        read(commits);
        for (var pending : commits) {
            pending.changes().clear();
            outcomes.put(pending, decide(pending, resolved));
        }
    }

    /**
     * Reads what the commits depend on, once it is this transaction's turn, in one round trip with the wait for that. The rows come
     * last: while the database sent so much, more could not be sent to it.
     */
    private void read(List<Pending.OfCommit> commits) throws SQLException {
        var keys = new LinkedHashSet<StateKey>();
        var ids = new LinkedHashSet<EventId>();
        for (var pending : commits) {
            keys.addAll(pending.commit.expected().keySet());
            pending.commit.event().ifPresent(ids::add);
        }
        try (var statement = connection.prepareStatement(sql(Statements.BEGIN + ';' + Statements.EVENTS + ';' + Statements.ROWS))) {
            var arguments = new Arguments(connection, statement);
            arguments.texts(ids.stream().map(EventId::tab).toList());
            arguments.texts(ids.stream().map(EventId::id).toList());
            arguments.keys(keys);
            statement.execute();
            try (var found = statement.getResultSet()) {
                begun(found);
            }
            statement.getMoreResults();
            try (var found = statement.getResultSet()) {
                while (found.next()) {
                    known.add(new EventId(found.getString(1), found.getString(2)));
                }
            }
            statement.getMoreResults();
            try (var found = statement.getResultSet()) {
                Queries.rows(found).forEach((key, row) -> {
                    versions.put(key, row.value(now).map(Versioned::version).orElse(Versioned.UNWRITTEN));
                    if (row.versioned() != null) {
                        stored.add(key);
                    }
                });
            }
        }
        keys.forEach(key -> visible.ephemeralVersion(key).ifPresent(version -> versions.put(key, version)));
    }

    private CommitOutcome decide(Pending.OfCommit pending, Map<Long, Long> resolved) {
        if (pending.commit.event().filter(known::contains).isPresent()) {
            return CommitOutcome.REPEATED;
        }
        for (var expected : pending.commit.expected().entrySet()) {
            var version = expected.getValue();
            var its = Accepted.isProvisional(version) ? real.getOrDefault(version, resolved.getOrDefault(version, version)) : version;
            if (!versions.getOrDefault(expected.getKey(), Versioned.UNWRITTEN).equals(its)) {
                return CommitOutcome.CONFLICT;
            }
        }
        apply(pending);
        return CommitOutcome.COMMITTED;
    }

    private void apply(Pending.OfCommit pending) {
        pending.commit.writes().forEach((key, write) -> {
            var version = next(pending, key);
            real.put(pending.provisional.getOrDefault(key, version), version);
            var versioned = new Versioned(write.value(), version);
            var json = pending.json.get(key);
            if (json == null) {
                // Values that other nodes have in their memory stay as they are.
                if (stored.remove(key)) {
                    puts.remove(key);
                    removed.add(key);
                    tell(key, version);
                }
                show(pending, () -> visible.show(key, versioned, write.retention()));
            } else {
                var endsAt = write.retention().ends() ? now + write.retention().timeToLive().toMillis() : 0;
                stored.add(key);
                tell(key, version);
                removed.remove(key);
                puts.put(key, new Put(version, json, endsAt));
                show(pending, () -> visible.show(key, Row.of(versioned, endsAt, json.length())));
                var owner = Owner.of(key);
                if (owner.comesAndGoes()) {
                    owners.add(owner);
                }
            }
        });
        pending.commit.event().ifPresent(event -> {
            known.add(event);
            events.add(event);
        });
    }

    private long next(Pending pending, StateKey key) {
        lastVersion++;
        versions.put(key, lastVersion);
        pending.changes().add(new Change(key, lastVersion));
        return lastVersion;
    }

    private void tell(StateKey key, long version) {
        feed.add(new FeedEntry(version, Owner.of(key), key.name()));
    }

    private void show(Pending pending, Runnable show) {
        shows.computeIfAbsent(pending, its -> new ArrayList<>()).add(show);
    }

    /** Waits for its turn, and makes an edit of the store itself. */
    void make(Pending.OfEdit pending) throws SQLException {
        begin();
        pending.changes().clear();
        pending.edit.make(this, pending);
        outcomes.put(pending, CommitOutcome.COMMITTED);
        shows.computeIfAbsent(pending, its -> new ArrayList<>());
    }

    /** Notes that an edit has removed a key from the database. */
    void gone(Pending pending, StateKey key) {
        lastVersion++;
        var version = lastVersion;
        tell(key, version);
        pending.changes().add(new Change(key, Versioned.UNWRITTEN));
        show(pending, () -> visible.show(key, Row.none(version)));
    }

    /** Notes that an edit has removed all of an owner, on other nodes too. */
    void gone(Owner owner) {
        lastVersion++;
        feed.add(new FeedEntry(lastVersion, owner, null));
    }

    /** Notes that an edit has changed something that no node needs to learn. */
    void touched() {
        touched = true;
    }

    /** Whether there is anything to commit. */
    boolean hasWritten() {
        return touched || lastVersion != firstVersion || !events.isEmpty();
    }

    /** Writes all that was decided, and commits it, in one round trip. */
    void commit(String node) throws SQLException {
        if (lastVersion == firstVersion && events.isEmpty()) {
            connection.commit();
            return;
        }
        try (var statement = connection.prepareStatement(sql(Statements.WRITE + ";COMMIT"))) {
            var arguments = new Arguments(connection, statement);
            arguments.keys(puts.keySet());
            arguments.numbers(puts.values().stream().map(Put::version).toList());
            arguments.texts(puts.values().stream().map(Put::json).toList());
            arguments.numbers(puts.values().stream().map(Put::endsAt).toList());
            arguments.keys(removed);
            arguments.number(now);
            arguments.texts(owners.stream().map(owner -> owner.scope().name()).toList());
            arguments.texts(owners.stream().map(Owner::name).toList());
            arguments.number(now);
            arguments.texts(events.stream().map(EventId::tab).toList());
            arguments.texts(events.stream().map(EventId::id).toList());
            arguments.text(node);
            arguments.number(now);
            arguments.numbers(feed.stream().map(FeedEntry::version).toList());
            arguments.texts(feed.stream().map(entry -> entry.owner().scope().name()).toList());
            arguments.texts(feed.stream().map(entry -> entry.owner().name()).toList());
            arguments.texts(new ArrayList<>(feed.stream().map(FeedEntry::name).toList()));
            arguments.number(lastVersion);
            arguments.text(Listening.channel(database));
            arguments.text(node);
            statement.execute();
        }
    }

    /** Notes that everything up to this transaction's last version is known if everything before its first one is. */
    void follow(Feed feed) {
        feed.wrote(firstVersion, lastVersion);
    }

    /** Shows what a commit has changed; called once it is committed. */
    void show(Pending pending) {
        shows.getOrDefault(pending, List.of()).forEach(Runnable::run);
    }

    /** The keys that commits have tried to write. */
    static Set<StateKey> keys(Commit commit) {
        return commit.expected().keySet();
    }
}
