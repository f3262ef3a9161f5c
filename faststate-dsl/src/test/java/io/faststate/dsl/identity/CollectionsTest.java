package io.faststate.dsl.identity;

import static io.faststate.dsl.identity.Ids.hashed;
import static io.faststate.dsl.identity.Ids.id;
import static io.faststate.dsl.identity.Ids.processBound;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CollectionsTest {
    private static Handler captures(@Nullable Object value) {
        return () -> Seen.see(value);
    }

    @Test
    void list_countsInOrder() {
        assertEquals(id(captures(List.of(1, 2))), id(captures(List.of(1, 2))));
        assertNotEquals(id(captures(List.of(1, 2))), id(captures(List.of(2, 1))));
    }

    @Test
    void set_countsInNoOrder() {
        var words = List.of("Aa", "BB", "c", "d");
        assertEquals(id(captures(new HashSet<>(words))), id(captures(new HashSet<>(words.reversed()))));
        assertEquals(id(captures(new HashSet<>(words))), id(captures(Set.copyOf(words))));
        assertNotEquals(id(captures(Set.of("a", "b"))), id(captures(Set.of("a", "c"))));
    }

    @Test
    void map_countsInNoOrder() {
        var map = new HashMap<String, Integer>();
        map.put("BB", 2);
        map.put("Aa", 1);
        assertEquals(id(captures(Map.of("Aa", 1, "BB", 2))), id(captures(map)));
        assertNotEquals(id(captures(Map.of("Aa", 1, "BB", 2))), id(captures(Map.of("Aa", 2, "BB", 1))));
    }

    @Test
    void sequencedSetAndMap_countInOrder() {
        assertNotEquals(
                id(captures(new LinkedHashSet<>(List.of(1, 2)))), id(captures(new LinkedHashSet<>(List.of(2, 1)))));
        var map = new LinkedHashMap<>(Map.of("a", 1));
        map.putLast("b", 2);
        var other = new LinkedHashMap<>(Map.of("a", 1));
        other.putFirst("b", 2);
        assertNotEquals(id(captures(map)), id(captures(other)));
    }

    @Test
    void comparatorOfASortedSet_counts() {
        var insensitive = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        insensitive.add("a");
        assertNotEquals(id(captures(new TreeSet<>(Set.of("a")))), id(captures(insensitive)));
    }

    @Test
    void entryOfAMap_countsByKeyAndValue() {
        assertEquals(id(captures(Map.entry("a", 1))), id(captures(Map.entry("a", 1))));
        assertNotEquals(id(captures(Map.entry("a", 1))), id(captures(Map.entry("a", 2))));
    }

    @Test
    void mutableList_countsAsItIsNow() {
        var picks = new ArrayList<>(List.of(1));
        var handler = captures(picks);
        var before = hashed(handler);
        picks.add(2);
        assertTrue(before.mutableCapture());
        assertNotEquals(before.routeId().toString(), id(handler));
    }

    @Test
    void immutableList_isNoMutableCapture() {
        assertFalse(hashed(captures(List.of(1))).mutableCapture());
        assertTrue(hashed(captures(List.of(new int[] {1}))).mutableCapture());
    }

    @Test
    void collectionOfAnotherMaker_hasNoIdentity() {
        class Counting extends ArrayList<Integer> {}
        assertTrue(processBound(captures(new Counting())));
        assertFalse(processBound(captures(new ArrayList<>())));
    }

    @Test
    void cycle_hasNoIdentityButKeepsItsId() {
        var first = new ArrayList<Object>();
        var second = new ArrayList<Object>(List.of("x", first, first));
        first.add(second);
        first.add(second);
        assertTrue(processBound(captures(first)));
        assertEquals(id(captures(first)), id(captures(first)));
        assertNotEquals(id(captures(first)), id(captures(second)));
    }

    @Test
    void idInACycle_doesNotDependOnWhatWasHashedBefore() {
        var first = new ArrayList<Object>();
        var second = new ArrayList<Object>(List.of("x", first));
        first.add(second);
        var hasher = Ids.hasher();
        hasher.hash(captures(first));
        hasher.hash(captures(second));
        assertEquals(id(captures(second)), hasher.routeId().toString());
    }

    @Test
    void deepStructure_hasNoIdentityWhereverTheWalkEntersIt() {
        var levels = new ArrayList<Object>();
        levels.add(List.of());
        for (int i = 1; i < 60; i++) {
            levels.add(List.of(levels.get(i - 1), levels.get(i - 1)));
        }
        var hasher = Ids.hasher();
        for (int i = 0; i < 60; i++) {
            hasher.hash(captures(levels.get(i)));
            assertEquals(i >= Hashing.MAX_DEPTH, hasher.processBound());
            assertEquals(id(captures(levels.get(i))), hasher.routeId().toString());
        }
    }

    @Test
    void veryDeepStructure_doesNotOverflow() {
        Object deep = "x";
        for (int i = 0; i < 100_000; i++) {
            deep = Optional.of(new Box(new Object[] {deep}));
        }
        assertTrue(processBound(captures(deep)));
    }

    @Test
    void sharedRecords_areHashedOnce() {
        Object deep = new Pair("x", "y");
        for (int i = 0; i < 30; i++) {
            deep = new Pair(deep, deep);
        }
        assertFalse(processBound(captures(deep)));
    }

    @Test
    void reusedDigest_staysProcessBound() {
        var list = List.of(new Thread());
        var hasher = Ids.hasher();
        hasher.hash(captures(list));
        hasher.hash(captures(List.of(list)));
        assertTrue(hasher.processBound());
        assertEquals("java.lang.Thread", hasher.withoutIdentity().orElseThrow());
        hasher.hash(captures("x"));
        assertFalse(hasher.processBound());
    }

    @Test
    void deque_countsInOrder() {
        assertNotEquals(
                id(captures(new ArrayDeque<>(List.of(1, 2)))), id(captures(new ArrayDeque<>(List.of(2, 1)))));
    }

    record Box(Object content) {}

    record Pair(Object left, Object right) {}
}
