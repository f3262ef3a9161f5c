package io.faststate.server.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.faststate.dsl.FastStateException;
import io.faststate.dsl.State;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StateJsonTest {
    enum Color { RED, GREEN }

    record Point(int x, int y) {}

    record Numbers(byte b, short s, int i, long l, float f, double d, boolean z, char c, Long boxed, BigDecimal decimal,
            BigInteger integer) {}

    record Times(Instant instant, LocalDate date, LocalTime time, LocalDateTime dateTime, OffsetDateTime offset,
            ZonedDateTime zoned, Duration duration, Period period, Year year, YearMonth month, ZoneId zone, DayOfWeek day) {}

    record Texts(String text, Color color, UUID uuid, URI uri, Locale locale) {}

    record Pair<A, B>(A first, B second) {}

    record Collections(
            List<Point> points,
            Set<String> names,
            Map<String, List<Integer>> lists,
            Map<Color, Point> colors,
            Map<Point, String> points2,
            Map<UUID, Integer> ids,
            List<List<Optional<Integer>>> nested,
            ArrayList<String> mutable,
            TreeMap<String, Integer> sorted) {}

    record Options(Optional<String> text, OptionalInt number, Optional<Point> point, Optional<List<Pair<String, Point>>> pairs) {}

    record Generics(Pair<String, List<Point>> pair, Pair<Pair<Integer, Color>, Optional<Double>> deep) {}

    sealed interface Shape {}

    record Circle(double radius) implements Shape {}

    record Group(List<Shape> shapes) implements Shape {}

    enum Named implements Shape { DOT, LINE }

    sealed interface Option<T> {}

    record Some<T>(T value) implements Option<T> {}

    record None<T>() implements Option<T> {}

    record Choice(Option<Point> option, Shape shape) {}

    record Tree(String name, List<Tree> children) {}

    private static <T> void assertRoundTrip(State<T> state, T value) {
        var json = StateJson.write(state.type(), value);
        assertEquals(value, StateJson.read(state, json), json);
    }

    private static <T> void assertRoundTrip(T value) {
        assertRoundTrip(State.global("state", value), value);
    }

    @Test
    void plainValues_comeBackAsTheyWere() {
        assertRoundTrip(42);
        assertRoundTrip(Long.MIN_VALUE);
        assertRoundTrip(0.1);
        assertRoundTrip(Double.NaN);
        assertRoundTrip(Double.NEGATIVE_INFINITY);
        assertRoundTrip(-0.0);
        assertRoundTrip(Float.MIN_VALUE);
        assertRoundTrip("a \"quoted\" text\nä€😀\0");
        assertRoundTrip('x');
        assertRoundTrip(true);
        assertRoundTrip(Color.GREEN);
        assertRoundTrip(new BigDecimal("12345678901234567890.123456789012345678900"));
        assertRoundTrip(new BigInteger("-123456789012345678901234567890"));
    }

    @Test
    void recordsOfNumbers_comeBackAsTheyWere() {
        assertRoundTrip(new Numbers((byte) -1, Short.MAX_VALUE, Integer.MIN_VALUE, Long.MAX_VALUE, 1.1f, Math.PI, true,
                '"', 7L, new BigDecimal("1E+30"), BigInteger.TEN));
    }

    @Test
    void recordsOfTimes_comeBackAsTheyWere() {
        assertRoundTrip(new Times(Instant.parse("2026-02-03T04:05:06.123456789Z"), LocalDate.EPOCH, LocalTime.of(1, 2),
                LocalDateTime.of(2026, 1, 1, 0, 0), OffsetDateTime.parse("2026-02-03T04:05:06.7+02:00"),
                ZonedDateTime.parse("2026-10-25T02:30:00+01:00[Europe/Berlin]"), Duration.ofNanos(1), Period.ofWeeks(2),
                Year.of(-1), YearMonth.of(2026, 5), ZoneId.of("Europe/Berlin"), DayOfWeek.MONDAY));
    }

    @Test
    void recordsOfTexts_comeBackAsTheyWere() {
        assertRoundTrip(new Texts("", Color.RED, new UUID(1, 2), URI.create("https://example.org/?a=b#c"),
                Locale.forLanguageTag("de-AT")));
    }

    @Test
    void collections_comeBackAsTheyWere() {
        assertRoundTrip(new Collections(
                List.of(new Point(1, 2)), Set.of("a", "b"), Map.of("k", List.of(1, 2)), Map.of(Color.RED, new Point(0, 0)),
                Map.of(new Point(1, 1), "one"), Map.of(new UUID(3, 4), 5), List.of(List.of(Optional.of(1), Optional.empty())),
                new ArrayList<>(List.of("x")), new TreeMap<>(Map.of("b", 1, "a", 2))));
    }

    @Test
    void optionals_comeBackAsTheyWere() {
        assertRoundTrip(new Options(Optional.of("x"), OptionalInt.of(1), Optional.of(new Point(1, 2)),
                Optional.of(List.of(new Pair<>("a", new Point(3, 4))))));
        assertRoundTrip(new Options(Optional.empty(), OptionalInt.empty(), Optional.empty(), Optional.empty()));
    }

    @Test
    void typeArguments_areKnownHoweverDeep() {
        assertRoundTrip(new Generics(new Pair<>("a", List.of(new Point(1, 2))),
                new Pair<>(new Pair<>(1, Color.RED), Optional.of(0.5))));
    }

    @Test
    void sealedTypes_comeBackAsTheyWere() {
        assertRoundTrip(State.global("shape", Shape.class, Named.DOT), new Group(List.of(new Circle(1), Named.LINE)));
        assertRoundTrip(new Choice(new Some<>(new Point(1, 2)), Named.DOT));
        assertRoundTrip(new Choice(new None<>(), new Circle(2)));
    }

    @Test
    void typesThatHoldThemselves_comeBackAsTheyWere() {
        assertRoundTrip(new Tree("root", List.of(new Tree("leaf", List.of()))));
    }

    record Nullable2(@Nullable String text, @Nullable Point point, List<@Nullable String> texts) {}

    @Test
    void nulls_comeBackAsTheyWere() {
        assertRoundTrip(new Nullable2(null, null, Arrays.asList("a", null)));
    }

    private static <T> T read(T initial, String json) {
        return StateJson.read(State.global("state", initial), json);
    }

    record Profile(String name, int age, Optional<String> phone, List<String> tags, Point home) {}

    private static final Profile INITIAL = new Profile("nobody", 18, Optional.empty(), List.of("new"), new Point(3, 4));

    @Test
    void memberThatIsMissing_takesTheInitialValues() {
        assertEquals(new Profile("Ada", 18, Optional.empty(), List.of("new"), new Point(1, 4)),
                read(INITIAL, "{\"name\":\"Ada\",\"home\":{\"x\":1}}"));
    }

    record Team(List<Profile> members) {}

    @Test
    void memberThatIsMissingWhereTheInitialValueHasNone_isEmpty() {
        var read = read(new Team(List.of()), "{\"members\":[{\"name\":\"Ada\"}]}").members().getFirst();
        assertEquals(0, read.age());
        assertEquals(Optional.empty(), read.phone());
    }

    @Test
    void memberThatIsUnknown_isLeftOut() {
        assertEquals(new Point(1, 2), read(new Point(0, 0), "{\"x\":1,\"y\":2,\"z\":{\"a\":[1]}}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "{", "null", "7", "[]", "{\"x\":\"one\",\"y\":2}", "{\"x\":1.5,\"y\":2}", "{\"x\":null,\"y\":2}",
        "{\"x\":99999999999,\"y\":2}", "{\"x\":{},\"y\":2}"
    })
    void textThatHoldsNoSuchValue_isUnreadable(String json) {
        assertThrows(UnreadableValueException.class, () -> read(new Point(0, 0), json));
    }

    @Test
    void unreadableValue_isNamedByItsPlace() {
        var e = assertThrows(UnreadableValueException.class,
                () -> read(new Team(List.of()), "{\"members\":[{\"name\":\"Ada\",\"home\":{\"x\":\"far\",\"y\":1}}]}"));
        assertEquals("Member members[].home.x should be a whole number in range and is \"far\"", e.getMessage());
    }

    @Test
    void constantThatIsNoneOfTheEnum_isUnreadable() {
        assertThrows(UnreadableValueException.class, () -> read(Color.RED, "\"BLUE\""));
    }

    record Positive(int number) {
        Positive {
            if (number < 1) {
                throw new IllegalArgumentException("too small");
            }
        }
    }

    @Test
    void valueThatItsConstructorRefuses_isUnreadable() {
        var e = assertThrows(UnreadableValueException.class, () -> read(new Positive(1), "{\"number\":0}"));
        assertTrue(String.valueOf(e.getMessage()).contains("too small"), e.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{\"@type\":\"java.lang.Runtime\"}", "{\"@type\":\"Point\",\"x\":1,\"y\":2}", "{\"radius\":1}", "{\"@type\":7}",
        "{\"@type\":\"io.faststate.server.json.StateJsonTest$Circle\",\"radius\":1}"
    })
    void classThatTheSealedTypeDoesNotPermit_isUnreadable(String json) {
        assertThrows(UnreadableValueException.class,
                () -> StateJson.read(State.global("shape", Shape.class, Named.DOT), json));
    }

    interface Anything {}

    record Open(Object any) {}

    record Opener(List<Anything> any) {}

    @SuppressWarnings("rawtypes")
    record Raw(List list) {}

    @Test
    void typesThatTellNotWhatTheyHold_areRefusedByName() {
        for (var value : List.of(new Open("x"), new Opener(List.of()), new Raw(List.of()), new Pair<>("a", 1))) {
            var e = assertThrows(FastStateException.class, () -> StateJson.write(value.getClass(), value));
            assertTrue(String.valueOf(e.getMessage()).startsWith("Component "), e.toString());
        }
    }

    private static Tree nested(int trees) {
        var tree = new Tree("[{\\\"", List.of());
        for (var i = 1; i < trees; i++) {
            tree = new Tree("in", List.of(tree));
        }
        return tree;
    }

    @Test
    void value_thatIsNestedDeeply_comesBackUpToTheMost() {
        var most = nested(250);
        assertEquals(StateJson.write(Tree.class, most),
                StateJson.write(Tree.class, StateJson.read(State.global("tree", new Tree("", List.of())), StateJson.write(Tree.class, most))));
    }

    @ParameterizedTest
    @ValueSource(ints = {251, 20_000})
    void value_thatIsNestedTooDeeply_isNotWritten(int trees) {
        var thrown = assertThrows(FastStateException.class, () -> StateJson.write(Tree.class, nested(trees)));
        assertTrue(String.valueOf(thrown.getMessage()).contains("nested more than 500 levels deep"), thrown.toString());
    }

    @ParameterizedTest
    @ValueSource(ints = {251, 100_000})
    void json_thatIsNestedTooDeeply_isUnreadable(int trees) {
        var json = "{\"name\":\"\",\"children\":[".repeat(trees) + "]}".repeat(trees);
        assertThrows(UnreadableValueException.class, () -> StateJson.read(State.global("tree", new Tree("", List.of())), json));
    }
}
