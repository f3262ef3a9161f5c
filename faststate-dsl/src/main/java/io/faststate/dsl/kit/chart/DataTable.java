package io.faststate.dsl.kit.chart;

import static io.faststate.dsl.Html.caption;
import static io.faststate.dsl.Html.details;
import static io.faststate.dsl.Html.div;
import static io.faststate.dsl.Html.each;
import static io.faststate.dsl.Html.summary;
import static io.faststate.dsl.Html.table;
import static io.faststate.dsl.Html.tbody;
import static io.faststate.dsl.Html.td;
import static io.faststate.dsl.Html.th;
import static io.faststate.dsl.Html.thead;
import static io.faststate.dsl.Html.tr;

import io.faststate.dsl.Element;
import io.faststate.dsl.element.CellScope;
import java.util.List;

/**
 * The values of a chart as a table: for screen readers, or for everyone who opens it.
 *
 * @param sample whether it leaves rows out, since there are too many
 */
record DataTable(List<String> headings, List<Line> lines, boolean sample) {
    DataTable(List<String> headings, List<Line> lines) {
        this(headings, lines, false);
    }

    /**
     * One row.
     *
     * @param cells the heading of the row, and its values
     */
    record Line(String key, List<String> cells) {}

    Element<?> view(Settings settings) {
        var table = table(
                caption(settings.title(), sample ? ", a sample of the values" : ""),
                thead(tr(each(headings, heading -> th(heading).scope(CellScope.COL)))),
                tbody(each(lines, Line::key, line -> tr(
                        th(line.cells().getFirst()).scope(CellScope.ROW),
                        each(line.cells().subList(1, line.cells().size()), cell -> td(cell))))));
        return settings.toggle().isEmpty()
                ? div(table).cls("fs-chart-hidden")
                : details(summary(settings.toggle()), div(table).cls("fs-chart-scroll")).cls("fs-chart-table");
    }
}
