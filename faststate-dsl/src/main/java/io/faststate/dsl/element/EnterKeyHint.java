package io.faststate.dsl.element;

import java.util.Locale;

/** The label of the enter key on virtual keyboards. */
public enum EnterKeyHint {
    /** A new line. */
    ENTER,
    /** The end of the input. */
    DONE,
    /** To the target. */
    GO,
    /** To the next field. */
    NEXT,
    /** To the previous field. */
    PREVIOUS,
    /** To the results. */
    SEARCH,
    /** The delivery of the text. */
    SEND;

    private final String token = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** The text in the attribute. */
    public String token() {
        return token;
    }
}
