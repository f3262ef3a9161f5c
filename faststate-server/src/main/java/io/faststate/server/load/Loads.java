package io.faststate.server.load;

import io.faststate.dsl.port.LoadState;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * The loads of tabs, in progress or done, by load id. They are separate from page instances, which may be dropped.
 * Nothing begins by itself: code that knows a tab is there begins its loads.
 */
public final class Loads {
    private static final Found NOTHING = new Found(new LoadState.Pending<>(), 0);

    private final Map<String, Map<String, TabLoad>> byTab = new ConcurrentHashMap<>();
    private final AtomicLong versions = new AtomicLong();
    private final Consumer<String> waking;

    /**
     * Creates an empty registry.
     *
     * @param waking is called with each tab whose page has something new to show or to load
     */
    public Loads(Consumer<String> waking) {
        this.waking = waking;
    }

    /**
     * The progress of a load.
     *
     * @param version changes whenever a render would show something else; 0 until there is a value or a failure
     */
    public record Found(LoadState<?> state, long version) {}

    /** The progress of a load that a render shows; one that has not begun will be. */
    public Found show(String tab, String id) {
        var load = find(tab, id);
        if (load.isEmpty()) {
            waking.accept(tab);
        }
        return load.map(TabLoad::found).orElse(NOTHING);
    }

    /** The version of a load. */
    public long version(String tab, String id) {
        return find(tab, id).map(it -> it.found().version()).orElse(0L);
    }

    private Optional<TabLoad> find(String tab, String id) {
        return Optional.ofNullable(byTab.getOrDefault(tab, Map.of()).get(id));
    }

    /** Begins a load; empty if it has already begun. */
    public Optional<TabLoad> begin(String tab, String id) {
        var load = new TabLoad(this, tab, id);
        var known = byTab.computeIfAbsent(tab, it -> new ConcurrentHashMap<>()).putIfAbsent(id, load);
        return known == null ? Optional.of(load) : Optional.empty();
    }

    /** Restarts a tab's load if it failed. */
    public void again(String tab, String id) {
        byTab.getOrDefault(tab, Map.of())
                .computeIfPresent(id, (it, load) -> load.found().state() instanceof LoadState.Failed ? null : load);
    }

    /** Drops the loads that a tab no longer shows. */
    public void keep(String tab, Set<String> ids) {
        byTab.computeIfPresent(tab, (it, loads) -> {
            loads.keySet().retainAll(ids);
            return loads.isEmpty() ? null : loads;
        });
    }

    /** Drops all loads of a tab. */
    public void drop(String tab) {
        byTab.remove(tab);
    }

    /** Whether a load was neither dropped nor begun again. */
    @SuppressWarnings("ReferenceEquality") // the same load may have begun again
    boolean wanted(TabLoad load) {
        return byTab.getOrDefault(load.tab(), Map.of()).get(load.id()) == load;
    }

    long nextVersion() {
        return versions.incrementAndGet();
    }

    void changed(TabLoad load) {
        if (wanted(load)) {
            waking.accept(load.tab());
        }
    }
}
