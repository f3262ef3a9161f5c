package io.faststate.dsl.element;

import java.util.Locale;

/** How a popover closes. */
public enum Popover {
    /** By a click elsewhere, by Escape, and by another popover. */
    AUTO,
    /** By code or its button only. */
    MANUAL,
    /** Like auto, but other popovers stay open. */
    HINT;

    private final String token = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** The text in the attribute. */
    public String token() {
        return token;
    }
}
