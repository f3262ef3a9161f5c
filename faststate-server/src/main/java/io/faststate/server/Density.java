package io.faststate.server;

/** How much room the components of a theme take. */
public enum Density {
    /** Fields and buttons are 36 CSS pixels high, in the default font size of browsers. */
    COMFORTABLE,
    /** Fields and buttons are 30 CSS pixels high, for pages with many of them. */
    COMPACT
}
