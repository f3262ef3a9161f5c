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
 * A window onto a table of any length. Only the rows in view and those near them are in the page; others replace them
 * as the user scrolls.
 *
 * {@snippet :
 * var window = page.window("people", 36);
 * return window.viewport(live(() -> table(
 *         thead(tr(th("Name"), th("Email"))),
 *         window.body(people, Person::id, person -> tr(td(person.name()), td(person.email()))))));
 * }
 *
 * <p>The {@linkplain #viewport viewport} scrolls; give it a height with a class of your own. All rows have the same
 * height: FastState's style sheet sets it, and keeps the content of a cell on one line.
 */
public final class RowWindow {
    /** The CSS class of the element that scrolls. */
    public static final String CLASS = "faststate-window";

    /** How many rows are in the page by default. */
    static final int ROWS = 120;

    /** The maximum total height of all rows, in CSS pixels. Firefox lays out no more than 17.9 million. */
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

    /** A window of a page. The name is that of the signal and the tab state that hold the scroll position. */
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

    /** The element that scrolls; put the table into it. */
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

    /** The table's body, with the items that are in view or near it. Call it in its own region. */
    public <T> Tbody body(List<? extends T> items, Function<? super T, ?> key, Row<? super T> view) {
        return body(items.size(), items::subList, key, view);
    }

    /**
     * The table's body, with the items that are in view or near it, read from a longer list. Call it in its own region.
     *
     * @param count how many items there are
     * @param items supplies the items that are shown
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

    /** A spacer for the rows that are not in the page. */
    private Tr space(int rowsLeftOut) {
        return Html.tr()
                .aria("hidden", true)
                .style("height", StringExpr.of((long) rowsLeftOut * rowHeight + "px"));
    }
}
