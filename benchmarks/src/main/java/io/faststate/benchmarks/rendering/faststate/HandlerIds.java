package io.faststate.benchmarks.rendering.faststate;

import io.faststate.dsl.identity.RouteId;
import java.io.Serializable;

/** Where the route ids of rendered handlers come from. */
interface HandlerIds {
    /** Begins a render. */
    void newRender();

    /** The id of a handler that is being rendered. */
    RouteId id(Serializable handler);
}
