package io.faststate.server.store.sqlite;

import io.faststate.server.clock.ServerClock;
import io.faststate.server.store.StateValue;
import io.faststate.server.store.Versioned;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the file holds for a key.
 *
 * @param versioned the value; null if there is none
 * @param endsAt when it expires, in milliseconds since 1970; 0 for never
 * @param length the length of its JSON, in characters
 */
record Row(@Nullable Versioned versioned, long endsAt, int length) {
    static final Row NONE = new Row(null, 0, 0);

    static Row of(StateValue value, long version, long endsAt, int length) {
        return new Row(new Versioned(value, version), endsAt, length);
    }

    boolean ended() {
        return endsAt != 0 && endsAt <= ServerClock.millis();
    }

    Optional<Versioned> value() {
        return ended() ? Optional.empty() : Optional.ofNullable(versioned);
    }
}
