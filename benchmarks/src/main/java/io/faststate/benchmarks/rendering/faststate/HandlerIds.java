package io.faststate.benchmarks.rendering.faststate;

import java.io.Serializable;

/** Where the route ids of rendered handlers come from. */
@FunctionalInterface
public interface HandlerIds {
    /**
     * The id of a handler.
     *
     * @param handler the handler
     * @param place how many handlers were rendered before it on this page
     */
    String id(Serializable handler, int place);
}
