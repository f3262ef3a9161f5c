package io.faststate.dsl.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.faststate.dsl.identity.NarrowingForms.Form;
import io.faststate.dsl.identity.NarrowingForms.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NarrowingTest {
    private static final int TRIALS = 500;

    private final Random random = new Random(5);
    private final ClosureHasher hasher = Ids.hasher();

    @Test
    void handlersThatDoDifferentThings_neverHaveOneId() throws Exception {
        var unsound = new ArrayList<String>();
        for (var form : allForms()) {
            for (int trial = 0; trial < TRIALS; trial++) {
                var rows = rows();
                var changed = changed(rows);
                var before = form.apply(rows.get(0), rows.get(1));
                var after = form.apply(changed.get(0), changed.get(1));
                if (!Objects.equals(effect(before), effect(after)) && id(before).equals(id(after))) {
                    unsound.add(allForms().indexOf(form) + ": " + rows + " and " + changed);
                }
            }
        }
        assertEquals(List.of(), unsound);
    }

    @Test
    void bodiesThatSeeSomeComponents_areNarrowed() {
        assertEquals(NarrowingForms.NARROW.size(), NarrowingForms.NARROW.stream().filter(this::isNarrowed).count());
    }

    @Test
    void bodiesThatSeeAll_areNotNarrowed() {
        var rows = rows();
        for (var form : NarrowingForms.WHOLE.subList(0, 2)) {
            var id = id(form.apply(rows.get(0), rows.get(1)));
            for (int component = 0; component < 4; component++) {
                assertNotEquals(id, id(form.apply(changed(rows.get(0), component), rows.get(1))));
            }
        }
    }

    @Test
    void accessorThatTellsOtherComponents_countsTheWholeRecord() {
        var price = new Priced(100, 7);
        assertNotEquals(id(shown(price)), id(shown(new Priced(100, 19))));
    }

    @Test
    void accessorThatCallsElsewhere_countsTheWholeRecord() {
        Handler first = told(new Checked(1, 2));
        Handler second = told(new Checked(1, 3));
        assertNotEquals(id(first), id(second));
    }

    @Test
    void recordWithAName_countsByItsName() {
        var named = new ClosureHasher(Ids.KEY, captured -> captured instanceof Row ? "row" : null);
        var rows = rows();
        named.hash(NarrowingForms.NARROW.getFirst().apply(rows.get(0), rows.get(1)));
        var id = named.routeId().toString();
        named.hash(NarrowingForms.NARROW.getFirst().apply(changed(rows.get(0), 0), rows.get(1)));
        assertEquals(id, named.routeId().toString());
    }

    private static Handler shown(Priced priced) {
        return () -> Seen.see(priced.net());
    }

    private static Handler told(Checked checked) {
        return () -> Seen.see(checked.first());
    }

    record Priced(int net, int tax) {
        @Override
        public int net() {
            return net * (100 + tax);
        }
    }

    record Checked(int first, int second) {
        @Override
        public int first() {
            return plus(first);
        }

        private int plus(int value) {
            return value + second;
        }
    }

    /** Whether there is a component that doesn't count in either row. */
    private boolean isNarrowed(Form form) {
        var rows = rows();
        var id = id(form.apply(rows.get(0), rows.get(1)));
        for (int component = 0; component < 4; component++) {
            var first = id(form.apply(changed(rows.get(0), component), rows.get(1)));
            var second = id(form.apply(rows.get(0), changed(rows.get(1), component)));
            if (id.equals(first) && id.equals(second)) {
                return true;
            }
        }
        return false;
    }

    private static List<Form> allForms() {
        var forms = new ArrayList<>(NarrowingForms.NARROW);
        forms.addAll(NarrowingForms.WHOLE);
        return forms;
    }

    private static @Nullable Object effect(Handler handler) throws Exception {
        Seen.see(null);
        handler.run();
        return Seen.last();
    }

    private String id(Handler handler) {
        hasher.newRender();
        hasher.hash(handler);
        return hasher.routeId().toString();
    }

    private List<Row> rows() {
        return List.of(row(), row());
    }

    private Row row() {
        return new Row(random.nextInt(3), random.nextBoolean() ? "a" : "b", random.nextInt(4), random.nextBoolean());
    }

    private List<Row> changed(List<Row> rows) {
        int component = random.nextInt(4);
        return random.nextBoolean()
                ? List.of(changed(rows.get(0), component), rows.get(1))
                : List.of(rows.get(0), changed(rows.get(1), component));
    }

    private static Row changed(Row row, int component) {
        return switch (component) {
            case 0 -> new Row(row.id() + 1, row.title(), row.price(), row.done());
            case 1 -> new Row(row.id(), row.title().equals("a") ? "b" : "a", row.price(), row.done());
            case 2 -> new Row(row.id(), row.title(), row.price() + 1, row.done());
            default -> new Row(row.id(), row.title(), row.price(), !row.done());
        };
    }
}
