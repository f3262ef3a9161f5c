package io.faststate.server.testing;

import io.faststate.server.testing.engine.Deed;
import io.faststate.server.testing.engine.EngineTab;
import io.faststate.server.testing.engine.Snapshot;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jsoup.nodes.Element;

/** Does what a test says once a tab lets it, and waits for what follows. */
final class Waiting {
    private static final long LOOK = 100_000_000;

    private final EngineTab tab;
    private boolean waits = true;

    Waiting(EngineTab tab) {
        this.tab = tab;
    }

    /** Does something without waiting for the answers to it. */
    void without(Runnable deed) {
        var before = waits;
        waits = false;
        try {
            deed.run();
        } finally {
            waits = before;
        }
    }

    /** Does something with an element once that is there. */
    void act(Function<Snapshot, Element> finder, Deed deed) {
        var unused = retry(() -> {
            tab.act(finder, deed);
            return Boolean.TRUE;
        });
        if (waits) {
            tab.settle();
        }
    }

    /** Does something until that does not fail any more. */
    <T> T retry(Supplier<T> work) {
        var end = System.nanoTime() + TestApp.timeout().toNanos();
        for (;;) {
            try {
                return work.get();
            } catch (NotFoundError e) {
                waitFor(end, e);
            }
        }
    }

    private void waitFor(long end, NotFoundError e) {
        var left = end - System.nanoTime();
        if (left <= 0) {
            throw new AssertionError(
                    e.getMessage() + " (after " + TestApp.timeout().toMillis() + " ms)" + complaintsToo(), e);
        }
        tab.await(Duration.ofNanos(Math.min(left, LOOK)));
    }

    private String complaintsToo() {
        var said = tab.complaints();
        var hint = tab.hint();
        return (hint.isEmpty() ? "" : ". " + hint) + (said.isEmpty() ? "" : ". The page complained: " + String.join("; ", said));
    }
}
