package io.faststate.server.region;

import io.faststate.dsl.FastStateException;
import io.faststate.dsl.Page;
import io.faststate.dsl.State;
import io.faststate.dsl.identity.ClosureHasher;
import io.faststate.dsl.identity.Handles;
import io.faststate.dsl.identity.HashKey;
import io.faststate.dsl.render.Live;
import io.faststate.dsl.signal.Signal;
import org.jspecify.annotations.Nullable;

/**
 * Finds the key of a region across all tabs. States and signals count with everything they hold, including their
 * initial values, which may differ between sessions. A region can't be shared if it captured its page, which belongs to
 * one tab, or anything that is mutable or has no identity.
 */
public final class RegionKeys {
    private static final System.Logger LOGGER = System.getLogger(RegionKeys.class.getName());

    private final ClosureHasher hasher;

    public RegionKeys(HashKey key, Names names) {
        this.hasher = new ClosureHasher(key, new Shared(names));
    }

    /** The key of a region, or null if it belongs to one tab only. */
    public @Nullable RegionKey of(Live live, String id) {
        try {
            hasher.hash(live);
        } catch (FastStateException e) {
            LOGGER.log(System.Logger.Level.DEBUG, "A region can't be looked into, so each tab renders its own", e);
            return null;
        }
        return hasher.processBound() || hasher.mutableCapture() ? null : new RegionKey(id, hasher.high(), hasher.low());
    }

    /** Names of objects that are the same for all tabs. */
    private record Shared(Names names) implements Handles {
        @Override
        public @Nullable String nameOf(Object captured) {
            return captured instanceof State || captured instanceof Signal || captured instanceof Page
                    ? null
                    : names.nameOf(captured);
        }
    }
}
