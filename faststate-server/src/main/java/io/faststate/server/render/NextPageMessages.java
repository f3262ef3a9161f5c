package io.faststate.server.render;

import java.util.ArrayList;
import java.util.List;

/**
 * The messages for the user on the next page.
 *
 * @param toasts the toasts
 * @param notice the notice; empty for none
 */
public record NextPageMessages(List<Toast> toasts, String notice) {
    private static final int MOST = 5;

    public static final NextPageMessages NOTHING = new NextPageMessages(List.of(), "");

    /** Appends later messages; of many toasts it keeps the last ones, as many as are shown at once. */
    NextPageMessages and(NextPageMessages later) {
        var all = new ArrayList<>(toasts);
        all.addAll(later.toasts);
        return new NextPageMessages(List.copyOf(all.subList(Math.max(0, all.size() - MOST), all.size())), NextPageMessages.both(notice, later.notice));
    }

    /** The same messages for a client that shows no toasts. */
    public NextPageMessages withoutToasts() {
        return new NextPageMessages(List.of(), toasts.stream().map(Toast::text).reduce(notice, NextPageMessages::both));
    }

    boolean isNothing() {
        return toasts.isEmpty() && notice.isEmpty();
    }

    /** Joins two texts. */
    public static String both(String one, String other) {
        return one.isEmpty() || other.isEmpty() ? one + other : one + '\n' + other;
    }
}
