package io.faststate.server.datastar;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Changes signals in the browser: event {@code datastar-patch-signals}.
 *
 * @param signals a JSON merge patch (RFC 7396): null removes, objects merge, arrays are replaced
 * @param onlyIfMissing whether signals that exist stay as they are
 * @param eventId the event's id
 * @param retryMillis the reconnect delay, in milliseconds
 */
public record PatchSignals(String signals, boolean onlyIfMissing, Optional<String> eventId, long retryMillis)
        implements DatastarEvent {
    /** Merges a JSON object into the signals. */
    public static PatchSignals of(String json) {
        return builder().signals(json).build();
    }

    /** A builder with the protocol's defaults. */
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

        /** The JSON object to merge. */
        public Builder signals(String json) {
            signals = json;
            return this;
        }

        /** Whether signals that exist stay as they are. */
        public Builder onlyIfMissing(boolean missing) {
            onlyIfMissing = missing;
            return this;
        }

        /** The event's id. */
        public Builder eventId(String id) {
            eventId = id;
            return this;
        }

        /** The reconnect delay. */
        public Builder retry(Duration delay) {
            retryMillis = delay.toMillis();
            return this;
        }

        /** The event. */
        public PatchSignals build() {
            return new PatchSignals(signals, onlyIfMissing, Optional.ofNullable(eventId), retryMillis);
        }
    }
}
