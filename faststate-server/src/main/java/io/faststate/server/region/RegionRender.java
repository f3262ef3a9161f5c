package io.faststate.server.region;

import io.faststate.dsl.Guard;
import io.faststate.dsl.Loader;
import io.faststate.dsl.form.Upload;
import io.faststate.dsl.identity.RouteId;
import io.faststate.dsl.render.ClientModule;
import io.faststate.dsl.render.Live;
import io.faststate.dsl.signal.Signal;
import io.faststate.server.clock.ServerClock;
import io.faststate.server.route.PageAddress;
import io.faststate.server.store.StateKey;
import io.faststate.server.view.HandlerEntry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The result of one render of one region: what it read, and what it shows. */
public final class RegionRender {
    private static final long WEIGHT = 800;
    private static final long WEIGHT_OF_READ = 150;
    private static final long WEIGHT_OF_SIGNAL = 250;
    private static final long WEIGHT_OF_HANDLER = 120;

    /** The region's content, or null for the page's body. */
    public final @Nullable Live live;
    /** Its id within the page, also that of its root element unless that has its own; empty for the body. */
    public final String id;
    /** Its key across all tabs, or null if it belongs to this one only. */
    public final @Nullable RegionKey key;
    /** The guards around it. */
    public final List<Guard> guards;

    public final Map<StateKey, Long> reads;
    /** The signals that belong to bindings in it. */
    public final Map<String, Signal<?>> signals;
    /** The names of those signals whose messages it shows. */
    public final Set<String> messages;
    public final Map<String, MirrorEntry> mirrors;
    /** The parts of the client that it needs. */
    public final Set<ClientModule> parts;
    public final List<RegionRender> inner = new ArrayList<>();
    /** The names of its fields that browsers leave out of a form while nothing is chosen in them. */
    public final Set<String> checkables;
    /** The uploads in its forms, by name. */
    public final Map<String, UploadEntry> uploads;
    /** The parts of records that its fields show, with the guards on the way to them, by signal. */
    final Map<String, Map<String, List<Guard>>> fields;
    /** The records that the browser may assign to signals by itself. */
    final Map<String, Set<Record>> assigned;
    /** When it was rendered, by {@link ServerClock#nanos}. */
    final long renderedAt;

    /** The tab's loads that it shows, by their ids. */
    public Map<String, PageLoad> loads = Map.of();
    public Map<RouteId, HandlerEntry> handlers;
    /**
     * Whether it shows or allows something that may differ between tabs although its key and all shared values are the
     * same.
     */
    public boolean personal;
    /** Whether it contains a form that can be posted without a client. */
    public boolean forms;
    /** A digest of its markup without the regions inside it. */
    public long digest;
    /** The id of its root element; empty for the page's body. */
    public String rootId = "";
    /** The rows in that markup. */
    public RowTable rows = RowTable.NONE;

    /** Begins the render of a region. */
    public RegionRender(@Nullable Live live, String id, @Nullable RegionKey key, List<Guard> guards) {
        this.live = live;
        this.id = id;
        this.key = key;
        this.personal = key == null;
        this.guards = guards;
        this.reads = new HashMap<>();
        this.handlers = new HashMap<>();
        this.signals = new LinkedHashMap<>();
        this.messages = new HashSet<>();
        this.mirrors = new LinkedHashMap<>();
        this.checkables = new LinkedHashSet<>();
        this.uploads = new HashMap<>();
        this.fields = new HashMap<>();
        this.assigned = new HashMap<>();
        this.parts = EnumSet.noneOf(ClientModule.class);
        this.renderedAt = ServerClock.nanos();
    }

    private RegionRender(RegionRender same, @Nullable Live live, List<Guard> guards) {
        this.live = live;
        this.id = same.id;
        this.key = same.key;
        this.personal = same.personal;
        this.guards = guards;
        this.reads = same.reads;
        this.handlers = same.handlers;
        this.signals = same.signals;
        this.messages = same.messages;
        this.mirrors = same.mirrors;
        this.parts = same.parts;
        this.renderedAt = same.renderedAt;
        this.digest = same.digest;
        this.rows = same.rows;
        this.rootId = same.rootId;
        this.checkables = same.checkables;
        this.uploads = same.uploads;
        this.fields = same.fields;
        this.assigned = same.assigned;
        this.forms = same.forms;
        same.inner.forEach(each -> inner.add(each.copy(each.live, guards)));
    }

    /**
     * Returns the same region for another tab. Content that both share is no longer changed.
     *
     * @param its the region as the other tab's page has it
     * @param around the guards around it there; there are none inside it
     */
    RegionRender copy(@Nullable Live its, List<Guard> around) {
        return new RegionRender(this, its, around);
    }

    /** Whether it, or a region inside it, contains a form that can be posted without a client. */
    public boolean hasForms() {
        return forms || inner.stream().anyMatch(RegionRender::hasForms);
    }

    /**
     * Collects the fields, here and in regions inside, that browsers leave out of a form while nothing is chosen in
     * them.
     */
    public void gatherCheckables(Collection<String> into) {
        into.addAll(checkables);
        inner.forEach(each -> each.gatherCheckables(into));
    }

    /** Notes that it shows one of the tab's loads; no other tab has that. */
    public void load(String id, PageLoad load) {
        personal = true;
        if (loads.isEmpty()) {
            loads = new LinkedHashMap<>();
        }
        loads.put(id, load);
    }

    /** Collects the loads that it and the regions inside it wait for or show. */
    public void gatherLoads(Map<String, Loader<?>> into) {
        loads.forEach((id, load) -> into.put(id, load.loader()));
        inner.forEach(each -> each.gatherLoads(into));
    }

    /** Notes that the browser may change a part of a record. */
    public void field(String signal, String path, List<Guard> around) {
        fields.computeIfAbsent(signal, it -> new HashMap<>()).put(path, around);
    }

    /** Notes a record that the browser may assign to a signal by itself. */
    public void assigned(String signal, Record value) {
        assigned.computeIfAbsent(signal, it -> new LinkedHashSet<>()).add(value);
    }

    /** Collects the parts of a record that fields here and in regions inside show, as far as guards allow it now. */
    public void gatherFields(String signal, Set<String> into) {
        fields.getOrDefault(signal, Map.of()).forEach((path, around) -> {
            if ((personal ? around : guards).stream().allMatch(Guard::allows)) {
                into.add(path);
            }
        });
        inner.forEach(each -> each.gatherFields(signal, into));
    }

    /** Collects the records that the browser may assign to a signal by itself. */
    public void gatherAssigned(String signal, Collection<Object> into) {
        into.addAll(assigned.getOrDefault(signal, Set.of()));
        inner.forEach(each -> each.gatherAssigned(signal, into));
    }

    /** Collects the uploads in forms here and in regions inside, as far as the guards around them allow it now. */
    public void gatherUploads(Map<String, Upload> into) {
        uploads.forEach((name, entry) -> {
            if (personal ? entry.allowed() : entry.behind(guards).allowed()) {
                into.put(name, entry.upload());
            }
        });
        inner.forEach(each -> each.gatherUploads(into));
    }

    /** A digest of everything that it shows, including the regions inside it. */
    public long shows() {
        var shows = digest;
        for (var region : inner) {
            shows = Digest.combine(shows, region.shows());
        }
        return shows;
    }

    /** Whether the regions inside are the same and show the same. */
    public boolean sameInside(RegionRender other) {
        if (inner.size() != other.inner.size()) {
            return false;
        }
        for (var i = 0; i < inner.size(); i++) {
            var its = other.inner.get(i);
            if (!inner.get(i).id.equals(its.id) || inner.get(i).shows() != its.shows()) {
                return false;
            }
        }
        return true;
    }

    /** When the oldest part of it was rendered, by {@link ServerClock#nanos}. */
    public long oldest() {
        var oldest = renderedAt;
        for (var region : inner) {
            var its = region.oldest();
            oldest = its - oldest < 0 ? its : oldest;
        }
        return oldest;
    }

    /** Finds a handler in this region or one inside it. */
    public @Nullable HandlerEntry handler(RouteId routeId) {
        var entry = handlers.get(routeId);
        if (entry != null) {
            return personal ? entry : entry.behind(guards);
        }
        for (var region : inner) {
            entry = region.handler(routeId);
            if (entry != null) {
                return entry;
            }
        }
        return null;
    }

    /** Drops the handlers in this region and those inside it. */
    public void forgetHandlers() {
        handlers = Map.of();
        inner.forEach(RegionRender::forgetHandlers);
    }

    /** The approximate size of the rows of this region and those inside it, in bytes. */
    int weightOfRows() {
        var weight = rows.weight();
        for (var region : inner) {
            weight += region.weightOfRows();
        }
        return weight;
    }

    /** The approximate size of what it and the regions inside it don't share with other tabs, in bytes. */
    public long weight() {
        var weight = WEIGHT + WEIGHT_OF_READ * reads.size() + WEIGHT_OF_SIGNAL * (signals.size() + mirrors.size());
        if (personal) {
            weight += rows.weight() + WEIGHT_OF_HANDLER * handlers.size();
        }
        for (var region : inner) {
            weight += region.weight();
        }
        return weight;
    }

    /** How many handlers are in this region and those inside it. */
    public int size() {
        var size = handlers.size();
        for (var region : inner) {
            size += region.size();
        }
        return size;
    }

    /** Whether it, or a region inside it, shows something that other tabs can change. */
    public boolean followed() {
        return reads.keySet().stream().anyMatch(PageAddress::followed)
                || mirrors.values().stream().anyMatch(mirror -> PageAddress.followed(mirror.key()))
                || inner.stream().anyMatch(RegionRender::followed);
    }

    /** The keys of all values that it and the regions inside it show. */
    public Set<StateKey> keys() {
        var keys = new HashSet<StateKey>();
        gather(keys);
        return keys;
    }

    private void gather(Set<StateKey> into) {
        into.addAll(reads.keySet());
        mirrors.values().forEach(mirror -> into.add(mirror.key()));
        inner.forEach(region -> region.gather(into));
    }
}
