package io.faststate.dsl.identity;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A cache of digests of recent names. The handlers of a page tend to capture the same few states. */
final class NameDigests {
    private static final int KEPT = 8;

    private final @Nullable Object[] named = new @Nullable Object[KEPT];
    private final long[] digests = new long[2 * KEPT];
    private int next;
    private int found;

    /** Whether the digest of an object's name is known; it is then read from {@link #high()} and {@link #low()}. */
    @SuppressWarnings("ReferenceEquality") // a name belongs to an object, not to what it equals
    boolean known(Object object) {
        for (int i = 0; i < KEPT; i++) {
            if (named[i] == object) {
                found = 2 * i;
                return true;
            }
        }
        return false;
    }

    long high() {
        return digests[found];
    }

    long low() {
        return digests[found + 1];
    }

    /** Adds a digest, replacing the oldest one. */
    void add(Object object, long high, long low) {
        named[next] = object;
        digests[2 * next] = high;
        digests[2 * next + 1] = low;
        next = (next + 1) % KEPT;
    }

    void clear() {
        Arrays.fill(named, null);
    }
}
