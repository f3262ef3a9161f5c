package io.faststate.dsl.identity;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The digests of the names that were met last, since the handlers of a page capture the same few states again. */
final class NameDigests {
    private static final int KEPT = 8;

    private final @Nullable Object[] named = new @Nullable Object[KEPT];
    private final long[] digests = new long[2 * KEPT];
    private int next;
    private int found;

    /** Whether the digest of an object's name is known; it is then read from {@link #high()} and {@link #low()}. */
    @SuppressWarnings("ReferenceEquality") // an object is asked for its name, whatever it equals
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

    /** Keeps a digest, in the place of the one that was added first. */
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
