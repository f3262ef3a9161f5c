package io.faststate.server.life;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalListener;
import io.faststate.server.clock.ServerClock;
import io.faststate.server.instance.PageInstance;
import io.faststate.server.load.Loads;
import io.faststate.server.metrics.Meters;
import java.time.Duration;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Loads what a page shows before an event of it is answered, where the tab's stream, and with it what was loaded, is on another
 * node. Otherwise handlers in that content would be refused, and the answer would show the placeholder again.
 */
public final class EventLoads {
    /** How long an event waits. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final int MOST = 10_000;

    private final Loads loads;
    private final Meters meters;
    private final Predicate<String> visited;
    private final Cache<String, TabLoads> tabs;

    /**
     * Creates loads for the events of some tabs.
     *
     * @param visited whether a tab has its stream here, or has no need for this
     */
    public EventLoads(Loads loads, Meters meters, Predicate<String> visited) {
        this.loads = loads;
        this.meters = meters;
        this.visited = visited;
        RemovalListener<String, TabLoads> forgetting = (tab, its, cause) -> forget(tab);
        this.tabs = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterAccess(KEPT)
                .ticker(ServerClock::nanos)
                .executor(Runnable::run)
                .evictionListener(forgetting)
                .build();
    }

    private void forget(@Nullable String tab) {
        if (tab != null && !visited.test(tab)) {
            loads.drop(tab);
        }
    }

    /** Loads what the page of an event shows, unless that is loaded here; returns when it is there, or after ten seconds. */
    public void load(PageInstance instance) throws InterruptedException {
        var tab = instance.address().tab();
        if (visited.test(tab)) {
            return;
        }
        var wanted = instance.life().loads();
        if (wanted.isEmpty()) {
            return;
        }
        var its = tabs.get(tab, name -> new TabLoads(loads, meters, instance.address(), instance.words()));
        synchronized (its) {
            its.here(wanted);
        }
        its.await(PATIENCE);
    }
}
