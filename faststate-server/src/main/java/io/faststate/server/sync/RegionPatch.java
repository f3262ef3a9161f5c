package io.faststate.server.sync;

import io.faststate.server.region.RegionRender;
import io.faststate.server.region.Rendered;

/**
 * A patch of a region that the browser shows in its old state.
 *
 * @param old what it shows
 * @param fresh what it should show
 * @param base the sequence number of the last patch of the region or of one around it; 0 if there was none
 */
public record RegionPatch(RegionRender old, Rendered fresh, long base) {
    String id() {
        return old.id;
    }

    /** Whether its root element has another id than the one the browser knows. */
    public boolean renamed() {
        return !old.rootId.equals(fresh.region().rootId);
    }
}
