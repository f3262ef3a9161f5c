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
 * Finds out what a region is known by in all tabs. States and signals count by all that they hold, their initial values
 * too, since those may differ from session to session. A page is one tab's own, so a region that captured it, or anything
 * else without an identity, or something that may change, is no other tab's.
 */
public final class RegionKeys {
    private static final System.Logger LOGGER = System.getLogger(RegionKeys.class.getName());

    private final ClosureHasher hasher;

    public RegionKeys(HashKey key, Names names) {
        this.hasher = new ClosureHasher(key, new Shared(names));
    }

    /** The key of a region, or null if it is one tab's own. */
    public @Nullable RegionKey of(Live live, String id) {
        try {
            hasher.hash(live);
        } catch (FastStateException e) {
            LOGGER.log(System.Logger.Level.DEBUG, "A region can't be looked into, so each tab renders its own", e);
            return null;
        }
        return hasher.processBound() || hasher.mutableCapture() ? null : new RegionKey(id, hasher.high(), hasher.low());
    }

    /** Names of what is the same object for all tabs. */
    private record Shared(Names names) implements Handles {
        @Override
        public @Nullable String nameOf(Object captured) {
            return captured instanceof State || captured instanceof Signal || captured instanceof Page
                    ? null
                    : names.nameOf(captured);
        }
    }
}
