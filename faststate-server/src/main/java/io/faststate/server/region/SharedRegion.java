package io.faststate.server.region;

import io.faststate.dsl.Guard;
import io.faststate.dsl.render.Live;
import io.faststate.server.metrics.Meters;
import io.faststate.server.state.States;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One region across all tabs: the first tab that needs it renders it, and the others reuse the result. */
final class SharedRegion {
    /** The turn to render. Inner regions are taken after this one, so no two tabs wait for each other. */
    private final ReentrantLock turn = new ReentrantLock();

    private final States states;
    private final Meters meters;
    private final Consumer<SharedRegion> changed;
    private volatile @Nullable SharedContent content;

    /** A region that has not been rendered yet; the consumer is called after each render. */
    SharedRegion(States states, Meters meters, Consumer<SharedRegion> changed) {
        this.states = states;
        this.meters = meters;
        this.changed = changed;
    }

    /**
     * The region for a tab.
     *
     * @param maxAgeNanos how old another tab's render may be
     * @param live the region as this tab's page has it
     * @param guards the guards around it there
     * @param rendering renders it for this tab
     */
    Rendered get(long maxAgeNanos, Live live, List<Guard> guards, Supplier<Rendered> rendering) {
        var known = content;
        if (known == null || !known.current(states, maxAgeNanos)) {
            turn.lock();
            try {
                known = content;
                if (known == null || !known.current(states, maxAgeNanos)) {
                    var rendered = rendering.get();
                    content = SharedContent.of(rendered);
                    changed.accept(this);
                    return rendered;
                }
            } finally {
                turn.unlock();
            }
        }
        if (known.personal()) {
            return rendering.get();
        }
        meters.shared();
        return known.forTab(live, guards);
    }

    /** Its approximate size, in bytes. */
    int weight() {
        var known = content;
        return known == null ? 1 : known.weight();
    }
}
