package io.faststate.dsl.signal;

import java.util.Locale;

/** How an element is scrolled into view: at most one option for the motion, and one for the position. */
public enum ScrollOption {
    /** Scrolls smoothly. */
    SMOOTH("behavior"),
    /** Jumps at once. */
    INSTANT("behavior"),
    /** Aligns the element with the top. */
    START("block"),
    /** Aligns the element with the middle. */
    CENTER("block"),
    /** Aligns the element with the bottom. */
    END("block"),
    /** Scrolls no further than necessary. */
    NEAREST("block");

    private final String member;

    ScrollOption(String member) {
        this.member = member;
    }

    /** The name of this option in the browser's {@code scrollIntoView} options. */
    String member() {
        return member;
    }

    /** The value of this option in the browser's {@code scrollIntoView} options. */
    String token() {
        return name().toLowerCase(Locale.ROOT);
    }
}
