package io.faststate.server.testing.engine;

import java.util.List;
import java.util.function.BiFunction;
import org.jsoup.nodes.Element;

/**
 * How something is found.
 *
 * @param what what is looked for, as a failure tells it
 * @param find gives what is found inside of an element, in the order of the page
 */
public record Query(String what, BiFunction<Snapshot, Element, List<Element>> find) {}
