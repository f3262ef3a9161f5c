package io.faststate.dsl.kit.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.faststate.dsl.FastStateException;
import org.junit.jupiter.api.Test;

class GridColumnsTest {
    private record Pair(String left, int right) {}

    @Test
    void column_isRefusedWithWhatToDo() {
        var column = Column.<Pair, String, String>of("left", Pair::left);
        assertEquals("Column left can't be 20 pixels wide: use 40 to 1000",
                assertThrows(FastStateException.class, () -> column.width(20)).getMessage());
        assertEquals("'1st' is not a column's name: use 1 to 40 letters and digits, a letter first",
                assertThrows(FastStateException.class, () -> Column.of("1st", Pair::left)).getMessage());
    }

    @Test
    void copy_keepsWhatWasSetBefore() {
        var column = Column.<Pair, String, Integer>of("rightHand", Pair::right)
                .width(90).pinned().total(Total.SUM).format(n -> n + " kg").hidden().unsortable().unfilterable();
        assertEquals("Right hand", column.title());
        assertEquals(90, column.width());
        assertEquals("4 kg", column.text(new Pair("", 4)));
        assertEquals(Total.SUM, column.total());
        assertEquals(4, column.title("Right").value(new Pair("", 4)));
    }

    @Test
    void components_areReadByName() {
        assertEquals("a", Components.read(Pair.class, "left", new Pair("a", 1)));
        assertEquals(1, Components.read(Pair.class, "right", new Pair("a", 1)));
    }
}
