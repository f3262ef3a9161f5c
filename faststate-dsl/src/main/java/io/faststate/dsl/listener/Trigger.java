package io.faststate.dsl.listener;

import io.faststate.dsl.EventOption;
import io.faststate.dsl.FastStateException;
import java.util.EnumSet;

/** What a {@link Listener} waits for. It determines which options are allowed. */
public enum Trigger {
    /** A DOM event. */
    EVENT("an event"),
    /**
     * A single key. Options that count or delay events are not allowed, because they would apply to all other keys too.
     */
    KEY("a key"),
    /** The element scrolls into view. */
    INTERSECT("an intersection"),
    /** Time passes. */
    INTERVAL("an interval"),
    /** The element is added to the page. */
    INIT("an initialisation");

    private final String words;

    Trigger(String words) {
        this.words = words;
    }

    void check(EventOption... given) {
        var kinds = EnumSet.noneOf(OptionKind.class);
        for (ListenerOption option : given) {
            var kind = option.kind();
            if (!allows(kind)) {
                throw new FastStateException("The option " + kind + " doesn't fit " + words);
            }
            for (var other : kinds) {
                if (kind.excludes(other)) {
                    throw new FastStateException("The options " + other + " and " + kind
                            + " exclude each other on one listener: leave one out");
                }
            }
            kinds.add(kind);
        }
    }

    private boolean allows(OptionKind kind) {
        return switch (kind) {
            case CONCURRENT, THROTTLE_BY, OPTIMISTIC -> true;
            case HALF, FULL, THRESHOLD -> this == INTERSECT;
            case ONCE -> this == EVENT || this == INTERSECT;
            case DEBOUNCE, THROTTLE -> this == EVENT;
            case CONFIRM, ONLY_IF -> this == EVENT || this == KEY;
            case DELAY -> this == EVENT || this == KEY || this == INIT;
            case PASSIVE, CAPTURE, WINDOW, DOCUMENT, OUTSIDE, PREVENT, STOP, VIEW_TRANSITION ->
                this == EVENT || this == KEY;
        };
    }
}
