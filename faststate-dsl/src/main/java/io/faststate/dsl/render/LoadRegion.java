package io.faststate.dsl.render;

import io.faststate.dsl.Region;
import java.io.Serializable;

/** The view of a region that shows a value loaded for a single tab. */
public interface LoadRegion extends Region.Plain {
    /** The application's own view. */
    Serializable view();
}
