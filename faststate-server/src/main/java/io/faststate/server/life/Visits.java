package io.faststate.server.life;

import io.faststate.server.clock.ServerClock;
import io.faststate.server.instance.PageInstance;
import io.faststate.server.load.Loads;
import io.faststate.server.metrics.Meters;
import io.faststate.server.state.States;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * The visits of tabs whose pages do something by themselves. They are separate from page instances, which may be
 * dropped.
 */
public final class Visits implements AutoCloseable {
    private final States states;
    private final Turns turns;
    private final Loads loads;
    private final Meters meters;
    private final Map<String, Visit> visits = new ConcurrentHashMap<>();
    private volatile boolean closed;

    /** Creates an empty registry. */
    public Visits(States states, Turns turns, Loads loads, Meters meters) {
        this.states = states;
        this.turns = turns;
        this.loads = loads;
        this.meters = meters;
    }

    /**
     * Reports that a tab is there. Call it when its stream begins, and after each render.
     *
     * @param stream sends patches to the browser; it also identifies one of the tab's streams
     */
    public void here(PageInstance instance, Consumer<byte[]> stream) {
        var life = instance.life();
        if (life.isEmpty() && !visits.containsKey(instance.address().tab())) {
            return;
        }
        visits.compute(instance.address().tab(), (tab, known) -> {
            if (closed) {
                return known;
            }
            var visit = known == null ? begin(instance, stream) : known;
            visit.here(instance, stream, life);
            return visit;
        });
    }

    /** Whether a tab is there whose page does something by itself. */
    public boolean has(String tab) {
        return visits.containsKey(tab);
    }

    private Visit begin(PageInstance instance, Consumer<byte[]> stream) {
        var its = new TabLoads(loads, meters, instance.address(), instance.words());
        return new Visit(instance, stream, states, turns, its);
    }

    /**
     * Reports that a tab's stream ended; the tab is gone unless another stream begins.
     *
     * @param back how long that may take
     */
    public void leaveAfter(Duration back, String tab, Consumer<byte[]> stream) {
        visits.computeIfPresent(tab, (name, visit) -> {
            if (visit.leave(stream)) {
                var streams = visit.streams();
                var unused = ServerClock.schedule(back, () -> goneSince(tab, streams));
            }
            return visit;
        });
    }

    private void goneSince(String tab, int streams) {
        visits.computeIfPresent(tab, (name, visit) -> {
            if (visit.streams() != streams) {
                return visit;
            }
            visit.end();
            return null;
        });
    }

    /**
     * Ends everything that runs for tabs. No {@code onUnmount} runs, because the tabs may continue with another server.
     */
    @Override
    public void close() {
        closed = true;
        visits.keySet().forEach(tab -> visits.computeIfPresent(tab, (name, visit) -> {
            var unused = visit.stop();
            return null;
        }));
    }
}
