package io.faststate.server.store.sqlite;

import io.faststate.dsl.Scope;
import io.faststate.server.clock.ServerClock;
import io.faststate.server.store.Change;
import io.faststate.server.store.Commit;
import io.faststate.server.store.CommitOutcome;
import io.faststate.server.store.EventId;
import io.faststate.server.store.Expiry;
import io.faststate.server.store.StateKey;
import io.faststate.server.store.StateStore;
import io.faststate.server.store.StoreException;
import io.faststate.server.store.Versioned;
import io.faststate.server.store.Write;
import io.faststate.server.store.sqlite.Pending.Seen;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * Keeps values in an SQLite file. A commit is accepted or rejected immediately, by the versions in memory, and returns
 * when it is on the disk. An accepted value that isn't on the disk yet is the latest value, which further commits may
 * build on: they reach the disk with it or after it, and fail if it fails. Reads see what is on the disk.
 */
public final class SqliteStore implements StateStore, GroupWriter.Listener {
    private final Database database;
    private final Queries queries;
    private final GroupWriter writer;
    private final Visible visible;

    /** Puts accepted commits in order; the following fields change only while it is held. */
    private final ReentrantLock accepting = new ReentrantLock();
    private final Accepted accepted = new Accepted();
    private final Uses uses = new Uses();
    private final List<Consumer<Change>> listeners = new CopyOnWriteArrayList<>();
    private long lastVersion;
    private boolean closed;

    private SqliteStore(Database database) {
        this.database = database;
        this.queries = new Queries(database);
        this.visible = new Visible(queries);
        this.lastVersion = queries.lastVersion();
        this.writer = new GroupWriter(database, this);
    }

    /**
     * Opens a file, or creates it.
     *
     * @throws StoreException if it can't be used, is in use, or belongs to another program
     */
    public static SqliteStore open(Path file) {
        var database = Database.open(file);
        try {
            return new SqliteStore(database);
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    @Override
    public boolean durable() {
        return true;
    }

    @Override
    public Optional<Versioned> load(StateKey key) {
        return visible.value(key);
    }

    @Override
    public Optional<Versioned> latest(StateKey key) {
        var seen = accepted.seen(key);
        return seen == null ? load(key) : seen.value();
    }

    private long version(StateKey key) {
        return latest(key).map(Versioned::version).orElse(Versioned.UNWRITTEN);
    }

    @Override
    public CommitOutcome commit(Commit commit) {
        var json = new HashMap<StateKey, String>();
        commit.writes().forEach((key, write) -> {
            if (write.retention().durable()) {
                json.put(key, write.value().json());
            }
        });
        while (true) {
            Pending pending;
            boolean another;
            accepting.lock();
            try {
                checkOpen();
                var same = commit.event().flatMap(accepted::of);
                another = same.isPresent();
                if (!another && commit.event().filter(queries::committed).isPresent()) {
                    return CommitOutcome.REPEATED;
                }
                if (!another && conflicts(commit)) {
                    return CommitOutcome.CONFLICT;
                }
                pending = same.orElseGet(() -> accept(commit, json));
            } finally {
                accepting.unlock();
            }
            if (!another) {
                pending.await();
                publish(pending);
                return CommitOutcome.COMMITTED;
            }
            // The same event is pending: whether this is a repetition depends on its outcome.
            pending.awaitEnd();
        }
    }

    private void checkOpen() {
        if (closed) {
            throw new StoreException("The store " + database.file() + " is closed, because the application is stopping");
        }
    }

    private boolean conflicts(Commit commit) {
        return commit.expected().entrySet().stream().anyMatch(each -> version(each.getKey()) != each.getValue());
    }

    private Pending accept(Commit commit, Map<StateKey, String> json) {
        var now = ServerClock.millis();
        var pending = new Pending();
        commit.writes().forEach((key, write) -> {
            lastVersion++;
            if (write.retention().durable()) {
                writeToFile(pending, key, write, json.getOrDefault(key, ""), now);
            } else {
                writeToMemory(pending, key, write);
            }
        });
        commit.event().ifPresent(event -> {
            pending.event(event);
            pending.edit(edits -> edits.event(event, now));
        });
        var buildsOnPending = commit.expected().keySet().stream().anyMatch(accepted::holds);
        if (pending.edits().isEmpty() && !buildsOnPending) {
            pending.seen().forEach(visible::show);
            pending.succeed();
        } else {
            enqueue(pending);
        }
        return pending;
    }

    private void writeToFile(Pending pending, StateKey key, Write write, String json, long now) {
        var version = lastVersion;
        var endsAt = write.retention().ends() ? now + write.retention().timeToLive().toMillis() : 0;
        pending.edit(edits -> edits.put(key, version, json, endsAt));
        pending.see(key, new Seen.InFile(Row.of(write.value(), version, endsAt, json.length())));
        var owner = Owner.of(key);
        if (owner.comesAndGoes()) {
            uses.add(owner, now);
            pending.edit(edits -> edits.exists(owner, now));
        }
    }

    private void writeToMemory(Pending pending, StateKey key, Write write) {
        if (visible.row(key).versioned() != null || accepted.holds(key)) {
            pending.edit(edits -> edits.remove(key));
        }
        pending.see(key, new Seen.InMemory(new Versioned(write.value(), lastVersion), write.retention()));
    }

    private void enqueue(Pending pending) {
        accepted.add(pending);
        writer.add(pending);
    }

    @Override
    public void written(List<Pending> group) {
        accepting.lock();
        try {
            for (var pending : group) {
                pending.seen().forEach(visible::show);
                accepted.remove(pending);
            }
        } finally {
            accepting.unlock();
        }
    }

    @Override
    public List<Pending> failed(List<Pending> group) {
        accepting.lock();
        try {
            var all = new ArrayList<>(group);
            all.addAll(writer.takeBack());
            all.forEach(accepted::remove);
            all.forEach(pending -> visible.forget(pending.seen().keySet()));
            return all;
        } finally {
            accepting.unlock();
        }
    }

    private void publish(Pending pending) {
        pending.seen().forEach((key, seen) ->
                publish(key, seen.value().map(Versioned::version).orElse(Versioned.UNWRITTEN)));
    }

    private void publish(StateKey key, long version) {
        for (var listener : listeners) {
            listener.accept(new Change(key, version));
        }
    }

    @Override
    public void subscribe(Consumer<Change> listener) {
        listeners.add(listener);
    }

    @Override
    public Set<String> events(String tab) {
        return queries.events(tab);
    }

    @Override
    public void quarantine(StateKey key, long version, String reason) {
        var pending = new Pending();
        accepting.lock();
        try {
            checkOpen();
            if (version(key) != version || accepted.holds(key)) {
                return;
            }
            var now = ServerClock.millis();
            pending.edit(edits -> edits.quarantine(key, reason, now));
            pending.see(key, new Seen.InFile(Row.NONE));
            enqueue(pending);
        } finally {
            accepting.unlock();
        }
        pending.await();
        publish(pending);
    }

    @Override
    public void touch(Scope scope, String owner) {
        var its = new Owner(scope, owner);
        visible.touch(its);
        if (its.comesAndGoes()) {
            uses.add(its, ServerClock.millis());
        }
    }

    @Override
    public void drop(Scope scope, String owner) {
        drop(List.of(new Owner(scope, owner)));
    }

    private void drop(Collection<Owner> owners) {
        var pending = new Pending();
        accepting.lock();
        try {
            checkOpen();
            for (var owner : owners) {
                var keys = new HashSet<>(queries.keys(owner));
                keys.addAll(visible.dropEphemeral(owner));
                keys.addAll(accepted.keys(owner));
                keys.forEach(key -> pending.see(key, new Seen.InFile(Row.NONE)));
                pending.edit(edits -> edits.drop(owner));
                uses.forget(owner);
            }
            enqueue(pending);
        } finally {
            accepting.unlock();
        }
        pending.await();
        publish(pending);
    }

    @Override
    public void expire(Expiry expiry) {
        var now = ServerClock.millis();
        noteUses(uses.due(now));
        submit(edits -> edits.forgetEvents(now - expiry.events().toMillis()));
        expire(Scope.SESSION, now - expiry.sessions().toMillis());
        expire(Scope.TAB, now - expiry.tabs().toMillis());
        end(now);
        endEphemeral(expiry);
    }

    private void submit(Edits.Edit edit) {
        var pending = new Pending();
        pending.edit(edit);
        accepting.lock();
        try {
            checkOpen();
            enqueue(pending);
        } finally {
            accepting.unlock();
        }
        pending.await();
    }

    private void noteUses(Map<Owner, Long> due) {
        if (!due.isEmpty()) {
            submit(edits -> {
                for (var use : due.entrySet()) {
                    edits.used(use.getKey(), use.getValue());
                }
            });
            uses.noted(due);
        }
    }

    private void expire(Scope scope, long unusedSince) {
        var unused = queries.unused(scope, unusedSince).stream()
                .filter(owner -> !uses.since(owner, unusedSince))
                .toList();
        if (!unused.isEmpty()) {
            drop(unused);
        }
    }

    private void end(long now) {
        var pending = new Pending();
        accepting.lock();
        try {
            checkOpen();
            for (var key : queries.ended(now)) {
                if (!accepted.holds(key) && visible.row(key).ended()) {
                    pending.edit(edits -> edits.remove(key));
                    pending.see(key, new Seen.InFile(Row.NONE));
                }
            }
            enqueue(pending);
        } finally {
            accepting.unlock();
        }
        pending.await();
        publish(pending);
    }

    private void endEphemeral(Expiry expiry) {
        List<StateKey> ended;
        accepting.lock();
        try {
            ended = visible.expireEphemeral(expiry);
        } finally {
            accepting.unlock();
        }
        ended.forEach(key -> publish(key, Versioned.UNWRITTEN));
    }

    @Override
    public long sessions() {
        return Math.max(queries.owners(Scope.SESSION), visible.ephemeralSessions());
    }

    /** Writes everything that was accepted, and closes the file. */
    @Override
    public void close() {
        accepting.lock();
        try {
            if (closed) {
                return;
            }
            closed = true;
        } finally {
            accepting.unlock();
        }
        listeners.clear();
        writer.close();
        database.close();
    }
}
