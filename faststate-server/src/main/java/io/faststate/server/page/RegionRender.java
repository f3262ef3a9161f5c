package io.faststate.server.page;

import io.faststate.dsl.Guard;
import io.faststate.dsl.Live;
import io.faststate.dsl.Signal;
import io.faststate.dsl.render.RouteId;
import io.faststate.server.store.StateKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one render of one region found out: what it read, and what it shows. */
final class RegionRender {
    /** The region's content, or null for the page's body. */
    final @Nullable Live live;
    /** The id of its root element; empty for the page's body. */
    final String id;
    /** Gives the regions inside their ids. */
    final RegionIds ids;
    /** The guards that stand around it. */
    final List<Guard> guards;

    final Map<StateKey, Long> reads = new HashMap<>();
    final Map<RouteId, HandlerEntry> handlers = new HashMap<>();
    /** The signals that belong to bindings in it. */
    final Map<String, Signal<?>> signals = new LinkedHashMap<>();
    /** The names of those of them whose messages it shows. */
    final Set<String> messages = new HashSet<>();
    final Map<String, MirrorEntry> mirrors = new LinkedHashMap<>();
    final List<RegionRender> inner = new ArrayList<>();
    /** A digest of its markup as last sent. */
    long digest;

    RegionRender(@Nullable Live live, String id, List<Guard> guards) {
        this.live = live;
        this.id = id;
        this.ids = new RegionIds(id);
        this.guards = guards;
    }

    /** Finds a handler in this region or one inside. */
    @Nullable HandlerEntry handler(RouteId routeId) {
        var entry = handlers.get(routeId);
        if (entry != null) {
            return entry;
        }
        for (var region : inner) {
            entry = region.handler(routeId);
            if (entry != null) {
                return entry;
            }
        }
        return null;
    }

    /** Lets go of the handlers in this region and those inside. */
    void forgetHandlers() {
        handlers.clear();
        inner.forEach(RegionRender::forgetHandlers);
    }

    /** How many handlers stand in this region and those inside. */
    int size() {
        var size = handlers.size();
        for (var region : inner) {
            size += region.size();
        }
        return size;
    }
}
