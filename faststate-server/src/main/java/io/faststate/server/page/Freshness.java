package io.faststate.server.page;

/**
 * Whether what a tab was shown is as it would be rendered now.
 *
 * @param tab the tab, whose loads count
 */
record Freshness(RenderServices services, String tab) {
    /** Whether something has changed that a region read or loads itself, not one inside of it. */
    boolean stale(RegionRender region) {
        for (var read : region.reads.entrySet()) {
            if (services.version(read.getKey()) != read.getValue()) {
                return true;
            }
        }
        for (var load : region.loads.entrySet()) {
            if (services.loads().version(tab, load.getKey()) != load.getValue().version()) {
                return true;
            }
        }
        return false;
    }

    /** Whether a region inside of one is stale. */
    boolean innerStale(RegionRender outer) {
        for (var inner : outer.inner) {
            if (stale(inner) || innerStale(inner)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a part of a state has changed that the page mirrors. */
    boolean mirrorsStale(PageFacts facts) {
        for (var mirror : facts.mirrors().values()) {
            if (mirror.stale(services)) {
                return true;
            }
        }
        return false;
    }
}
