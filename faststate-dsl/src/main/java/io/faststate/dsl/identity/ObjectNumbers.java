package io.faststate.dsl.identity;

import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.security.SecureRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Numbers for objects that have no identity outside this process. An object keeps its number for its lifetime, and no
 * number is used twice.
 */
final class ObjectNumbers {
    /** Odd, so that its multiples don't repeat. */
    private static final long STEP = 0x9e3779b97f4a7c15L;

    private static final ConcurrentHashMap<Key, Long> NUMBERS = new ConcurrentHashMap<>();
    private static final ReferenceQueue<Object> COLLECTED = new ReferenceQueue<>();
    private static final AtomicLong NEXT = new AtomicLong(new SecureRandom().nextLong());

    private ObjectNumbers() {}

    static long of(Object object) {
        forgetCollected();
        return NUMBERS.computeIfAbsent(new Key(object), key -> NEXT.getAndAdd(STEP));
    }

    /** The number of objects that currently have a number. */
    static int size() {
        forgetCollected();
        return NUMBERS.size();
    }

    private static void forgetCollected() {
        for (var key = COLLECTED.poll(); key != null; key = COLLECTED.poll()) {
            NUMBERS.remove(key);
        }
    }

    private static final class Key extends WeakReference<Object> {
        private final int hash;

        Key(Object object) {
            super(object, COLLECTED);
            hash = System.identityHashCode(object);
        }

        @Override
        public int hashCode() {
            return hash;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            if (this == other) {
                return true;
            }
            var object = get();
            return object != null && other instanceof Key key && key.refersTo(object);
        }
    }
}
