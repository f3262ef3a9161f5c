package io.faststate.dsl.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ObjectNumbersTest {
    @Test
    void equalObjects_haveDifferentNumbers() {
        var first = new Key("a");
        var second = new Key("a");
        assertEquals(first, second);
        assertNotEquals(ObjectNumbers.of(first), ObjectNumbers.of(second));
        assertEquals(ObjectNumbers.of(first), ObjectNumbers.of(first));
    }

    @Test
    void oneObject_hasOneNumberInAllThreads() {
        var object = new Object();
        var numbers = IntStream.range(0, 1000).parallel().mapToLong(i -> ObjectNumbers.of(object)).distinct();
        assertEquals(1, numbers.count());
    }

    @Test
    void collectedObjects_areForgotten() {
        int before = ObjectNumbers.size();
        for (int i = 0; i < 1000; i++) {
            ObjectNumbers.of(new Object());
        }
        var deadline = Instant.now().plus(Duration.ofSeconds(20));
        while (ObjectNumbers.size() > before + 10 && Instant.now().isBefore(deadline)) {
            System.gc();
            Thread.onSpinWait();
        }
        assertTrue(ObjectNumbers.size() <= before + 10, () -> ObjectNumbers.size() + " objects are retained");
    }

    record Key(String name) {}
}
