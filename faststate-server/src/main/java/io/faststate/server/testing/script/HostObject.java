package io.faststate.server.testing.script;

import org.jspecify.annotations.Nullable;

/** An object of the page rather than of the language: an element or an event. */
public interface HostObject {
    /** A property's value, where a method is a {@link Callable}; undefined without one. */
    @Nullable Object get(String property);

    /**
     * Sets a property.
     *
     * @throws UnsupportedScriptException if it can't be set here
     */
    void set(String property, @Nullable Object value);
}
