package io.faststate.dsl.identity;

import org.jspecify.annotations.Nullable;

/**
 * Names of the objects that mean the same in every process: states, signals, pages and registered services.
 *
 * <p>It is asked before any captured object that is not a plain value is looked into, so it should answer fast.
 */
@FunctionalInterface
public interface Handles {
    /**
     * The name of a captured object.
     *
     * @param captured an object that a closure holds, directly or within another one
     * @return its name, the same for the same handle in every process and never shared by two handles, or null where the
     *     object is none
     */
    @Nullable String nameOf(Object captured);
}
