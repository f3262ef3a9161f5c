package io.faststate.dsl.kit.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.faststate.dsl.Getter;
import io.faststate.dsl.kit.grid.Rows.Line;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ListRowsTest {
    private enum Kind { FRUIT, ROOT }

    private record Food(String name, Kind kind, int weight, LocalDate picked) {}

    private static final List<Food> FOODS = List.of(
            new Food("pear", Kind.FRUIT, 5, LocalDate.of(2026, 3, 1)),
            new Food("Apple", Kind.FRUIT, 7, LocalDate.of(2026, 1, 1)),
            new Food("carrot", Kind.ROOT, 2, LocalDate.of(2026, 2, 1)),
            new Food("=beet", Kind.ROOT, 7, LocalDate.of(2026, 4, 1)));

    private static final List<Column<Food, String, ?>> COLUMNS = List.of(
            ListRowsTest.<String>column("name", Food::name),
            ListRowsTest.<Kind>column("kind", Food::kind),
            ListRowsTest.<Integer>column("weight", Food::weight).total(Total.SUM),
            ListRowsTest.<LocalDate>column("picked", Food::picked).total(Total.MINIMUM));

    private static <V> Column<Food, String, V> column(String name, Getter<Food, V> value) {
        return Column.of(name, value);
    }

    private static Rows<Food> fetch(GridSettings settings) {
        return ListRows.fetch(FOODS, COLUMNS, settings.request().part(0, 100));
    }

    private static List<String> names(GridSettings settings) {
        return fetch(settings).lines().stream().map(line -> line.item().map(Food::name).orElse(line.group() + "/" + line.size())).toList();
    }

    @Test
    void sorts_goFromTheFirstToTheLastAndKeepTheOrderOfEquals() {
        assertEquals(List.of("=beet", "Apple", "carrot", "pear"), names(GridSettings.NONE.sortedBy("name", false)));
        var heaviest = GridSettings.NONE.sortedBy(List.of(Sort.descending("weight")));
        assertEquals(List.of("Apple", "=beet", "pear", "carrot"), names(heaviest));
        assertEquals(List.of("=beet", "Apple", "pear", "carrot"), names(heaviest.sortedBy("name", true)));
        assertEquals(List.of("pear", "Apple", "carrot", "=beet"), names(heaviest.sortedBy("weight", true)));
    }

    @Test
    void filters_takeTextsRangesDatesAndConstants() {
        assertEquals(List.of("pear", "Apple", "carrot"), names(GridSettings.NONE.filteredBy("name", "A").filteredBy("weight", "2..7").filteredBy("picked", "< 2026-04-01")));
        assertEquals(List.of("carrot", "=beet"), names(GridSettings.NONE.filteredBy("kind", "ROOT")));
        assertEquals(List.of("Apple", "=beet"), names(GridSettings.NONE.filteredBy("weight", ">5")));
        assertEquals(List.of("carrot"), names(GridSettings.NONE.filteredBy("weight", "2")));
        var none = fetch(GridSettings.NONE.filteredBy("name", "nothing"));
        assertEquals(List.of(0, 0, 4), List.of(none.count(), none.found(), none.all()));
        assertEquals("'x' is not a number: type one such as 12",
                assertThrows(Values.UnreadableValueException.class, () -> Values.filter("> x", Integer.class)).getMessage());
    }

    @Test
    void groups_haveHeadingsTotalsAndCanBeClosed() {
        var grouped = GridSettings.NONE.groupedBy("kind");
        assertEquals(List.of("Fruit/2", "pear", "Apple", "Root/2", "carrot", "=beet"), names(grouped));
        var closed = grouped.toggled("Fruit");
        assertEquals(List.of("Fruit/2", "Root/2", "carrot", "=beet"), names(closed));
        assertEquals(names(grouped), names(closed.toggled("Fruit")));
        var rows = fetch(closed);
        assertEquals(Map.of("weight", "21", "picked", "2026-01-01"), rows.totals());
        assertEquals(Line.heading("Fruit", 2, false, Map.of("weight", "12", "picked", "2026-01-01")), rows.lines().getFirst());
    }

    @Test
    void part_isCutFromOneOrder() {
        var many = new ArrayList<Food>();
        IntStream.range(0, 1000).forEach(i -> many.add(new Food("n" + i, Kind.ROOT, i, LocalDate.EPOCH)));
        var request = GridSettings.NONE.sortedBy(List.of(Sort.descending("weight"))).request();
        var rows = ListRows.fetch(many, COLUMNS, request.part(990, 1010));
        assertEquals(1000, rows.count());
        assertEquals(10, rows.lines().size());
        assertSame(many.get(9), rows.lines().getFirst().item().orElseThrow());
        assertEquals(2, ListRows.fetch(many.subList(0, 2), COLUMNS, request).count());
    }

    @Test
    void totals_areOfNumbersAndOfWhateverHasAnOrder() {
        var prices = List.of(new BigDecimal("1.50"), new BigDecimal("1234.25"));
        assertEquals("1,235.75", Total.SUM.of(prices));
        assertEquals("617.88", Total.AVERAGE.of(prices));
        assertEquals("2", Total.COUNT.of(prices));
        assertEquals("Zoe", Total.MAXIMUM.of(List.of("bob", "Zoe", "ada")));
        assertEquals("", Total.AVERAGE.of(List.of()));
    }

    @Test
    void file_quotesAndDisarmsFormulas() throws IOException {
        var out = new ByteArrayOutputStream();
        var rows = Stream.concat(FOODS.stream().skip(3), Stream.of(new Food("a \"b\", c", Kind.FRUIT, -1, LocalDate.EPOCH))).toList();
        Csv.write(out, rows, COLUMNS, false);
        assertEquals("Name,Kind,Weight,Picked\r\n'=beet,Root,7,2026-04-01\r\n\"a \"\"b\"\", c\",Fruit,-1,1970-01-01\r\n",
                out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void settings_orderPinHideAndSizeColumns() {
        var moved = GridSettings.NONE.moved("picked", -3, COLUMNS);
        assertEquals(List.of("picked", "name", "kind", "weight"), moved.visible(COLUMNS).stream().map(Column::name).toList());
        assertEquals(
                List.of("name", "weight", "picked", "kind"),
                GridSettings.NONE.placed("kind", "picked", COLUMNS).visible(COLUMNS).stream().map(Column::name).toList());
        assertEquals(GridSettings.NONE, GridSettings.NONE.placed("gone", "picked", COLUMNS));
        var pinned = moved.pinning("weight", true).showing("kind", false);
        assertEquals(List.of("weight", "picked", "name"), pinned.visible(COLUMNS).stream().map(Column::name).toList());
        assertEquals(40, GridSettings.NONE.widened(COLUMNS.get(1), -500).width(COLUMNS.get(1)));
        assertNotEquals(GridSettings.NONE, pinned);
    }

    @Test
    void range_goesFromOneRowToAnotherEitherWay() {
        var keys = List.of("a", "b", "c", "d");
        assertEquals(List.of("b", "c", "d"), Selecting.between("b", "d", keys));
        assertEquals(List.of("b", "c", "d"), Selecting.between("d", "b", keys));
        assertEquals(List.of("d"), Selecting.between("gone", "d", keys));
    }

    @Test
    void hostileFilters_areRefusedAtOnce() {
        for (var text : List.of("1" + " ".repeat(60_000) + "1", "1E999999999", "1E-999999999", "9".repeat(101), "1e200")) {
            assertThrows(Values.UnreadableValueException.class, () -> Values.filter(text, BigDecimal.class), text.substring(0, 5));
        }
        assertThrows(Values.UnreadableValueException.class, () -> Values.parse("1e999", Double.class));
        assertEquals(new BigDecimal("1E+20"), Values.parse("1e20", BigDecimal.class));
    }

    @Test
    void ranges_mayHaveBlanks() {
        assertEquals(List.of("pear", "Apple", "=beet"), names(GridSettings.NONE.filteredBy("weight", " 5 .. 7 ")));
        assertEquals(List.of("pear", "carrot"), names(GridSettings.NONE.filteredBy("weight", "<=  5")));
    }

    @Test
    void filterThatNoLongerFits_findsNothing() {
        assertEquals(List.of(), names(GridSettings.NONE.filteredBy("weight", "abc")));
    }

    @Test
    void ordersOfOneList_areEachColumnsOwn() {
        for (var factor : List.of(1, 10)) {
            var weighed = List.of(ListRowsTest.<Integer>column("weight", food -> food.weight() * factor).total(Total.SUM));
            var rows = ListRows.fetch(FOODS, weighed, GridSettings.NONE.request().part(0, 100));
            assertEquals(String.valueOf(21 * factor), rows.totals().get("weight"));
        }
        var plain = List.of(ListRowsTest.<Integer>column("weight", Food::weight));
        assertEquals(Map.of(), ListRows.fetch(FOODS, plain, GridSettings.NONE.request().part(0, 100)).totals());
    }
}
