package io.faststate.server.sync;

import io.faststate.server.region.RegionRender;
import io.faststate.server.region.Rendered;

/**
 * A region that the browser shows as it was before.
 *
 * @param old what it shows
 * @param fresh what it is to show
 * @param base the sequence number of the last patch of the region or of one around it; 0 if there was none
 */
public record RegionPatch(RegionRender old, Rendered fresh, long base) {
    String id() {
        return old.id;
    }

    /** Whether its root element has another id than the browser knows it by. */
    public boolean renamed() {
        return !old.rootId.equals(fresh.region().rootId);
    }
}
