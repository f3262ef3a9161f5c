package io.faststate.server.view;

import io.faststate.dsl.Handler;
import io.faststate.dsl.Loader;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What a page does by itself on the server for each tab, as a render declared it.
 *
 * @param mount runs when the tab arrives
 * @param unmount runs when the tab is gone
 * @param intervals run repeatedly while the tab is there
 * @param background runs in the background while the tab is there
 * @param loads what the page waits for or shows, by load id
 */
public record PageLife(
        List<Handler> mount,
        List<Handler> unmount,
        List<Interval> intervals,
        List<Handler> background,
        Map<String, Loader<?>> loads) {
    /** Whether the page does nothing by itself. */
    public boolean isEmpty() {
        return mount.isEmpty()
                && unmount.isEmpty()
                && intervals.isEmpty()
                && background.isEmpty()
                && loads.isEmpty();
    }

    /**
     * A handler that runs repeatedly.
     *
     * @param period the time from the end of one run to the start of the next
     */
    public record Interval(Duration period, Handler handler) {}
}
