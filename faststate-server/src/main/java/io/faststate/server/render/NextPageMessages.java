package io.faststate.server.render;

import java.util.ArrayList;
import java.util.List;

/**
 * What a user is told by the next page.
 *
 * @param toasts what is told in passing
 * @param notice what else; empty for nothing
 */
public record NextPageMessages(List<Toast> toasts, String notice) {
    private static final int MOST = 5;

    public static final NextPageMessages NOTHING = new NextPageMessages(List.of(), "");

    /** With what came later; of many toasts the last ones, as many as are shown at once. */
    NextPageMessages and(NextPageMessages later) {
        var all = new ArrayList<>(toasts);
        all.addAll(later.toasts);
        return new NextPageMessages(List.copyOf(all.subList(Math.max(0, all.size() - MOST), all.size())), NextPageMessages.both(notice, later.notice));
    }

    /** As a client is told that shows no toasts. */
    public NextPageMessages withoutToasts() {
        return new NextPageMessages(List.of(), toasts.stream().map(Toast::text).reduce(notice, NextPageMessages::both));
    }

    boolean isNothing() {
        return toasts.isEmpty() && notice.isEmpty();
    }

    /** Two texts as one. */
    public static String both(String one, String other) {
        return one.isEmpty() || other.isEmpty() ? one + other : one + '\n' + other;
    }
}
