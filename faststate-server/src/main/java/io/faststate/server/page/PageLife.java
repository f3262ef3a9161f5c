package io.faststate.server.page;

import io.faststate.dsl.Handler;
import java.time.Duration;
import java.util.List;

/**
 * What a page does by itself on the server for each tab, as a render declared it.
 *
 * @param mount runs when the tab comes
 * @param unmount runs when the tab is gone
 * @param intervals run while the tab is there
 */
public record PageLife(List<Handler> mount, List<Handler> unmount, List<Interval> intervals) {
    /** Whether the page does nothing by itself. */
    public boolean isEmpty() {
        return mount.isEmpty() && unmount.isEmpty() && intervals.isEmpty();
    }

    /**
     * What runs again and again.
     *
     * @param period the time from the end of one run to the begin of the next
     */
    public record Interval(Duration period, Handler handler) {}
}
