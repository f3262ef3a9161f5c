package io.faststate.server.body;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.faststate.server.body.DraftEdits.Added;
import io.faststate.server.body.DraftEdits.Removed;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class DraftEditsTest {
    private final DraftEdits edits = new DraftEdits();

    private static JsonObject order(String... lines) {
        return Json.createObjectBuilder().add("lines", Json.createArrayBuilder(List.of(lines))).build();
    }

    @Test
    void record_getsWhatItLacks() {
        var first = edits.note("order", "lines", new Added(Json.createValue("c")), 0);
        edits.note("order", "lines", new Removed(0), 0);
        assertEquals(order("b", "c"), edits.current("order", order("a", "b"), 0));
        assertEquals(order("b", "c"), edits.current("order", order("a", "b", "c"), first));
        assertEquals(order("a"), edits.current("other", order("a"), 0));
        assertTrue(edits.lacks("order", first));
        assertFalse(edits.lacks("order", edits.last()));
    }

    @Test
    void place_followsWhatWasRemovedBefore() {
        edits.note("order", "lines", new Removed(1), 0);
        assertEquals(OptionalInt.of(0), edits.place("order", "lines", 0, 0));
        assertEquals(OptionalInt.empty(), edits.place("order", "lines", 1, 0));
        assertEquals(OptionalInt.of(1), edits.place("order", "lines", 2, 0));
        assertEquals(OptionalInt.of(2), edits.place("order", "lines", 2, edits.last()));
    }

    @Test
    void number_isGreaterThanWhatTheBrowserKnows() {
        assertEquals(8, edits.note("order", "lines", new Removed(0), 7));
        assertEquals(9, edits.note("order", "lines", new Removed(0), 2));
    }
}
