package io.faststate.benchmarks.rendering;

import io.faststate.benchmarks.data.Cards;
import io.faststate.benchmarks.rendering.faststate.FastStateEngine;
import java.util.List;

/** Route ids for engines that have no handlers: those that FastState gives to the handlers of the components page. */
public final class RouteIds {
    private static final List<String> IDS = new FastStateEngine().routeIds(Cards.all(place -> ""));

    private RouteIds() {}

    /** The id of a handler by its place on the page, from 0. */
    public static String at(int place) {
        return IDS.get(place);
    }
}
