package io.faststate.server.datastar;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Changes signals in the browser: a {@code datastar-patch-signals} event.
 *
 * @param signals a JSON merge patch (RFC 7396): null removes, objects merge, arrays are replaced
 * @param onlyIfMissing whether existing signals keep their values
 * @param eventId the event's id
 * @param retryMillis the reconnect delay, in milliseconds
 */
public record PatchSignals(String signals, boolean onlyIfMissing, Optional<String> eventId, long retryMillis)
        implements DatastarEvent {
    /** Merges a JSON object into the signals. */
    public static PatchSignals of(String json) {
        return builder().signals(json).build();
    }

    /** Returns a builder with the protocol's defaults. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link PatchSignals}. */
    public static final class Builder {
        private String signals = "{}";
        private boolean onlyIfMissing;
        private @Nullable String eventId;
        private long retryMillis = DEFAULT_RETRY;

        private Builder() {}

        /** Sets the JSON object to merge. */
        public Builder signals(String json) {
            signals = json;
            return this;
        }

        /** Sets whether existing signals keep their values; off by default. */
        public Builder onlyIfMissing(boolean missing) {
            onlyIfMissing = missing;
            return this;
        }

        /** Sets the event's id. */
        public Builder eventId(String id) {
            eventId = id;
            return this;
        }

        /** Sets the reconnect delay; one second by default. */
        public Builder retry(Duration delay) {
            retryMillis = delay.toMillis();
            return this;
        }

        /** Builds the event. */
        public PatchSignals build() {
            return new PatchSignals(signals, onlyIfMissing, Optional.ofNullable(eventId), retryMillis);
        }
    }
}
