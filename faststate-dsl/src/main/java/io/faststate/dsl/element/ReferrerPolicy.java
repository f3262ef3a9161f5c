package io.faststate.dsl.element;

import java.util.Locale;

/** How much of the page's URL a fetch reveals. */
public enum ReferrerPolicy {
    /** Nothing. */
    NO_REFERRER,
    /** All but over plain HTTP. */
    NO_REFERRER_WHEN_DOWNGRADE,
    /** The origin. */
    ORIGIN,
    /** The origin to other origins. */
    ORIGIN_WHEN_CROSS_ORIGIN,
    /** All to its own origin. */
    SAME_ORIGIN,
    /** The origin but over plain HTTP. */
    STRICT_ORIGIN,
    /** The default of browsers. */
    STRICT_ORIGIN_WHEN_CROSS_ORIGIN,
    /** All, everywhere. */
    UNSAFE_URL;

    private final String token = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** The text in the attribute. */
    public String token() {
        return token;
    }
}
