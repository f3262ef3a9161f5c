package io.faststate.dsl.render;

import io.faststate.dsl.Region;
import java.io.Serializable;

/** The view of a region that shows what is loaded for one tab. */
public interface LoadRegion extends Region.Plain {
    /** The view as the application wrote it. */
    Serializable view();
}
