package io.faststate.server.life;

import io.faststate.dsl.Loader;
import io.faststate.dsl.port.LoadState;
import io.faststate.server.load.Loads;
import io.faststate.server.load.TabLoad;
import io.faststate.server.metrics.Failures;
import io.faststate.server.metrics.Meters;
import io.faststate.server.route.PageAddress;
import java.util.Map;
import java.util.concurrent.Callable;

/** What one tab loads, beside its events and beside each other. One thread at a time changes it. */
final class TabLoads {
    private static final System.Logger LOGGER = System.getLogger(TabLoads.class.getName());

    private final Loads loads;
    private final Meters meters;
    private final String tab;
    private final String pattern;
    private final Running<String> running = new Running<>();

    TabLoads(Loads loads, Meters meters, PageAddress address) {
        this.loads = loads;
        this.meters = meters;
        this.tab = address.tab();
        this.pattern = address.pattern();
    }

    /** Begins what the page waits for, and ends what it waits for no more. */
    void here(Map<String, Loader<?>> wanted) {
        // First, so that a loader that is interrupted finds that nobody waits for it.
        loads.keep(tab, wanted.keySet());
        running.keep(wanted.keySet());
        wanted.forEach((id, loader) -> loads.begin(tab, id)
                .ifPresent(load -> running.start(id, "faststate-load", () -> run(load, loader::load))));
    }

    private void run(TabLoad load, Callable<?> loader) {
        var from = System.nanoTime();
        var state = result(load, loader);
        if (load.wanted()) {
            meters.loaded(pattern, state instanceof LoadState.Ready, System.nanoTime() - from);
            load.end(state);
        }
    }

    private LoadState<?> result(TabLoad load, Callable<?> loader) {
        try {
            return new LoadState.Ready<>(loader.call());
        } catch (Throwable e) {
            if (!load.wanted()) {
                LOGGER.log(System.Logger.Level.DEBUG, "Nobody waits for a load any more", e);
                return new LoadState.Pending<>();
            }
            var code = Failures.log("A load of page " + pattern + " failed", e);
            return new LoadState.Failed<>(code, Failures.message(code));
        }
    }

    /** The tab is gone. */
    void end() {
        loads.drop(tab);
        var unused = running.end();
    }
}
