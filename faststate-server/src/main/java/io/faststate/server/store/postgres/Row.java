package io.faststate.server.store.postgres;

import io.faststate.server.store.Versioned;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the database holds for a key.
 *
 * @param versioned the value; null if there is none
 * @param asOf a version that the key's content is not older than: that of the value, or of its removal
 * @param endsAt when the value expires, in milliseconds since 1970 by the database's clock; 0 for never
 * @param length the length of its JSON, in characters
 */
record Row(@Nullable Versioned versioned, long asOf, long endsAt, int length) {
    static Row none(long asOf) {
        return new Row(null, asOf, 0, 0);
    }

    static Row of(Versioned versioned, long endsAt, int length) {
        return new Row(versioned, versioned.version(), endsAt, length);
    }

    boolean ended(long now) {
        return endsAt != 0 && endsAt <= now;
    }

    /** The value, unless it has expired. */
    Optional<Versioned> value(long now) {
        return ended(now) ? Optional.empty() : Optional.ofNullable(versioned);
    }
}
