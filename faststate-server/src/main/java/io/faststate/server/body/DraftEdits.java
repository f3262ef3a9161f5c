package io.faststate.server.body;

import io.faststate.server.signal.DraftJson;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.OptionalInt;

/**
 * What handlers of a tab did to lists that the browser holds. A browser that sends an event before it was told of an edit
 * holds the list without it; what it lacks is made up for, so that two quick clicks count as two.
 */
public final class DraftEdits {
    /** The signal that tells the number of the last edit that a browser was told of; no view can declare it. */
    public static final String SIGNAL = "draft_edits";

    /** Few edits can be on their way at the same time. */
    private static final int MOST = 64;

    private final Deque<Numbered> edits = new ArrayDeque<>();
    private long last;

    /** What was done to a list. */
    public sealed interface Edit {
        /** Does it, where there is something to do it to. */
        void to(List<JsonValue> items);
    }

    /**
     * A record was added at the end.
     *
     * @param item the record
     */
    public record Added(JsonValue item) implements Edit {
        @Override
        public void to(List<JsonValue> items) {
            items.add(item);
        }
    }

    /**
     * A record was removed.
     *
     * @param index where it was
     */
    public record Removed(int index) implements Edit {
        @Override
        public void to(List<JsonValue> items) {
            if (index < items.size()) {
                items.remove(index);
            }
        }
    }

    /**
     * An edit of a list.
     *
     * @param number greater than those of all before
     * @param root the signal that holds the list
     * @param path where the list is in there
     */
    private record Numbered(long number, String root, String path, Edit edit) {}

    /**
     * Notes an edit, and gives it a number that the browser is told with it.
     *
     * @param seen the number of the last edit that the browser knew of
     */
    public synchronized long note(String root, String path, Edit edit, long seen) {
        last = Math.max(last, seen) + 1;
        edits.add(new Numbered(last, root, path, edit));
        if (edits.size() > MOST) {
            edits.remove();
        }
        return last;
    }

    /** The number of the last edit; 0 if there was none. */
    public synchronized long last() {
        return last;
    }

    /** A record that a browser held when it knew of no later edit than one, with those that came since. */
    public synchronized JsonObject current(String root, JsonObject held, long seen) {
        var current = held;
        for (var edit : edits) {
            if (edit.number() > seen && edit.root().equals(root)) {
                current = DraftJson.edited(current, edit.path(), edit.edit()::to);
            }
        }
        return current;
    }

    /** Whether a browser that knows of no later edit than one lacks some. */
    public synchronized boolean lacks(String root, long seen) {
        return edits.stream().anyMatch(edit -> edit.number() > seen && edit.root().equals(root));
    }

    /** Where a record of a list is now that a browser showed at an index; nothing if it was removed since. */
    public synchronized OptionalInt place(String root, String path, int index, long seen) {
        var place = index;
        for (var edit : edits) {
            if (edit.number() > seen && edit.root().equals(root) && edit.path().equals(path)
                    && edit.edit() instanceof Removed removed) {
                if (removed.index() == place) {
                    return OptionalInt.empty();
                }
                place -= removed.index() < place ? 1 : 0;
            }
        }
        return OptionalInt.of(place);
    }
}
