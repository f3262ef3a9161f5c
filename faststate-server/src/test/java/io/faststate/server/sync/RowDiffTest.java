package io.faststate.server.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.faststate.server.datastar.PatchMode;
import io.faststate.server.region.RowRecorder;
import io.faststate.server.region.RowTable;
import io.faststate.server.sync.RowDiff.Step;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowDiffTest {
    private static final String TEXT = " with enough text that it pays to send the row alone".repeat(5);
    private static final Pattern ROW = Pattern.compile("<li id=\"(\\w+)\">(\\w*)[^<]*</li>");
    private static final Pattern ID = Pattern.compile("#(\\w+)");

    /** A row: what it is known by, and what it says. */
    private record Row(String id, String text) {}

    /** A render of one or two lists. */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    private record Render(byte[] markup, RowTable table) {
        static Render of(String frame, List<List<Row>> lists) {
            return of(frame, List.of("li", "li"), lists);
        }

        /** Each list has rows of a tag. */
        static Render of(String frame, List<String> tags, List<List<Row>> lists) {
            var markup = new StringBuilder(frame);
            var recorder = new RowRecorder();
            for (var list : lists) {
                var tag = tags.get(lists.indexOf(list));
                markup.append("<ul>");
                recorder.listStart(markup.length() + 10);
                for (var row : list) {
                    var from = markup.length() + 10;
                    markup.append("<" + tag + " id=\"" + row.id() + "\">" + row.text() + TEXT + "</" + tag + ">");
                    recorder.row(row.id(), from, markup.length() + 10);
                }
                recorder.listEnd();
                markup.append("</ul>");
            }
            var bytes = markup.toString().getBytes(StandardCharsets.US_ASCII);
            return new Render(bytes, recorder.table(bytes, 10));
        }

        Optional<List<Step>> to(Render next) {
            return RowDiff.between(table, next.table, next.markup);
        }
    }

    private static List<Row> rows(int from, int to) {
        return new ArrayList<>(IntStream.range(from, to).mapToObj(n -> new Row("r" + n, "t" + n)).toList());
    }

    private static List<Row> parsed(byte[] markup) {
        return ROW.matcher(new String(markup, StandardCharsets.US_ASCII)).results()
                .map(found -> new Row(found.group(1), found.group(2)))
                .toList();
    }

    /** What a browser makes of the steps. */
    private static void apply(Step step, List<List<Row>> lists) {
        var ids = ID.matcher(step.selector()).results().map(found -> found.group(1)).toList();
        var rows = parsed(step.markup());
        switch (step.mode()) {
            case REMOVE -> lists.forEach(list -> list.removeIf(row -> ids.contains(row.id())));
            case OUTER -> lists.forEach(list -> list.replaceAll(old -> rows.stream()
                    .filter(row -> row.id().equals(old.id()))
                    .findFirst()
                    .orElse(old)));
            default -> {
                lists.forEach(list -> list.removeIf(old -> rows.stream().anyMatch(row -> row.id().equals(old.id()))));
                for (var list : lists) {
                    var at = IntStream.range(0, list.size()).filter(i -> list.get(i).id().equals(ids.getFirst())).findFirst();
                    at.ifPresent(i -> list.addAll(step.mode() == PatchMode.AFTER ? i + 1 : i, rows));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void steps_leadFromAnyRowsToAnyOthers(long seed) {
        var random = new Random(seed);
        var told = 0;
        for (var round = 0; round < 2_000; round++) {
            List<List<Row>> lists = List.of(rows(0, random.nextInt(30)), rows(100, 100 + random.nextInt(30)));
            var before = Render.of("<p>", lists);
            List<List<Row>> next = List.of(new ArrayList<>(lists.get(0)), new ArrayList<>(lists.get(1)));
            for (var change = random.nextInt(6); change >= 0; change--) {
                change(next, random);
            }
            var after = Render.of("<p>", next);
            var steps = before.to(after);
            if (steps.isPresent()) {
                told++;
                steps.get().forEach(step -> apply(step, lists));
                assertEquals(next, lists);
            }
        }
        assertTrue(told > 1_000, () -> "only a few were told by rows");
    }

    private static void change(List<List<Row>> lists, Random random) {
        var list = lists.get(random.nextInt(2));
        if (list.isEmpty()) {
            list.add(new Row("n" + random.nextInt(1_000_000), "new"));
            return;
        }
        var at = random.nextInt(list.size());
        switch (random.nextInt(5)) {
            case 0 -> list.remove(at);
            case 1 -> list.add(at, new Row("n" + random.nextInt(1_000_000), "new"));
            case 2 -> list.set(at, new Row(list.get(at).id(), "changed" + random.nextInt(10)));
            case 3 -> {
                var row = list.remove(at);
                list.add(random.nextInt(list.size() + 1), row);
            }
            default -> {
                var other = lists.get(random.nextInt(2));
                var row = list.remove(at);
                other.add(random.nextInt(other.size() + 1), row);
            }
        }
    }

    @Test
    void oneRowThatMoved_isTheOnlyOneThatIsSent() {
        var rows = rows(0, 40);
        var before = Render.of("<p>", List.of(rows));
        rows.add(0, rows.remove(30));
        var steps = before.to(Render.of("<p>", List.of(rows))).orElseThrow();
        assertEquals(1, steps.size());
        assertEquals(List.of(new Row("r30", "t30")), parsed(steps.getFirst().markup()));
        assertEquals(PatchMode.BEFORE, steps.getFirst().mode());
    }

    @Test
    void changedRowsOfOneTag_areSentTogether_andThoseOfOthersApart() {
        var first = rows(0, 20);
        var second = rows(20, 40);
        var alike = Render.of("<p>", List.of("li", "li"), List.of(first, second));
        var mixed = Render.of("<p>", List.of("g", "tr"), List.of(first, second));
        first.set(3, new Row("r3", "changed"));
        first.set(5, new Row("r5", "changed"));
        second.set(3, new Row("r23", "changed"));
        var together = alike.to(Render.of("<p>", List.of("li", "li"), List.of(first, second))).orElseThrow();
        assertEquals(List.of(List.of("r3", "r5", "r23")), together.stream().map(it -> ids(it.markup())).toList());
        var apart = mixed.to(Render.of("<p>", List.of("g", "tr"), List.of(first, second))).orElseThrow();
        assertEquals(List.of(List.of("r3", "r5"), List.of("r23")), apart.stream().map(it -> ids(it.markup())).toList());
    }

    private static List<String> ids(byte[] markup) {
        return Pattern.compile(" id=\"(\\w+)\"").matcher(new String(markup, StandardCharsets.US_ASCII)).results()
                .map(found -> found.group(1)).toList();
    }

    @Test
    void changeOutsideOfRows_isNotTold() {
        var rows = rows(0, 40);
        assertTrue(Render.of("<p>", List.of(rows)).to(Render.of("<b>", List.of(rows))).isEmpty());
    }

    @Test
    void lists_thatFollowEachOtherAreToldApart() {
        var before = Render.of("<p>", List.of(rows(0, 20), rows(20, 40)));
        assertTrue(before.to(Render.of("<p>", List.of(rows(0, 40), List.of()))).isEmpty(), "nothing tells where an empty list is");
    }

    @Test
    void mostRowsChanged_areSentWhole() {
        var before = Render.of("<p>", List.of(rows(0, 40)));
        assertTrue(before.to(Render.of("<p>", List.of(rows(20, 60)))).isEmpty());
    }

    @Test
    void twoRowsWithOneId_areSentWhole() {
        var rows = rows(0, 40);
        var before = Render.of("<p>", List.of(rows));
        rows.add(new Row("r3", "again"));
        assertTrue(before.to(Render.of("<p>", List.of(rows))).isEmpty());
    }
}
