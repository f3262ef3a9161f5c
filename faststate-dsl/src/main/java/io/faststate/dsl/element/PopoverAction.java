package io.faststate.dsl.element;

import java.util.Locale;

/** What a button does to a popover. */
public enum PopoverAction {
    /** Shows or hides it. */
    TOGGLE,
    /** Shows it. */
    SHOW,
    /** Hides it. */
    HIDE;

    private final String token = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** The text in the attribute. */
    public String token() {
        return token;
    }
}
