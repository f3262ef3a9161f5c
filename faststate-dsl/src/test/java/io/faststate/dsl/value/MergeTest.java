package io.faststate.dsl.value;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MergeTest {
    record Range(int from, int to) {
        Range {
            if (from > to) {
                throw new IllegalArgumentException("from " + from + " to " + to);
            }
        }
    }

    record Trip(String name, Range days, List<String> stops) {}

    private static final Trip BEGUN = new Trip("Tour", new Range(1, 2), List.of("Rome"));

    private static Merge<Trip> merge(Trip mine, Trip theirs) {
        return Merge.of(path -> true, Optional.of(BEGUN), mine, theirs);
    }

    @Test
    void components_thatDependOnEachOther_areTakenTogether() {
        var mine = new Trip("Tour", new Range(5, 8), List.of("Rome"));
        var theirs = new Trip("Trip", new Range(1, 2), List.of("Rome"));
        var merge = merge(mine, theirs);
        assertEquals(new Trip("Trip", new Range(5, 8), List.of("Rome")), merge.merged());
        assertEquals(Map.of(), merge.conflicts());
    }

    @Test
    void list_thatBothChanged_isAConflictAsAWhole() {
        var mine = new Trip("Tour", new Range(1, 2), List.of("Rome", "Pisa"));
        var theirs = new Trip("Tour", new Range(1, 2), List.of("Rome", "Siena"));
        var merge = merge(mine, theirs);
        assertEquals(Map.of("stops", theirs.stops()), merge.conflicts());
        assertEquals(mine, merge.merged());
    }

    @Test
    void inner_componentThatBothChanged_isTheOnlyConflict() {
        var mine = new Trip("Tour", new Range(1, 9), List.of("Rome"));
        var theirs = new Trip("Tour", new Range(0, 7), List.of("Rome"));
        var merge = merge(mine, theirs);
        assertEquals(Map.of("days.to", 7), merge.conflicts());
        assertEquals(new Range(0, 9), merge.merged().days());
    }

    @Test
    void component_thatTheBrowserMayNotChange_staysAsItIs() {
        var mine = new Trip("Mine", new Range(3, 4), List.of());
        var theirs = new Trip("Theirs", new Range(1, 2), List.of("Rome"));
        var merge = Merge.of("days"::equals, Optional.of(BEGUN), mine, theirs);
        assertEquals(theirs, merge.merged());
        assertEquals(Map.of(), merge.conflicts());
    }

    @Test
    void everyDifference_isAConflictWithoutABeginning() {
        var mine = new Trip("Mine", new Range(1, 2), List.of("Rome"));
        var merge = Merge.of(path -> true, Optional.empty(), mine, BEGUN);
        assertEquals(Map.of("name", "Tour"), merge.conflicts());
    }
}
