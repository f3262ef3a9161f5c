package io.faststate.server;

import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.div;
import static io.faststate.dsl.Html.each;
import static io.faststate.dsl.Html.h1;
import static io.faststate.dsl.Html.live;
import static io.faststate.dsl.Html.p;
import static io.faststate.dsl.Html.section;
import static io.faststate.dsl.Html.table;
import static io.faststate.dsl.Html.tbody;
import static io.faststate.dsl.Html.td;
import static io.faststate.dsl.Html.tr;
import static io.faststate.server.testing.By.css;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.faststate.dsl.State;
import io.faststate.dsl.element.Section;
import io.faststate.server.render.PageRender;
import io.faststate.server.testing.Answer;
import io.faststate.server.testing.TestApp;
import io.faststate.server.testing.TestPage;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A change to a few of many rows is sent as these rows. */
class RowPatchTest {
    private static final int SMALL = 1_000;

    private static final State<Table> TABLE = State.session("table", Table.of(1_000));

    /**
     * A row.
     *
     * @param key what it is known by
     * @param text what it says
     */
    record Row(int key, String text) {}

    /** Rows in their order. */
    record Table(List<Row> rows) {
        static Table of(int size) {
            return new Table(IntStream.range(0, size).mapToObj(key -> new Row(key, "Row " + key)).toList());
        }

        Table with(UnaryOperator<Stream<Row>> change) {
            return new Table(change.apply(rows.stream()).toList());
        }
    }

    /** What may happen to rows. */
    enum Change {
        CHANGE(table -> table.with(rows -> rows.map(row -> row.key() == 500 ? new Row(500, "Changed") : row))),
        REMOVE(table -> table.with(rows -> rows.filter(row -> row.key() != 500))),
        ADD_FIRST(table -> table.with(rows -> Stream.concat(Stream.of(new Row(-1, "New")), rows))),
        ADD_LAST(table -> table.with(rows -> Stream.concat(rows, Stream.of(new Row(5000, "New"))))),
        MOVE_UP(table -> table.with(rows -> Stream.concat(
                Stream.of(table.rows().get(900)), rows.filter(row -> row.key() != 900)))),
        MOVE_DOWN(table -> table.with(rows -> Stream.concat(
                rows.filter(row -> row.key() != 3), Stream.of(table.rows().get(3))))),
        ALL_OF_IT(table -> table.with(rows -> Stream.concat(
                Stream.of(table.rows().get(900), new Row(6000, "New")),
                rows.filter(row -> row.key() != 900 && row.key() != 7)
                        .map(row -> row.key() == 500 ? new Row(500, "Changed") : row))));

        private final UnaryOperator<Table> change;

        Change(UnaryOperator<Table> change) {
            this.change = change;
        }
    }

    private final TestApp app = TestApp.start(FastState.builder()
            .page("/page", page -> view(TABLE.get()))
            .page("/region", page -> live(TABLE, RowPatchTest::view))
            .page("/named", page -> live(TABLE, rows -> view(rows).id("mine"))));

    @AfterEach
    void stop() {
        app.close();
    }

    private static Section view(Table rows) {
        return section(
                h1("Rows"),
                p(TABLE.text(it -> it.rows().size())).id("count"),
                div(each(List.of(Change.values()), it -> it, it -> button(it.name()).id(it.name()).onClick(() -> TABLE.update(it.change)))),
                button("Reset").id("reset").onClick(() -> TABLE.set(Table.of(1_000))),
                button("Mine").id("mine").onClick(e -> {
                    e.remove("#rows tr:first-child");
                    TABLE.update(Change.CHANGE.change);
                }),
                table(tbody(each(rows.rows(), Row::key, row -> tr(td(row.key()), td(row.text())))).id("rows")));
    }

    @ParameterizedTest
    @EnumSource
    void change_sendsTheRowsThatChanged(Change change) {
        for (var path : List.of("/page", "/region", "/named")) {
            var tab = app.visitor().open(path);
            var answer = click(tab, change.name());
            assertRows(tab, path);
            assertTrue(answer.bytes() < 2 * SMALL, () -> answer.bytes() + " bytes: " + answer);
            if (change != Change.ALL_OF_IT) {
                assertEquals(1, answer.toString().split("base ", -1).length - 1, answer.toString());
                assertTrue(answer.bytes() < SMALL, answer.toString());
            }
            var more = click(tab, "REMOVE");
            assertTrue(more.bytes() < SMALL, more.toString());
            assertRows(tab, path);
            tab.click("Reset");
            assertRows(tab, path);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/page", "/region"})
    void rows_afterAHandlerPatchedThePageItself_areSentWhole(String path) {
        var tab = app.visitor().open(path);
        tab.click("Mine");
        assertRows(tab, path);
    }

    @Test
    void page_whoseRegionWasSentAlone_isNotSentAgain() {
        var tab = app.visitor().open("/region");
        var first = click(tab, "CHANGE");
        assertTrue(first.bytes() < SMALL, first.toString());
        // An event that finds a render of more than a second renders the page anew.
        app.clock().advance(PageRender.MAX_AGE.plusMillis(100));
        var second = click(tab, "REMOVE");
        assertTrue(second.bytes() < SMALL, () -> second.bytes() + " bytes");
        assertRows(tab, "/region");
    }

    private static Answer click(TestPage tab, String button) {
        return tab.click(button).lastAnswer();
    }

    /** A page shows the rows that one shows which opens now. */
    private static void assertRows(TestPage tab, String path) {
        try (var fresh = tab.visitor().open(path)) {
            var wanted = rows(fresh);
            assertTrue(wanted.size() >= 998, wanted::toString);
            var shown = rows(tab);
            var at = IntStream.range(0, wanted.size())
                    .filter(row -> row == shown.size() || !wanted.get(row).equals(shown.get(row)))
                    .findFirst();
            assertTrue(wanted.equals(shown), () -> "Other than " + wanted.subList(at.orElse(0), at.orElse(0) + 2));
        }
    }

    private static List<String> rows(TestPage tab) {
        return tab.find(css("#rows tr")).texts();
    }
}
