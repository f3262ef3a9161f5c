package io.faststate.server.view;

import io.faststate.dsl.Guard;
import java.util.List;

/** The place where a view is running. */
public interface ViewPlace {
    /** The guards around what is being rendered or declared. */
    List<Guard> guards();

    /** Whether it is in a region, which may be rendered without the rest of the page. */
    boolean inRegion();
}
