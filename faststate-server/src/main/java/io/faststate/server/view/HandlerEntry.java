package io.faststate.server.view;

import io.faststate.dsl.Guard;
import io.faststate.dsl.port.HandlerTraits;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A handler that the current render yields, and the guards on the ways to it. */
public final class HandlerEntry {
    private final Serializable handler;
    private final HandlerTraits traits;
    private final List<List<Guard>> ways = new ArrayList<>(1);

    public HandlerEntry(Serializable handler, HandlerTraits traits, List<Guard> guards) {
        this.handler = handler;
        this.traits = traits;
        ways.add(guards);
    }

    /** The same handler stands on the page once more. */
    public void alsoBehind(List<Guard> guards) {
        if (!ways.contains(guards)) {
            ways.add(guards);
        }
    }

    /** The same handler as it stands in a tab where these guards are on the way to it. */
    public HandlerEntry behind(List<Guard> guards) {
        return new HandlerEntry(handler, traits, guards);
    }

    /** The {@link io.faststate.dsl.Handler} or {@link io.faststate.dsl.EventHandler}. */
    public Serializable handler() {
        return handler;
    }

    /** Whether it runs beside the tab's other events. */
    public boolean concurrent() {
        return traits.concurrent();
    }

    /** How often it runs at most. */
    public Optional<HandlerTraits.Limit> limit() {
        return traits.limit();
    }

    /** Whether all guards on one of the ways to it allow it now. */
    public boolean allowed() {
        for (var guards : ways) {
            if (guards.stream().allMatch(Guard::allows)) {
                return true;
            }
        }
        return false;
    }
}
