package io.faststate.server.life;

import io.faststate.dsl.Loader;
import io.faststate.dsl.port.LoadState;
import io.faststate.server.language.Word;
import io.faststate.server.language.Words;
import io.faststate.server.load.Loads;
import io.faststate.server.load.TabLoad;
import io.faststate.server.metrics.Failures;
import io.faststate.server.metrics.Meters;
import io.faststate.server.route.PageAddress;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;

/** The loads of one tab, which run beside its events and each other. Only one thread at a time may change this. */
final class TabLoads {
    private static final System.Logger LOGGER = System.getLogger(TabLoads.class.getName());

    private final Loads loads;
    private final Meters meters;
    private final Words words;
    private final String tab;
    private final String pattern;
    private final Running<String> running = new Running<>();

    TabLoads(Loads loads, Meters meters, PageAddress address, Words words) {
        this.loads = loads;
        this.meters = meters;
        this.words = words;
        this.tab = address.tab();
        this.pattern = address.pattern();
    }

    /** Begins the loads that the page waits for, and ends those that it no longer waits for. */
    void here(Map<String, Loader<?>> wanted) {
        // First, so that an interrupted loader finds that nobody waits for it.
        loads.keep(tab, wanted.keySet());
        running.keep(wanted.keySet());
        wanted.forEach((id, loader) -> loads.begin(tab, id)
                .ifPresent(load -> running.start(id, "faststate-load", () -> run(load, loader::load))));
    }

    /** Waits until all that began has ended, but not longer than the time. */
    void await(Duration time) throws InterruptedException {
        running.await(time);
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
                LOGGER.log(System.Logger.Level.DEBUG, "Nobody waits for a load any longer", e);
                return new LoadState.Pending<>();
            }
            var code = Failures.log("A load of page " + pattern + " failed", e);
            return new LoadState.Failed<>(code, words.failed(code), words.text(Word.RETRY));
        }
    }

    /** Ends everything, because the tab is gone. */
    void end() {
        loads.drop(tab);
        var unused = running.end();
    }
}
