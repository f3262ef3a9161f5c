package io.faststate.server.store.sqlite;

import io.faststate.server.store.EventId;
import io.faststate.server.store.Retention;
import io.faststate.server.store.StateKey;
import io.faststate.server.store.StoreException;
import io.faststate.server.store.Versioned;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** Changes that were accepted and are on their way to the disk, all together or not at all. */
final class Pending {
    private static final System.Logger LOGGER = System.getLogger(Pending.class.getName());

    private final List<Edits.Edit> edits = new ArrayList<>();
    private final Map<StateKey, Seen> seen = new LinkedHashMap<>();
    private final CompletableFuture<Boolean> done = new CompletableFuture<>();
    private @Nullable EventId event;
    private long lastVersion;

    /** What everyone will see for a key. */
    sealed interface Seen {
        /** The value, if there is one. */
        Optional<Versioned> value();

        /** A value in the file, or none. */
        record InFile(Row row) implements Seen {
            @Override
            public Optional<Versioned> value() {
                return row.value();
            }
        }

        /** A value only in memory. */
        record InMemory(Versioned versioned, Retention retention) implements Seen {
            @Override
            public Optional<Versioned> value() {
                return Optional.of(versioned);
            }
        }
    }

    void edit(Edits.Edit edit) {
        edits.add(edit);
    }

    void see(StateKey key, Seen its) {
        seen.put(key, its);
        its.value().ifPresent(value -> lastVersion = Math.max(lastVersion, value.version()));
    }

    void event(EventId its) {
        event = its;
    }

    List<Edits.Edit> edits() {
        return edits;
    }

    Map<StateKey, Seen> seen() {
        return seen;
    }

    Optional<EventId> event() {
        return Optional.ofNullable(event);
    }

    long lastVersion() {
        return lastVersion;
    }

    void succeed() {
        done.complete(true);
    }

    void fail(StoreException e) {
        done.completeExceptionally(e);
    }

    /** Waits until it is on the disk, or never will be. */
    void awaitEnd() {
        try {
            done.join();
        } catch (CompletionException e) {
            LOGGER.log(System.Logger.Level.DEBUG, "What was waited for has failed", e);
        }
    }

    /** Waits until it is on the disk. An interrupt doesn't end the wait, because the outcome would then be unknown. */
    void await() {
        try {
            done.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof StoreException cause) {
                throw new StoreException(String.valueOf(cause.getMessage()), cause);
            }
            throw e;
        }
    }
}
