package io.faststate.dsl;

import static io.faststate.dsl.Html.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.faststate.dsl.element.Li;
import io.faststate.dsl.element.Ul;
import io.faststate.dsl.render.HtmlWriter;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class EachTest {
    enum Size {
        SMALL {
            @Override
            public String toString() {
                return "a small one";
            }
        }
    }

    @Test
    void rows_haveIdsOfTheirKeys() {
        var ids = ids(list(1, 2));
        assertEquals(2, ids.size());
        assertEquals("1", ids.get(0).substring(ids.get(0).indexOf('-') + 1));
        assertEquals("2", ids.get(1).substring(ids.get(1).indexOf('-') + 1));
    }

    @Test
    void ids_dontChangeWithOtherRowsOrContent() {
        var before = ids(div(list(1, 2)));
        var after = ids(div(p("new"), list(3, 1, 2)));
        assertEquals(before, after.subList(1, 3));
    }

    @Test
    void rowWithAnId_keepsIt() {
        assertEquals(List.of("own"), ids(ul(each(List.of(1), n -> n, n -> li().id("own")))));
    }

    @Test
    void sameListTwice_hasIdsOfItsOwn() {
        var ids = ids(div(list(1), list(1)));
        assertNotEquals(ids.get(0), ids.get(1));
    }

    @Test
    void otherCode_hasOtherIds() {
        var ids = ids(div(
                each(List.of(1), n -> n, n -> p(n)),
                each(List.of(1), n -> n, n -> p(n))));
        assertNotEquals(ids.get(0), ids.get(1));
    }

    @Test
    void listsWithinRows_haveIdsOfTheirOwn() {
        assertEquals(6, nested("a", "b", "c").stream().distinct().count());
    }

    @Test
    void nestedIds_stayWhenARowComesBefore() {
        assertEquals(nested("a", "b").subList(2, 4), nested("new", "a", "b").subList(4, 6));
    }

    @Test
    void listInARegion_hasTheSameIdsAloneAndWithThePage() {
        var alone = HtmlWriter.create();
        alone.write(list(1), "region");
        var page = HtmlWriter.create();
        page.write(list(1));
        page.write(list(1), "region");
        var both = Jsoup.parse(page.toString()).select("li").eachAttr("id");
        assertEquals(Jsoup.parse(alone.toString()).select("li").eachAttr("id"), both.subList(1, 2));
        assertNotEquals(both.get(0), both.get(1));
    }

    @Test
    void keys_areNeverTakenForEachOther() {
        var keys = List.of("a", "A", "a b", "a_20_b", "a-b", "a_b", "", "_", "__", "é", "😀", "a\u0000");
        var ids = ids(ul(each(keys, k -> k, k -> li())));
        assertEquals(keys.size(), ids.stream().distinct().count());
    }

    @Test
    void enumKey_isItsName() {
        var ids = ids(ul(each(Stream.of(Size.values()), s -> s, s -> li())));
        assertEquals("SMALL", ids.get(0).substring(ids.get(0).indexOf('-') + 1));
    }

    @Test
    void repeatedKey_isRefusedByName() {
        var error = assertThrows(FastStateException.class, () -> render(each(List.of("x", "y", "x"), k -> k, k -> li())));
        assertEquals("Two rows of a list have the key x; a key names one row", error.getMessage());
    }

    @Test
    void sharedRow_isRefused() {
        Li shared = li();
        var error = assertThrows(FastStateException.class, () -> render(each(List.of(1, 2), k -> k, k -> shared)));
        assertEquals("Li is already inside each(…); build a new one for each render", error.getMessage());
    }

    private static List<String> nested(String... keys) {
        return ids(div(each(List.of(keys), k -> k, k -> section(list(1)))));
    }

    private static Ul list(Integer... items) {
        return ul(each(List.of(items), n -> n, n -> li(n)));
    }

    private static List<String> ids(Node node) {
        return Jsoup.parse(render(node)).body().select("[id]").eachAttr("id");
    }
}
