package io.faststate.server;

import static io.faststate.dsl.Html.live;
import static io.faststate.dsl.Html.table;
import static io.faststate.dsl.Html.td;
import static io.faststate.dsl.Html.tr;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.faststate.dsl.FastStateException;
import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A window on a long table holds what is in view, whatever the browser says that that is. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RowWindowTest {
    private static final int COUNT = 1000;

    private final FastState server = Servers.of(RowWindowTest::view);

    @AfterAll
    void stop() {
        server.close();
    }

    private static Node view(Page page) {
        var window = page.window("rows", 20, 30);
        return window.viewport(live(() -> table(window.body(
                        COUNT,
                        (from, to) -> IntStream.range(from, to).boxed().toList(),
                        i -> i,
                        i -> tr(td("<" + i + ">"))))))
                .id("rows");
    }

    @ParameterizedTest
    @CsvSource({"500, 490", "10, 0", "999, 970", "-7, 0", "2147483647, 970", "-2147483648, 0"})
    void rows_areThoseAroundTheOneAtTheTop(int top, int first) {
        var tab = Visitor.of(server).open("/");
        assertEquals("<0>", tab.texts("td").getFirst());
        assertEquals(200, tab.post(tab.action("#rows", "data-on:scroll__throttle.100ms.trailing"), "1", "{\"rows\":" + top + "}").status());
        var rows = tab.texts("td");
        assertEquals(30, rows.size());
        assertEquals("<" + first + ">", rows.getFirst());
        assertEquals("<" + (first + 29) + ">", rows.getLast());
        var space = tab.attributes("tr[aria-hidden]", "data-style");
        assertEquals(List.of(height(first), height(COUNT - first - 30)), space);
    }

    private static String height(int rows) {
        return "{\"height\": \"" + rows * 20 + "px\"}";
    }

    @Test
    void windowsThatCanNotBe_areRefused() {
        assertRefused("rows of 0 pixels", page -> page.window("w", 0));
        assertRefused("29 rows are too few", page -> page.window("w", 20, 29));
        assertRefused("browsers can't lay out 850001 rows of 20 pixels: show at most 850000", page ->
                page.window("w", 20).body(850_001, (from, to) -> List.of(), i -> i, i -> tr()));
    }

    private static void assertRefused(String why, Consumer<Page> declaration) {
        try (var own = Servers.of(page -> {
            var thrown = assertThrows(FastStateException.class, () -> declaration.accept(page));
            return td(String.valueOf(thrown.getMessage()));
        })) {
            var told = Visitor.of(own).open("/").text("body");
            assertTrue(told.contains(why), told);
        }
    }
}
