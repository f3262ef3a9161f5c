package io.faststate.server.view;

import io.faststate.dsl.Guard;
import io.faststate.dsl.port.HandlerTraits;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A handler in the current render, with the guards on each way to it. */
public final class HandlerEntry {
    private final Serializable handler;
    private final HandlerTraits traits;
    private final List<List<Guard>> ways = new ArrayList<>(1);

    public HandlerEntry(Serializable handler, HandlerTraits traits, List<Guard> guards) {
        this.handler = handler;
        this.traits = traits;
        ways.add(guards);
    }

    /** Adds another occurrence of the same handler on the page. */
    public void alsoBehind(List<Guard> guards) {
        if (!ways.contains(guards)) {
            ways.add(guards);
        }
    }

    /** The same handler in a tab whose guards on the way to it are these. */
    public HandlerEntry behind(List<Guard> guards) {
        return new HandlerEntry(handler, traits, guards);
    }

    /** The {@link io.faststate.dsl.Handler} or {@link io.faststate.dsl.EventHandler}. */
    public Serializable handler() {
        return handler;
    }

    /** Whether it runs concurrently with the tab's other events. */
    public boolean concurrent() {
        return traits.concurrent();
    }

    /** How often it may run. */
    public Optional<HandlerTraits.Limit> limit() {
        return traits.limit();
    }

    /** Whether all guards on at least one way to it allow it now. */
    public boolean allowed() {
        for (var guards : ways) {
            if (guards.stream().allMatch(Guard::allows)) {
                return true;
            }
        }
        return false;
    }
}
