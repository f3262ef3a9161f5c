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

/** One region in all tabs: the first that needs it renders it, the others take that. */
final class SharedRegion {
    /** Regions inside of this one are taken after it, so no two tabs wait for each other. */
    private final ReentrantLock turn = new ReentrantLock();

    private final States states;
    private final Meters meters;
    private final Consumer<SharedRegion> changed;
    private volatile @Nullable SharedContent content;

    /** A region that nobody rendered yet; the other is told of each render. */
    SharedRegion(States states, Meters meters, Consumer<SharedRegion> changed) {
        this.states = states;
        this.meters = meters;
        this.changed = changed;
    }

    /**
     * The region for a tab.
     *
     * @param maxAgeNanos how old a render of another tab may be
     * @param live the region as this tab's page has it
     * @param guards the guards that stand around it there
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
        if (known.own()) {
            return rendering.get();
        }
        meters.shared();
        return known.forTab(live, guards);
    }

    /** About how many bytes it takes. */
    int weight() {
        var known = content;
        return known == null ? 1 : known.weight();
    }
}
