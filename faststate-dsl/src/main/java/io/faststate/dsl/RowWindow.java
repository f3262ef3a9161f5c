package io.faststate.dsl;

import io.faststate.dsl.element.Div;
import io.faststate.dsl.element.Tbody;
import io.faststate.dsl.element.Tr;
import io.faststate.dsl.expression.ScrolledRow;
import io.faststate.dsl.signal.NumberSignal;
import io.faststate.dsl.signal.StringExpr;
import java.lang.constant.Constable;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/**
 * A window on a table of any length: only the rows around what is in view are in the page, and others take their place
 * as one scrolls.
 *
 * {@snippet :
 * var window = page.window("people", 36);
 * return window.viewport(live(() -> table(
 *         thead(tr(th("Name"), th("Email"))),
 *         window.body(people, Person::id, person -> tr(td(person.name()), td(person.email()))))));
 * }
 *
 * <p>The {@linkplain #viewport viewport} scrolls; give it a height by a class of yours. All rows are of one height: the
 * style sheet that comes with the pages sets it, and keeps what is in a cell on one line.
 */
public final class RowWindow {
    /** The class of the element that scrolls. */
    public static final String CLASS = "faststate-window";

    /** How many rows are in the page, where nothing else is said. */
    static final int ROWS = 120;

    /** What the heights of all rows may add up to, in CSS pixels; Firefox lays out no more than 17.9 million. */
    private static final long HIGHEST = 17_000_000;

    private static final Duration PAUSE = Duration.ofMillis(100);

    private final int rowHeight;
    private final int rows;
    private final NumberSignal<Integer> top;
    private final State<Integer> rendered;

    private RowWindow(int rowHeight, int rows, NumberSignal<Integer> top, State<Integer> rendered) {
        this.rowHeight = rowHeight;
        this.rows = rows;
        this.top = top;
        this.rendered = rendered;
    }

    /** A window of a page, which holds how far it is scrolled under a name. */
    static RowWindow of(Page page, String name, int rowHeight, int rows) {
        if (rowHeight < 1) {
            throw new FastStateException("Window " + name + ": rows of " + rowHeight + " pixels can't be seen");
        }
        if (rows < 30) {
            throw new FastStateException("Window " + name + ": " + rows
                    + " rows are too few to scroll in; use at least 30, and three times what is in view");
        }
        return new RowWindow(rowHeight, rows, page.signal(name, 0), page.tab(name, 0));
    }

    /** The element that scrolls, around the table. */
    public Div viewport(Constable... content) {
        var margin = rows / 6;
        var shown = rendered.number(row -> row);
        var isFar = top.lessThan(shown.minus(margin)).or(top.greaterThan(shown.plus(margin)));
        var top = this.top;
        var rendered = this.rendered;
        return Html.div(content)
                .cls(CLASS)
                .tabindex(0)
                .style("--faststate-row-height", StringExpr.of(rowHeight + "px"))
                .on("scroll", top.setting(new ScrolledRow(rowHeight)), EventOption.throttleTrailing(PAUSE))
                .on(
                        "scroll",
                        () -> rendered.set(Math.max(top.get(), 0)),
                        EventOption.throttleTrailing(PAUSE),
                        EventOption.onlyIf(isFar));
    }

    /** The table's body, with those of the items that are in view or near. Call it in a region of its own. */
    public <T> Tbody body(List<? extends T> items, Function<? super T, ?> key, Row<? super T> view) {
        return body(items.size(), items::subList, key, view);
    }

    /**
     * The table's body, with those of a number of items that are in view or near. Call it in a region of its own.
     *
     * @param count how many items there are
     * @param items gives those that are shown
     * @throws FastStateException if there are more than a browser can lay out
     */
    public <T> Tbody body(int count, Slice<? extends T> items, Function<? super T, ?> key, Row<? super T> view) {
        if ((long) count * rowHeight > HIGHEST) {
            throw new FastStateException("Window " + top.name() + ": browsers can't lay out " + count + " rows of "
                    + rowHeight + " pixels: show at most " + HIGHEST / rowHeight + ", by a filter or by pages");
        }
        int from = Math.clamp(rendered.get() - rows / 3L, 0, Math.max(count - rows, 0));
        int to = Math.min(from + rows, count);
        return Html.tbody(
                space(from),
                Html.each(items.items(from, to), key, view),
                space(count - to));
    }

    /** What stands in the place of rows that are not in the page. */
    private Tr space(int rowsLeftOut) {
        return Html.tr()
                .aria("hidden", true)
                .style("height", StringExpr.of((long) rowsLeftOut * rowHeight + "px"));
    }
}
