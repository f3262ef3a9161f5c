package io.faststate.dsl.render;

import org.jspecify.annotations.Nullable;

/**
 * The browser's copy of a part of a state.
 *
 * @param name the signal's name, which begins with an underscore
 * @param value the part's current value
 */
public record MirrorValue(String name, @Nullable Object value) {}
