package io.faststate.server.store;

import io.faststate.dsl.FastStateException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Changes that a store applies all together, or not at all. */
public final class Commit {
    private final Map<StateKey, Long> expected;
    private final Map<StateKey, Write> writes;
    private final @Nullable EventId event;

    private Commit(Builder builder) {
        expected = Map.copyOf(builder.expected);
        writes = Map.copyOf(builder.writes);
        event = builder.event;
    }

    /** Returns a builder of a commit that changes nothing yet. */
    public static Builder builder() {
        return new Builder();
    }

    /** A commit of one value with the default retention. */
    public static Commit of(StateKey key, long expected, StateValue value) {
        return builder().expect(key, expected).write(key, value, Retention.DEFAULT).build();
    }

    /** The versions that keys must still have, both those read and those written. */
    public Map<StateKey, Long> expected() {
        return expected;
    }

    /** The new values; each key is also among the expected ones. */
    public Map<StateKey, Write> writes() {
        return writes;
    }

    /** The event that caused the changes, if one did. */
    public Optional<EventId> event() {
        return Optional.ofNullable(event);
    }

    /** Collects what a commit holds. */
    public static final class Builder {
        private final Map<StateKey, Long> expected = new LinkedHashMap<>();
        private final Map<StateKey, Write> writes = new LinkedHashMap<>();
        private @Nullable EventId event;

        private Builder() {}

        /** Expects a key to have a version still; {@link Versioned#UNWRITTEN} if it must have no value. */
        public Builder expect(StateKey key, long version) {
            expected.put(key, version);
            return this;
        }

        /** Writes a new value of a key. */
        public Builder write(StateKey key, StateValue value, Retention retention) {
            writes.put(key, new Write(value, retention));
            return this;
        }

        /** Sets the event that caused the changes; it must not have been committed before. */
        public Builder event(EventId id) {
            event = id;
            return this;
        }

        /**
         * Builds the commit.
         *
         * @throws FastStateException if a key is written without an expected version
         */
        public Commit build() {
            for (var key : writes.keySet()) {
                if (!expected.containsKey(key)) {
                    throw new FastStateException("The commit writes " + key + " without the version that it expects; call expect first");
                }
            }
            return new Commit(this);
        }
    }
}
