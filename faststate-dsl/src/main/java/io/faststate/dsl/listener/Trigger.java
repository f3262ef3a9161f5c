package io.faststate.dsl.listener;

import io.faststate.dsl.EventOption;
import io.faststate.dsl.FastStateException;
import java.util.EnumSet;

/** What a {@link Listener} waits for, and which options make sense there. */
public enum Trigger {
    /** An event of the DOM. */
    EVENT("an event"),
    /** One key; an option that counts or times would do so for every other key too. */
    KEY("a key"),
    /** The element comes into view. */
    INTERSECT("an intersection"),
    /** Time passes. */
    INTERVAL("an interval"),
    /** The element comes into the page. */
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
