package io.faststate.server.region;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.faststate.dsl.Guard;
import io.faststate.dsl.render.Live;
import io.faststate.server.clock.ServerClock;
import io.faststate.server.metrics.Meters;
import io.faststate.server.state.States;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/** The recently shown regions across all tabs. Rebuilding a dropped one costs a render. */
public final class SharedRegions {
    private final States states;
    private final Meters meters;
    private final Cache<RegionKey, SharedRegion> regions;

    /**
     * Creates an empty registry.
     *
     * @param states the values that regions show
     * @param meters counts how often tabs reuse another tab's render
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
                .ticker(ServerClock::nanos)
                .executor(Runnable::run)
                .build();
    }

    /** A region for a tab, see {@link SharedRegion#get}. */
    public Rendered get(
            RegionKey key,
            long maxAgeNanos,
            Live live,
            List<Guard> guards,
            Supplier<Rendered> rendering) {
        // Putting a region again after each render weighs it again.
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
