package io.faststate.server.sync;

import io.faststate.server.region.RegionRender;
import io.faststate.server.render.PageFacts;
import io.faststate.server.render.RenderServices;
import java.util.List;

/**
 * Checks whether what a tab shows is what a render would produce now.
 *
 * @param tab the tab, whose loads count
 */
public record Freshness(RenderServices services, String tab) {
    /** Whether something has changed that a region itself, not a region inside it, read or loads. */
    public boolean stale(RegionRender region) {
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

    /** The states that a region itself read and that changed since. */
    public List<String> changed(RegionRender region) {
        return region.reads.entrySet().stream()
                .filter(read -> services.version(read.getKey()) != read.getValue())
                .map(read -> read.getKey().toString())
                .toList();
    }

    /** The states whose bound parts changed. */
    public List<String> changedMirrors(PageFacts facts) {
        return facts.mirrors().values().stream()
                .filter(mirror -> mirror.stale(services.states()))
                .map(mirror -> mirror.key().toString())
                .distinct()
                .toList();
    }

    /** Whether a region inside another one is stale. */
    public boolean innerStale(RegionRender outer) {
        for (var inner : outer.inner) {
            if (stale(inner) || innerStale(inner)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a part of a state has changed that the page mirrors. */
    public boolean mirrorsStale(PageFacts facts) {
        for (var mirror : facts.mirrors().values()) {
            if (mirror.stale(services.states())) {
                return true;
            }
        }
        return false;
    }
}
