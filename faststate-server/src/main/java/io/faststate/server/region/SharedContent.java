package io.faststate.server.region;

import io.faststate.dsl.Guard;
import io.faststate.dsl.render.Live;
import io.faststate.server.state.States;
import io.faststate.server.store.StateKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the last render of a region made for all tabs; or, if it read something of the tab's own, that it did. Which of
 * the two it is depends on nothing but the region's key and the shared values that it read.
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
        return new SharedContent(region.copy(region.live, region.guards), region.own ? new byte[0] : rendered.markup());
    }

    private void gather(RegionRender from) {
        from.reads.forEach(this::gather);
        from.mirrors.values().forEach(mirror -> gather(mirror.key(), mirror.version()));
        from.inner.forEach(this::gather);
    }

    /** Of two versions of one value, the older one tells that the content is not current. */
    private void gather(StateKey key, long version) {
        if (key.scope().shared()) {
            versions.merge(key, version, Math::min);
        }
    }

    /**
     * Whether a render now would be the same.
     *
     * @param maxAgeNanos how old it may be, since it may show something besides states
     */
    boolean current(States states, long maxAgeNanos) {
        if (!region.own && System.nanoTime() - region.renderedAt > maxAgeNanos) {
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
    boolean own() {
        return region.own;
    }

    /** The content as a tab's own page has it. */
    Rendered forTab(Live live, List<Guard> guards) {
        return new Rendered(region.copy(live, guards), markup);
    }

    /** About how many bytes it takes. */
    int weight() {
        return WEIGHT + markup.length + region.weightOfRows() + WEIGHT_OF_HANDLER * region.size() + WEIGHT_OF_STATE * versions.size();
    }
}
