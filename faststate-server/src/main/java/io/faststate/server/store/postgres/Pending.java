package io.faststate.server.store.postgres;

import io.faststate.server.store.Change;
import io.faststate.server.store.Commit;
import io.faststate.server.store.CommitOutcome;
import io.faststate.server.store.StateKey;
import io.faststate.server.store.StoreException;
import io.faststate.server.store.StoreUnavailableException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Something on its way to the database: a commit, or an edit that the store itself makes. */
sealed abstract class Pending {
    private static final System.Logger LOGGER = System.getLogger(Pending.class.getName());

    private final CompletableFuture<CommitOutcome> done = new CompletableFuture<>();
    private final List<Change> changes = new ArrayList<>();

    /**
     * A commit.
     *
     * <p>{@code provisional} holds, for each written key, the number that its new value has until it is committed.
     */
    static final class OfCommit extends Pending {
        final Commit commit;
        final Map<StateKey, String> json;
        final Map<StateKey, Long> provisional;

        OfCommit(Commit commit, Map<StateKey, String> json, Map<StateKey, Long> provisional) {
            this.commit = commit;
            this.json = json;
            this.provisional = provisional;
        }
    }

    /** An edit that can't conflict. */
    static final class OfEdit extends Pending {
        final Edit edit;

        OfEdit(Edit edit) {
            this.edit = edit;
        }
    }

    /** Marks the end of all that was accepted. */
    static final class Last extends Pending {}

    /** Changes that it has made, to be published. */
    List<Change> changes() {
        return changes;
    }

    void end(CommitOutcome outcome) {
        done.complete(outcome);
    }

    void fail(StoreException e) {
        done.completeExceptionally(e);
    }

    boolean hasEnded() {
        return done.isDone();
    }

    /** Waits until it is committed or never will be. */
    void awaitEnd() {
        try {
            done.join();
        } catch (CompletionException e) {
            LOGGER.log(System.Logger.Level.DEBUG, "What was waited for has failed", e);
        }
    }

    /** Waits for the outcome. An interrupt doesn't end the wait, because the outcome would then be unknown. */
    CommitOutcome await() {
        try {
            return done.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof StoreException cause) {
                var message = String.valueOf(cause.getMessage());
                throw cause instanceof StoreUnavailableException
                        ? new StoreUnavailableException(message, cause)
                        : new StoreException(message, cause);
            }
            throw e;
        }
    }
}
