package io.faststate.server.region;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.faststate.dsl.Guard;
import io.faststate.dsl.render.Live;
import io.faststate.server.metrics.Meters;
import io.faststate.server.state.States;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/** The regions that were shown lately, as all tabs have them. What is dropped costs one render. */
public final class SharedRegions {
    private final States states;
    private final Meters meters;
    private final Cache<RegionKey, SharedRegion> regions;

    /**
     * No regions yet.
     *
     * @param states the values that regions show
     * @param meters counts what tabs take from others
     * @param maximum about how many bytes are kept
     * @param idle how long a region is kept after its last use
     */
    public SharedRegions(States states, Meters meters, long maximum, Duration idle) {
        this.states = states;
        this.meters = meters;
        regions = Caffeine.newBuilder()
                .maximumWeight(maximum)
                .weigher((RegionKey key, SharedRegion region) -> region.weight())
                .expireAfterAccess(idle)
                .executor(Runnable::run)
                .build();
    }

    /** A region for a tab, as {@link SharedRegion#get} has it. */
    public Rendered get(
            RegionKey key,
            long maxAgeNanos,
            Live live,
            List<Guard> guards,
            Supplier<Rendered> rendering) {
        // Put again after each render, a region is weighed again.
        var region = regions.get(key, it -> new SharedRegion(states, meters, rendered -> regions.put(key, rendered)));
        return region.get(maxAgeNanos, live, guards, rendering);
    }

    /** Drops the regions that expired. */
    public void sweep() {
        regions.cleanUp();
    }

    /** About how many bytes are kept. */
    public long bytes() {
        regions.cleanUp();
        return regions.policy().eviction().stream()
                .mapToLong(it -> it.weightedSize().orElse(0))
                .sum();
    }
}
