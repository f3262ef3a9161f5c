package io.faststate.server.body;

import io.faststate.server.signal.DraftJson;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.OptionalInt;

/**
 * Edits that a tab's handlers made to lists in the browser. A browser may send an event before it learns of an edit, so
 * its copy of the list lacks that edit. The missing edits are applied to it, so that two quick clicks count as two.
 */
public final class DraftEdits {
    /** The signal with the number of the last edit that a browser knows of; no view can declare it. */
    public static final String SIGNAL = "draft_edits";

    /** Few edits can be in transit at the same time. */
    private static final int MOST = 64;

    private final Deque<Numbered> edits = new ArrayDeque<>();
    private long last;

    /** One change to a list. */
    public sealed interface Edit {
        /** Applies the edit, if it still applies. */
        void to(List<JsonValue> items);
    }

    /**
     * A record was appended.
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
     * @param index its index before the removal
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
     * A numbered edit of a list.
     *
     * @param number greater than all earlier ones
     * @param root the signal that holds the list
     * @param path the path of the list in that signal
     */
    private record Numbered(long number, String root, String path, Edit edit) {}

    /**
     * Records an edit and numbers it; the browser is sent the number along with the edit.
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

    /** Applies to a browser's record the edits made since the last one it knew of. */
    public synchronized JsonObject current(String root, JsonObject held, long seen) {
        var current = held;
        for (var edit : edits) {
            if (edit.number() > seen && edit.root().equals(root)) {
                current = DraftJson.edited(current, edit.path(), edit.edit()::to);
            }
        }
        return current;
    }

    /** Whether a browser lacks edits made since the last one it knew of. */
    public synchronized boolean lacks(String root, long seen) {
        return edits.stream().anyMatch(edit -> edit.number() > seen && edit.root().equals(root));
    }

    /** The current index of a record that a browser showed at an index; empty if it was removed since. */
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
