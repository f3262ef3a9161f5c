package io.faststate.server.view;

import io.faststate.dsl.Guard;
import java.util.List;

/** Where a view is while it runs. */
public interface ViewPlace {
    /** The guards that stand around what is rendered or declared now. */
    List<Guard> guards();

    /** Whether it is in a region that is rendered without the rest of the page, too. */
    boolean inRegion();
}
