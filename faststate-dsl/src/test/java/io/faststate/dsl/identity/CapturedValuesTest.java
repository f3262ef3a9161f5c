package io.faststate.dsl.identity;

import static io.faststate.dsl.identity.Ids.id;
import static io.faststate.dsl.identity.Ids.processBound;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CapturedValuesTest {
    private static Handler captures(@Nullable Object value) {
        return () -> Seen.see(value);
    }

    private static Handler captures(String first, String second) {
        return () -> Seen.see(first + second);
    }

    /** Pairs of equal values, each made anew. */
    static List<Supplier<Object>> plainValues() {
        return List.of(
                () -> String.join("", "a", "b"),
                () -> 1_000_000L,
                () -> 1_000_000,
                () -> (short) 1000,
                () -> (byte) 100,
                () -> 'x',
                () -> true,
                () -> 1.5,
                () -> 1.5f,
                () -> DayOfWeek.MONDAY,
                () -> String.class,
                () -> new UUID(1, 2),
                () -> new BigDecimal("1.50"),
                () -> new BigInteger("123456789012345678901234567890"),
                () -> URI.create("https://example.org/a"),
                () -> Locale.forLanguageTag("de-CH"),
                () -> Instant.ofEpochSecond(5, 6),
                () -> Duration.ofMillis(1234),
                () -> LocalDate.of(2026, 1, 2),
                () -> LocalDateTime.of(2026, 1, 2, 3, 4),
                () -> ZonedDateTime.of(2026, 1, 2, 3, 4, 5, 6, ZoneId.of("Europe/Paris")),
                () -> Period.ofDays(3),
                () -> Optional.of("x"),
                () -> new Point(1, "x"),
                () -> new Nested(new Point(1, "x"), List.of(new Point(2, "y"))),
                () -> new int[] {1, 2},
                () -> List.of("a", List.of("b")));
    }

    @ParameterizedTest
    @MethodSource("plainValues")
    void equalContent_hasOneIdInEveryProcess(Supplier<Object> value) {
        assertEquals(id(captures(value.get())), id(captures(value.get())));
        assertFalse(processBound(captures(value.get())));
    }

    @Test
    void valuesOfDifferentTypes_differ() {
        var ids = new HashSet<String>();
        var values = new Object[] {
            "1", 1, 1L, (short) 1, (byte) 1, '1', 1.0, 1.0f, true, new BigDecimal("1"), new BigInteger("1"), List.of(1),
            Optional.of(1), new int[] {1}, new long[] {1}, new Integer[] {1}, new Point(1, "1"), Duration.ofSeconds(1),
            Instant.ofEpochSecond(1), LocalDate.ofEpochDay(1), new UUID(0, 1), new BigDecimal("1.0"), "", List.of(),
            List.of(List.of(1)), new Other(1, "1"), Optional.empty(), Locale.of("1"), URI.create("1")
        };
        for (var value : values) {
            ids.add(id(captures(value)));
        }
        ids.add(id(captures(null)));
        assertEquals(values.length + 1, ids.size());
    }

    @Test
    void boundariesBetweenStrings_count() {
        assertNotEquals(id(captures("ab", "c")), id(captures("a", "bc")));
        assertNotEquals(id(captures(List.of("ab", "c"))), id(captures(List.of("a", "bc"))));
    }

    @Test
    void textThatImitatesABoundary_countsAsText() {
        var boundary = (char) Tag.STRING + "\0\0\0";
        var first = captures("abcd" + boundary + "efgh", "x");
        assertNotEquals(id(first), id(captures("abcd", "efgh" + boundary + "x")));
        assertNotEquals(id(captures("a")), id(captures("a\0")));
    }

    @Test
    void nullCapture_isNotAnAbsentOne() {
        assertNotEquals(id(captures(new Point(1, null))), id(captures(new Point(1, ""))));
        assertNotEquals(id(captures(Arrays.asList("a", null))), id(captures(List.of("a"))));
    }

    @Test
    void manyRandomCaptures_neverCollide() {
        var random = new SplittableRandom(3);
        var ids = new HashSet<String>();
        var values = new HashSet<Long>();
        var hasher = Ids.hasher();
        for (int i = 0; i < 100_000; i++) {
            long number = random.nextLong();
            values.add(number);
            hasher.hash((Handler) () -> Seen.see(number));
            ids.add(hasher.routeId().toString());
        }
        assertEquals(values.size(), ids.size());
    }

    @Test
    void objectWithOnlyFinalFields_countsByContent() {
        assertEquals(id(new Page("a", 1).handler()), id(new Page("a", 1).handler()));
        assertNotEquals(id(new Page("a", 1).handler()), id(new Page("b", 1).handler()));
        assertFalse(processBound(new Page("a", 1).handler()));
    }

    @Test
    void boundReceiver_countsByItself() {
        var cart = new Cart();
        var same = id(clearing(cart));
        assertEquals(same, id(clearing(cart)));
        assertNotEquals(same, id(clearing(new Cart())));
        assertTrue(processBound(clearing(cart)));
    }

    @Test
    void objectThatOwnsAMutableCollection_keepsItsIdWhenThatChanges() {
        var service = new Service(new ArrayList<>());
        var before = id(calling(service));
        service.calls.add("x");
        assertEquals(before, id(calling(service)));
        assertNotEquals(before, id(calling(new Service(new ArrayList<>()))));
    }

    private static Handler calling(Service service) {
        return service::call;
    }

    private static Handler clearing(Cart cart) {
        return cart::clear;
    }

    record Point(int x, @Nullable String name) {}

    record Other(int x, String name) {}

    record Nested(Point point, List<Point> points) {}

    static final class Page {
        private final String title;
        private final int size;

        Page(String title, int size) {
            this.title = title;
            this.size = size;
        }

        Handler handler() {
            return () -> Seen.see(title + size);
        }
    }

    static final class Cart {
        private int size = 3;

        void clear() {
            size = 0;
            Seen.see(size);
        }
    }

    static final class Service {
        private final List<String> calls;

        Service(List<String> calls) {
            this.calls = calls;
        }

        void call() {
            calls.add("called");
        }
    }
}
