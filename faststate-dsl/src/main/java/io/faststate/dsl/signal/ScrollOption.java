package io.faststate.dsl.signal;

import java.util.Locale;

/** How an element is scrolled into view: at most one of how it moves, and one of where it goes. */
public enum ScrollOption {
    /** Moves there step by step. */
    SMOOTH("behavior"),
    /** Is there at once. */
    INSTANT("behavior"),
    /** Goes to the top. */
    START("block"),
    /** Goes to the middle. */
    CENTER("block"),
    /** Goes to the bottom. */
    END("block"),
    /** Moves no further than it has to. */
    NEAREST("block");

    private final String member;

    ScrollOption(String member) {
        this.member = member;
    }

    /** The member of the browser's options that it is. */
    String member() {
        return member;
    }

    /** As the browser's options have it. */
    String token() {
        return name().toLowerCase(Locale.ROOT);
    }
}
