package io.faststate.server.instance;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import io.faststate.server.clock.ServerClock;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The page instances of tabs in use. The least recently used are dropped first; rebuilding one costs a render. */
public final class PageInstances {
    private final Cache<String, Kept> instances;
    /** The instances of each session, the least recently used first. */
    private final Map<String, LinkedHashSet<Kept>> bySession = new ConcurrentHashMap<>();
    private final int perSession;

    /**
     * Creates an empty registry.
     *
     * @param maximum how many instances are kept
     * @param maximumBytes about how many bytes they take together
     * @param perSession how many are kept per session
     * @param idle how long an instance is kept after its last use
     */
    public PageInstances(long maximum, long maximumBytes, int perSession, Duration idle) {
        this.perSession = perSession;
        // Even the smallest instance counts as its share of the memory, so there are never more than the maximum.
        var share = Math.max(1, maximumBytes / maximum);
        instances = Caffeine.newBuilder()
                .maximumWeight(maximumBytes)
                .weigher((String tab, Kept kept) -> (int) Math.clamp(kept.weight, share, Integer.MAX_VALUE))
                .expireAfterAccess(idle)
                .ticker(ServerClock::nanos)
                .removalListener(this::removed)
                .executor(Runnable::run)
                .build();
    }

    /** The instance of a tab, if it is kept. */
    public Optional<PageInstance> find(String tab) {
        return Optional.ofNullable(instances.getIfPresent(tab)).map(kept -> kept.instance);
    }

    /**
     * Keeps an instance, unless another one of the same tab came first.
     *
     * @return the one that is kept
     */
    public PageInstance keep(PageInstance instance) {
        var kept = new Kept(instance);
        var before = instances.asMap().putIfAbsent(instance.address().tab(), kept);
        if (before == null) {
            used(kept);
            return instance;
        }
        if (before.instance == instance && kept.outgrew(before)) {
            if (instances.asMap().replace(instance.address().tab(), before, kept)) {
                used(kept);
            }
        } else {
            used(before);
        }
        return before.instance;
    }

    /** Drops the instance of a tab. */
    public void drop(String tab) {
        instances.invalidate(tab);
    }

    /** Drops an instance, but no other one of its tab. */
    void drop(PageInstance instance) {
        instances.asMap().computeIfPresent(instance.address().tab(), (tab, kept) -> kept.instance == instance ? null : kept);
    }

    /** Keeps an instance in place of another one of its tab. */
    void replace(PageInstance instance) {
        var kept = new Kept(instance);
        instances.put(instance.address().tab(), kept);
        used(kept);
    }

    /** Makes an instance the last of its session to be dropped. */
    private void used(Kept kept) {
        var most = new Kept[1];
        bySession.compute(kept.session, (session, all) -> {
            var its = all == null ? new LinkedHashSet<Kept>() : all;
            its.remove(kept);
            its.add(kept);
            if (its.size() > perSession) {
                most[0] = its.removeFirst();
            }
            return its;
        });
        if (most[0] != null) {
            instances.asMap().remove(most[0].tab, most[0]);
        }
        if (instances.policy().getIfPresentQuietly(kept.tab) != kept) {
            // It was dropped in the meantime.
            forget(kept);
        }
    }

    private void removed(@Nullable String tab, @Nullable Kept kept, RemovalCause cause) {
        if (kept != null) {
            forget(kept);
        }
    }

    private void forget(Kept kept) {
        bySession.computeIfPresent(kept.session, (session, all) -> {
            all.remove(kept);
            return all.isEmpty() ? null : all;
        });
    }

    /** Drops expired instances, and the handler tables of idle ones. */
    public void sweep() {
        instances.cleanUp();
        instances.asMap().values().forEach(kept -> kept.instance.dropOldHandlers());
    }

    /** How many instances are kept. */
    public long count() {
        instances.cleanUp();
        return instances.estimatedSize();
    }

    /** About how many bytes they take. */
    public long bytes() {
        instances.cleanUp();
        return instances.policy().eviction().stream()
                .mapToLong(it -> it.weightedSize().orElse(0))
                .sum();
    }

    /** Drops all instances; the next event of each tab rebuilds its own. */
    public void evictAll() {
        instances.invalidateAll();
    }

    /** An instance with its measured weight. */
    private static final class Kept {
        private final PageInstance instance;
        private final String tab;
        /** The session that it was kept for; a sign-in changes it. */
        private final String session;
        private final long weight;

        Kept(PageInstance instance) {
            this.instance = instance;
            this.tab = instance.address().tab();
            this.session = instance.address().session().owner();
            this.weight = instance.weight();
        }

        /** Whether it has grown so much that it must be weighed again. */
        boolean outgrew(Kept before) {
            return weight > before.weight + before.weight / 4;
        }
    }
}
