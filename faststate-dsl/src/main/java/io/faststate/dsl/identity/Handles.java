package io.faststate.dsl.identity;

import org.jspecify.annotations.Nullable;

/**
 * Names the objects that mean the same in every process: states, signals, pages and registered services.
 *
 * <p>It is asked about each captured object that is not a plain value, so it should be fast.
 */
@FunctionalInterface
public interface Handles {
    /**
     * The name of a captured object.
     *
     * @param captured an object that a closure captures, directly or inside another object
     * @return the name, which is the same for the same handle in every process and unique among handles; null if the
     *     object is not a handle
     */
    @Nullable String nameOf(Object captured);
}
