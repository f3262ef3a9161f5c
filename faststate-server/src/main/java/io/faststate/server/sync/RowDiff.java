package io.faststate.server.sync;

import io.faststate.server.datastar.PatchMode;
import io.faststate.server.region.RowTable;
import io.faststate.server.region.RowTable.ListRows;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The steps that turn the rows of one render into those of the next. Each step is one patch, applied after the one
 * before. As many rows as possible stay where they are; the others are put behind the rows that they follow.
 */
final class RowDiff {
    private static final Pattern PLAIN_ID = Pattern.compile("[A-Za-z_][\\w-]*");
    /** The approximate size of an event besides its markup, in bytes. */
    private static final int EVENT = 150;

    private final byte[] markup;
    private final Set<String> shown = new HashSet<>();
    private final List<Step> steps = new ArrayList<>();
    private final List<Range> changed = new ArrayList<>();
    private final StringBuilder removed = new StringBuilder();

    private RowDiff(RowTable now, byte[] markup) {
        this.markup = markup;
        for (var list : now.lists()) {
            shown.addAll(List.of(list.ids()));
        }
    }

    /**
     * The steps from one render to the next; empty if more than rows changed, or if sending everything is not much
     * larger.
     *
     * @param markup the markup of the next render
     */
    static Optional<List<Step>> between(RowTable before, RowTable now, byte[] markup) {
        if (before.lists().length == 0 || before.lists().length != now.lists().length || before.frame() != now.frame()) {
            return Optional.empty();
        }
        var diff = new RowDiff(now, markup);
        for (var i = 0; i < now.lists().length; i++) {
            if (!diff.compare(before.lists()[i], now.lists()[i])) {
                return Optional.empty();
            }
        }
        return diff.worth();
    }

    private Optional<List<Step>> worth() {
        if (!removed.isEmpty()) {
            steps.addFirst(new Step(PatchMode.REMOVE, removed.toString(), new byte[0]));
        }
        steps.addAll(changed());
        var size = 0;
        for (var step : steps) {
            size += EVENT + step.selector().length() + step.markup().length;
        }
        return size > markup.length / 2 ? Optional.empty() : Optional.of(steps);
    }

    /**
     * The steps for changed rows. Browsers parse a patch as HTML or as SVG by the place of its first element, so rows of
     * different kinds are apart.
     */
    private List<Step> changed() {
        var all = new ArrayList<Step>();
        for (var from = 0; from < changed.size(); ) {
            var rows = new ByteArrayOutputStream();
            var to = from;
            while (to < changed.size() && sameTag(changed.get(from), changed.get(to))) {
                rows.write(markup, changed.get(to).start(), changed.get(to).end() - changed.get(to).start());
                to++;
            }
            all.add(new Step(PatchMode.OUTER, "", rows.toByteArray()));
            from = to;
        }
        return all;
    }

    private boolean sameTag(Range first, Range second) {
        var length = tagLength(first);
        return length == tagLength(second)
                && Arrays.equals(markup, first.start(), first.start() + length, markup, second.start(), second.start() + length);
    }

    private int tagLength(Range row) {
        var end = row.start();
        while (end < row.end() && markup[end] != ' ' && markup[end] != '>') {
            end++;
        }
        return end - row.start();
    }

    /** Adds the steps for one list; false if they can't be expressed by rows. */
    private boolean compare(ListRows before, ListRows now) {
        var places = new HashMap<String, Integer>();
        for (var i = 0; i < before.size(); i++) {
            if (places.put(before.ids()[i], i) != null) {
                return false;
            }
        }
        var stays = staying(places, now);
        if (stays == null) {
            return false;
        }
        for (var row = 0; row < now.size(); ) {
            if (stays[row] >= 0) {
                if (before.digests()[stays[row]] != now.digests()[row]) {
                    changed.add(new Range(now.starts()[row], now.ends()[row]));
                }
                row++;
            } else {
                var end = row + 1;
                while (end < now.size() && stays[end] < 0) {
                    end++;
                }
                if (!place(now, row, end)) {
                    return false;
                }
                row = end;
            }
        }
        // A row that is now in another list is moved there.
        places.keySet().removeAll(shown);
        places.keySet().forEach(id -> removed.append(removed.isEmpty() ? "" : ",").append(selector(id)));
        return true;
    }

    /** Puts some rows behind the one before them, or before the one behind them. */
    private boolean place(ListRows now, int from, int to) {
        if (from == 0 && to == now.size()) {
            // Nothing of the list is left to position the rows by.
            return false;
        }
        var mode = from == 0 ? PatchMode.BEFORE : PatchMode.AFTER;
        var anchor = now.ids()[from == 0 ? to : from - 1];
        var rows = new ByteArrayOutputStream();
        for (var row = from; row < to; row++) {
            rows.write(markup, now.starts()[row], now.ends()[row] - now.starts()[row]);
        }
        steps.add(new Step(mode, selector(anchor), rows.toByteArray()));
        return true;
    }

    /**
     * The old positions of the rows that can stay, a longest run that keeps its order; -1 for all others. Null if two
     * rows have the same id.
     */
    private static int @Nullable [] staying(Map<String, Integer> places, ListRows now) {
        var size = now.size();
        var place = new int[size];
        var previous = new int[size];
        var ends = new int[size];
        var length = 0;
        var seen = new HashMap<String, Integer>();
        for (var row = 0; row < size; row++) {
            if (seen.put(now.ids()[row], row) != null) {
                return null;
            }
            var known = places.get(now.ids()[row]);
            if (known == null) {
                continue;
            }
            place[row] = known;
            var low = 0;
            for (var high = length; low < high; ) {
                var middle = (low + high) >>> 1;
                if (place[ends[middle]] < known) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            previous[row] = low == 0 ? -1 : ends[low - 1];
            ends[low] = row;
            length = Math.max(length, low + 1);
        }
        var stays = new int[size];
        Arrays.fill(stays, -1);
        for (var row = length == 0 ? -1 : ends[length - 1]; row >= 0; row = previous[row]) {
            stays[row] = place[row];
        }
        return stays;
    }

    /**
     * The selector of an element by its id, which may be any text (<a
     * href="https://drafts.csswg.org/cssom/#serialize-a-string">CSSOM</a>). Browsers find a plain id at once; as an attribute,
     * they look for it at every element.
     */
    static String selector(String id) {
        if (PLAIN_ID.matcher(id).matches()) {
            return "#" + id;
        }
        var css = new StringBuilder("[id=\"");
        id.chars().forEach(c -> {
            if (c < ' ' || c == 0x7F) {
                css.append('\\').append(Integer.toHexString(c)).append(' ');
            } else {
                css.append(c == '"' || c == '\\' ? "\\" : "").append((char) c);
            }
        });
        return css.append("\"]").toString();
    }

    /** Where a row is in the markup. */
    private record Range(int start, int end) {}

    /**
     * One patch.
     *
     * @param mode how the rows are applied; removed ones have no markup
     * @param selector the row that they are put beside, or those that are removed; empty if each is patched by its id
     * @param markup the rows
     */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares steps
    record Step(PatchMode mode, String selector, byte[] markup) {}
}
