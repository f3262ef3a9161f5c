package io.faststate.server.store.postgres;

import io.faststate.dsl.Scope;
import io.faststate.server.store.Change;
import io.faststate.server.store.Commit;
import io.faststate.server.store.CommitOutcome;
import io.faststate.server.store.Expiry;
import io.faststate.server.store.Progress;
import io.faststate.server.store.StateKey;
import io.faststate.server.store.StateStore;
import io.faststate.server.store.StoreException;
import io.faststate.server.store.Versioned;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import javax.sql.DataSource;

/**
 * Keeps values in a PostgreSQL database that several nodes share. A commit waits until the group it belongs to is committed,
 * and is decided by the versions in the database. A value of this node that is on its way is the latest one, which further
 * commits may build on: they come with it or after it, and conflict if it was not committed. Reads see what is committed;
 * those of what was read before are answered from memory, which the feed keeps right.
 */
public final class PostgresStore implements StateStore {
    /** The schema that the tables are in, if nobody chooses another one. */
    public static final String SCHEMA = "faststate";

    private static final System.Logger LOGGER = System.getLogger(PostgresStore.class.getName());
    private static final Duration CHANGES_KEPT = Duration.ofMinutes(10);
    /** How long after a node's start nodes of the version before it may still run. */
    private static final Duration DEPLOYMENT = CHANGES_KEPT;
    private static final Duration BETWEEN_FORGETTING = Duration.ofMinutes(1);

    private final Database database;
    private final AutoCloseable pool;
    private final String node = UUID.randomUUID().toString();
    private final long startedAt;
    private final Queries queries;
    private final Visible visible;
    private final Feed feed;
    private final GroupWriter writer;
    private final Uses uses;
    /** Puts accepted commits in order; {@code accepted} and {@code closed} change only while it is held. */
    private final ReentrantLock accepting = new ReentrantLock();
    private final Accepted accepted = new Accepted();
    private final List<Consumer<Change>> listeners = new CopyOnWriteArrayList<>();
    private volatile long lastSessions;
    private long forgotChangesAt;
    private boolean closed;

    private PostgresStore(Database database, AutoCloseable pool) {
        this.database = database;
        this.pool = pool;
        this.queries = new Queries(database);
        this.visible = new Visible(database.contact(), queries::row);
        this.feed = new Feed(database, visible, queries, node, this::publish, this::follow);
        this.writer = new GroupWriter(database, visible, feed, accepted, accepting, node);
        this.startedAt = database.contact().now();
        this.uses = new Uses(startedAt);
    }

    /** Follows the database to another server: any transaction goes to the one that is there now, and raises its versions. */
    private void follow() {
        writer.add(Edits.of(edits -> { }));
    }

    /**
     * Opens the store in a schema, which is created if it doesn't exist.
     *
     * @throws StoreException if the database can't be used, or the schema belongs to another program or a newer version
     * @throws IllegalArgumentException if the schema has a name that the store can't use
     */
    public static PostgresStore open(DataSource dataSource, String schema) {
        return open(dataSource, schema, () -> { });
    }

    private static PostgresStore open(DataSource dataSource, String schema, AutoCloseable pool) {
        var database = new Database(dataSource, schema);
        Schema.bring(database);
        return new PostgresStore(database, pool);
    }

    /**
     * Opens the store with a pool of connections of its own.
     *
     * @throws StoreException if the database can't be used, or a library is missing
     */
    public static PostgresStore open(String url, String schema) {
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new StoreException("The address of a PostgreSQL store begins with jdbc:postgresql: and was '" + url.replaceAll("[?].*", "?…")
                    + "'; give one such as jdbc:postgresql://localhost/app?user=app");
        }
        try {
            var pool = Pool.of(url);
            try {
                return open(pool, schema, pool);
            } catch (RuntimeException e) {
                pool.close();
                throw e;
            }
        } catch (NoClassDefFoundError e) {
            throw new StoreException("StateStore.postgres needs org.postgresql:postgresql and, for an address, com.zaxxer:HikariCP,"
                    + " which are not on the class path or the module path; add them to the application", e);
        } catch (RuntimeException e) {
            throw e instanceof StoreException ? e : new StoreException("The PostgreSQL store can't be reached (" + e.getMessage()
                    + "); see that the database runs, and check the address, the user and the password", e);
        }
    }

    @Override
    public boolean durable() {
        return true;
    }

    @Override
    public boolean shared() {
        return true;
    }

    /** Values in memory are read for 30 seconds without the database. */
    @Override
    public boolean isReadable() {
        return !database.contact().isForgotten();
    }

    @Override
    public void catchUp() {
        if (database.contact().isLost()) {
            return;
        }
        try {
            feed.catchUp();
        } catch (StoreException e) {
            LOGGER.log(System.Logger.Level.DEBUG, "Values in memory are read while the database does not answer", e);
        }
    }

    @Override
    public Progress progress() {
        return new Progress(feed.seen(), visible.newest(), !database.contact().isLost());
    }

    @Override
    public Optional<Versioned> load(StateKey key) {
        return visible.value(key);
    }

    @Override
    public Optional<Versioned> latest(StateKey key) {
        var head = accepted.head(key);
        return head == null ? load(key) : Optional.of(head);
    }

    @Override
    public CommitOutcome commit(Commit commit) {
        var json = json(commit);
        while (true) {
            Pending pending;
            boolean another;
            accepting.lock();
            try {
                checkOpen();
                database.contact().check();
                var same = commit.event().flatMap(accepted::of);
                another = same.isPresent();
                if (!another && conflicts(commit)) {
                    return CommitOutcome.CONFLICT;
                }
                pending = same.orElseGet(() -> accepted.add(commit, json));
                if (!another) {
                    writer.add(pending);
                }
            } finally {
                accepting.unlock();
            }
            if (!another) {
                var outcome = pending.await();
                pending.changes().forEach(this::publish);
                return outcome;
            }
            // The same event is pending: whether this is a repetition depends on its outcome.
            pending.awaitEnd();
        }
    }

    private static Map<StateKey, String> json(Commit commit) {
        var json = new HashMap<StateKey, String>();
        commit.writes().forEach((key, write) -> {
            Queries.check(key);
            if (write.retention().durable()) {
                json.put(key, write.value().json());
            }
        });
        return json;
    }

    /** Whether a value on its way already contradicts a commit; all others are decided in the database. */
    private boolean conflicts(Commit commit) {
        return commit.expected().entrySet().stream().anyMatch(each -> {
            var head = accepted.head(each.getKey());
            return head != null && head.version() != each.getValue();
        });
    }

    private void checkOpen() {
        if (closed) {
            throw new StoreException("The PostgreSQL store is closed, because the application is stopping");
        }
    }

    private void publish(Change change) {
        for (var listener : listeners) {
            listener.accept(change);
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

    private void make(Edits.Work work) {
        var pending = Edits.of(work);
        accepting.lock();
        try {
            checkOpen();
            writer.add(pending);
        } finally {
            accepting.unlock();
        }
        var unused = pending.await();
        pending.changes().forEach(this::publish);
    }

    @Override
    public void quarantine(StateKey key, long version, String reason) {
        make(edits -> edits.quarantine(key, version, reason));
    }

    /** During a deployment, which is within ten minutes after this node started or another one wrote the value. */
    @Override
    public boolean keptForOthers(StateKey key, long version) {
        return database.contact().now() - startedAt < DEPLOYMENT.toMillis() || queries.wasWrittenByOther(version, node);
    }

    @Override
    public void touch(Scope scope, String owner) {
        var its = new Owner(scope, owner);
        visible.touch(its);
        if (its.comesAndGoes()) {
            uses.add(its, database.contact().now());
        }
    }

    @Override
    public void drop(Scope scope, String owner) {
        drop(List.of(new Owner(scope, owner)), Long.MAX_VALUE);
    }

    private void drop(Collection<Owner> owners, long unusedSince) {
        make(edits -> edits.drop(owners, unusedSince));
        for (var owner : owners) {
            visible.dropEphemeral(owner).forEach(key -> publish(new Change(key, Versioned.UNWRITTEN)));
            uses.forget(owner);
        }
    }

    @Override
    public void expire(Expiry expiry) {
        var now = database.contact().now();
        var between = Math.min(Uses.late(expiry.tabs()), Uses.late(expiry.sessions()));
        var due = uses.due(now, between);
        if (!due.isEmpty()) {
            make(edits -> edits.used(due));
            uses.noted(due);
        }
        queries.forgetEvents(now - expiry.events().toMillis());
        expire(Scope.SESSION, now - expiry.sessions().toMillis() - between);
        expire(Scope.TAB, now - expiry.tabs().toMillis() - between);
        if (queries.anyEnded(now)) {
            make(Edits::end);
        }
        if (now - forgotChangesAt > BETWEEN_FORGETTING.toMillis()) {
            forgotChangesAt = now;
            make(edits -> edits.forgetChanges(now - CHANGES_KEPT.toMillis()));
        }
        visible.expireEphemeral(expiry).forEach(key -> publish(new Change(key, Versioned.UNWRITTEN)));
    }

    private void expire(Scope scope, long unusedSince) {
        var unused = queries.unused(scope, unusedSince).stream()
                .filter(owner -> !uses.since(owner, unusedSince))
                .toList();
        if (!unused.isEmpty()) {
            drop(unused, unusedSince);
        }
    }

    @Override
    public long sessions() {
        if (!database.contact().isLost()) {
            try {
                lastSessions = queries.owners(Scope.SESSION);
            } catch (StoreException e) {
                LOGGER.log(System.Logger.Level.DEBUG, "Sessions can't be counted now", e);
            }
        }
        return Math.max(lastSessions, visible.ephemeralSessions());
    }

    /** Writes everything that was accepted, and closes the connections. */
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
        feed.close();
        try {
            pool.close();
        } catch (Exception e) {
            LOGGER.log(System.Logger.Level.DEBUG, "The pool of connections could not be closed in order", e);
        }
    }
}
