package io.faststate.server.region;

import io.faststate.dsl.Guard;
import io.faststate.dsl.render.Live;
import io.faststate.server.clock.ServerClock;
import io.faststate.server.state.States;
import io.faststate.server.store.StateKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The result of the last render of a region for all tabs: its content or, if it read something of a tab's own, the fact
 * that it can't be shared. Which of the two it is depends only on the region's key and the shared values that it read.
 */
final class SharedContent {
    private static final int WEIGHT = 500;
    private static final int WEIGHT_OF_HANDLER = 200;
    private static final int WEIGHT_OF_STATE = 150;

    private final RegionRender region;
    private final byte[] markup;
    private final Map<StateKey, Long> versions = new HashMap<>();

    private SharedContent(RegionRender region, byte[] markup) {
        this.region = region;
        this.markup = markup;
        gather(region);
    }

    static SharedContent of(Rendered rendered) {
        var region = rendered.region();
        return new SharedContent(region.copy(region.live, region.guards), region.personal ? new byte[0] : rendered.markup());
    }

    private void gather(RegionRender from) {
        from.reads.forEach(this::gather);
        from.mirrors.values().forEach(mirror -> gather(mirror.key(), mirror.version()));
        from.inner.forEach(this::gather);
    }

    /** Notes a value's version; of two versions the older one counts, which shows that the content is not current. */
    private void gather(StateKey key, long version) {
        if (key.scope().shared()) {
            versions.merge(key, version, Math::min);
        }
    }

    /**
     * Whether a render now would produce the same.
     *
     * @param maxAgeNanos how old it may be, because it may show something besides states
     */
    boolean current(States states, long maxAgeNanos) {
        if (!region.personal && ServerClock.nanos() - region.renderedAt > maxAgeNanos) {
            return false;
        }
        for (var each : versions.entrySet()) {
            if (states.version(each.getKey()) != each.getValue()) {
                return false;
            }
        }
        return true;
    }

    /** Whether each tab has to render its own. */
    boolean personal() {
        return region.personal;
    }

    /** The content for one tab's page. */
    Rendered forTab(Live live, List<Guard> guards) {
        return new Rendered(region.copy(live, guards), markup);
    }

    /** Its approximate size, in bytes. */
    int weight() {
        return WEIGHT + markup.length + region.weightOfRows() + WEIGHT_OF_HANDLER * region.size() + WEIGHT_OF_STATE * versions.size();
    }
}
