package io.faststate.dsl.listener;

import java.util.Locale;

/** The kinds of options. They form groups; a listener takes at most one option of each group. */
public enum OptionKind {
    DEBOUNCE('t'), THROTTLE('t'), DELAY('t'), ONCE('1'), PASSIVE('p'), CAPTURE('c'), WINDOW('w'), DOCUMENT('w'),
    OUTSIDE('w'), PREVENT('p'), STOP('s'), VIEW_TRANSITION('v'), CONCURRENT('h'), OPTIMISTIC('a'), THROTTLE_BY('l'), CONFIRM('q'), ONLY_IF('b'), HALF('i'), FULL('i'),
    THRESHOLD('i');

    private final char group;

    OptionKind(char group) {
        this.group = group;
    }

    public boolean excludes(OptionKind other) {
        return group == other.group;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
