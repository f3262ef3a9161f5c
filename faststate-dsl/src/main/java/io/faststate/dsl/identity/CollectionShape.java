package io.faststate.dsl.identity;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.SequencedCollection;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * The shape of a JDK collection or map: its elements in order if it is ordered, otherwise sorted by their digests.
 *
 * <p>Other collections are excluded, because they may hold more state than their elements.
 */
final class CollectionShape implements Shape {
    private static final Comparator<long[]> BY_DIGEST = Arrays::compare;

    private final boolean ordered;
    private final boolean mutable;

    private CollectionShape(boolean ordered, boolean mutable) {
        this.ordered = ordered;
        this.mutable = mutable;
    }

    static Shape of(Class<?> type) {
        if (!trusted(type)) {
            return OpaqueShape.INSTANCE;
        }
        var ordered = SequencedCollection.class.isAssignableFrom(type) || SequencedMap.class.isAssignableFrom(type);
        return new CollectionShape(ordered, !immutable(type.getName()));
    }

    /** Excludes priority queues, concurrent queues, and maps that compare keys by identity. */
    private static boolean trusted(Class<?> type) {
        var ofJdk = type.getClassLoader() == null && type.getPackageName().startsWith("java.util");
        var queue = Queue.class.isAssignableFrom(type)
                && !Deque.class.isAssignableFrom(type)
                && !List.class.isAssignableFrom(type);
        return ofJdk && !queue && type != IdentityHashMap.class && type.getEnclosingClass() != IdentityHashMap.class;
    }

    private static boolean immutable(String name) {
        return name.startsWith("java.util.ImmutableCollections$")
                || name.startsWith("java.util.Collections$Empty")
                || name.startsWith("java.util.Collections$Singleton");
    }

    @Override
    public void add(Object value, Hashing into) {
        if (value instanceof Map<?, ?> map) {
            into.hash().add(ordered ? Tag.ORDERED_MAP : Tag.UNORDERED_MAP);
            into.value(value instanceof SortedMap<?, ?> sorted ? sorted.comparator() : null);
            elements(map.entrySet(), into, true);
        } else {
            into.hash().add(ordered ? Tag.ORDERED : Tag.UNORDERED);
            into.value(value instanceof SortedSet<?> sorted ? sorted.comparator() : null);
            elements((Collection<?>) value, into, false);
        }
    }

    private void elements(Collection<?> elements, Hashing into, boolean entries) {
        if (ordered) { // the size comes last, because only then is it certain for a concurrent collection
            int size = 0;
            for (var element : elements) {
                element(element, into, entries);
                size++;
            }
            into.hash().add(size);
        } else {
            sorted(elements, into, entries);
        }
    }

    private static void sorted(Collection<?> elements, Hashing into, boolean entries) {
        var hash = into.hash();
        var digests = elements.stream()
                .map(element -> {
                    hash.begin();
                    element(element, into, entries);
                    hash.end();
                    return new long[] {hash.high(), hash.low()};
                })
                .sorted(BY_DIGEST)
                .toArray(long[][]::new);
        hash.add(digests.length);
        for (var digest : digests) {
            hash.add(digest[0]);
            hash.add(digest[1]);
        }
    }

    private static void element(@Nullable Object element, Hashing into, boolean entries) {
        if (entries && element instanceof Map.Entry<?, ?> entry) {
            into.value(entry.getKey());
            into.value(entry.getValue());
        } else {
            into.value(element);
        }
    }

    @Override
    public boolean mutable() {
        return mutable;
    }
}
