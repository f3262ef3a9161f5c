package io.faststate.server.store;

import io.faststate.dsl.FastStateException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Changes that a store takes all together, or not at all. */
public final class Commit {
    private final Map<StateKey, Long> expected;
    private final Map<StateKey, Write> writes;
    private final @Nullable EventId event;

    private Commit(Builder builder) {
        expected = Map.copyOf(builder.expected);
        writes = Map.copyOf(builder.writes);
        event = builder.event;
    }

    /** A builder of a commit that changes nothing yet. */
    public static Builder builder() {
        return new Builder();
    }

    /** A commit of one value that is kept as by default. */
    public static Commit of(StateKey key, long expected, StateValue value) {
        return builder().expect(key, expected).write(key, value, Retention.DEFAULT).build();
    }

    /** The versions that the keys which were read, or are written, must still have. */
    public Map<StateKey, Long> expected() {
        return expected;
    }

    /** The new values; each key is among the expected ones. */
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

        /** The version that a key must still have; {@link Versioned#UNWRITTEN} if it must have no value. */
        public Builder expect(StateKey key, long version) {
            expected.put(key, version);
            return this;
        }

        /** The new value of a key. */
        public Builder write(StateKey key, StateValue value, Retention retention) {
            writes.put(key, new Write(value, retention));
            return this;
        }

        /** The event that caused the changes; it must not have been committed before. */
        public Builder event(EventId id) {
            event = id;
            return this;
        }

        /**
         * The commit.
         *
         * @throws FastStateException if a key is written whose version is not expected
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
