package io.faststate.server.page;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;

/** The page instances that are kept for tabs in use; the least recently used go first, and cost one render. */
public final class PageInstances {
    private final Cache<String, PageInstance> instances;

    /**
     * An empty registry.
     *
     * @param maximum how many instances are kept
     * @param idle how long an instance is kept after its last use
     */
    public PageInstances(long maximum, Duration idle) {
        instances = Caffeine.newBuilder()
                .maximumSize(maximum)
                .expireAfterAccess(idle)
                .executor(Runnable::run)
                .build();
    }

    /** The instance of a tab, if it is kept. */
    public Optional<PageInstance> find(String tab) {
        return Optional.ofNullable(instances.getIfPresent(tab));
    }

    /**
     * Keeps an instance, unless another one of the same tab came first.
     *
     * @return the one that is kept
     */
    public PageInstance keep(PageInstance instance) {
        return instances.get(instance.address().tab(), tab -> instance);
    }

    /** Drops the instance of a tab. */
    public void drop(String tab) {
        instances.invalidate(tab);
    }

    /** Keeps an instance in place of the one of its tab. */
    void replace(PageInstance instance) {
        instances.put(instance.address().tab(), instance);
    }

    /** Drops the instances that expired, and the handler tables of those that rest. */
    public void sweep() {
        instances.cleanUp();
        instances.asMap().values().forEach(PageInstance::rest);
    }

    /** How many instances are kept. */
    public long count() {
        instances.cleanUp();
        return instances.estimatedSize();
    }

    /** Drops all instances; the next event of each tab builds its own again. */
    public void evictAll() {
        instances.invalidateAll();
    }
}
