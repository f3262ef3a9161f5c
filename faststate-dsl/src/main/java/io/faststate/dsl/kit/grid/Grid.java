package io.faststate.dsl.kit.grid;

import static io.faststate.dsl.Html.div;
import static io.faststate.dsl.Html.live;

import io.faststate.dsl.EventOption;
import io.faststate.dsl.FastStateException;
import io.faststate.dsl.Getter;
import io.faststate.dsl.Page;
import io.faststate.dsl.State;
import io.faststate.dsl.element.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A data grid: any number of rows in a window, which users sort, filter, group, select and edit by mouse and keyboard, with
 * columns that they choose, order, pin and size.
 *
 * {@snippet :
 * Grid.of(page, "people", () -> PEOPLE.get().all(), Person::id)
 *         .column("name", Person::name, it -> it.pinned().edit((id, name) -> PEOPLE.update(all -> all.rename(id, name))))
 *         .column("salary", Person::salary, it -> it.title("Salary (€)").total(Total.SUM))
 *         .selectable()
 *         .csv("people.csv")
 *         .view()
 * }
 *
 * <p>The keyboard works as the grid pattern of the ARIA Authoring Practices has it: arrows, Home, End, Page Up and Page
 * Down, Ctrl+Home and Ctrl+End move among cells, Enter or F2 edits, Escape leaves. Only rows in view are in the page. A
 * change of a row's data sends that row; a cell whose {@linkplain Column#cell view} follows a state sends that text alone.
 *
 * <p>The lambdas that give rows are part of handlers, so they capture states and services, never the rows themselves.
 *
 * @param <T> the type of a row
 * @param <K> the type of a row's key
 * @see <a href="https://www.w3.org/WAI/ARIA/apg/patterns/grid/">Grid pattern</a>
 */
public final class Grid<T, K> {
    private static final int ROW_HEIGHT = 36;

    private final Page page;
    private final String name;
    private final @Nullable RowList<T> list;
    private final @Nullable RowSource<T> query;
    private final Getter<? super T, ? extends K> key;
    private final List<Column<T, K, ?>> columns = new ArrayList<>();
    private final State<Selection> selection;
    private GridSettings initial = GridSettings.NONE;
    private @Nullable State<GridSettings> settings;
    private String label;
    private String csv = "";
    private boolean excel;
    private int rowHeight = ROW_HEIGHT;
    private boolean selectable;

    private Grid(
            Page page,
            String name,
            @Nullable RowList<T> list,
            @Nullable RowSource<T> query,
            Getter<? super T, ? extends K> key) {
        this.page = page.scope(name);
        this.name = name;
        this.list = list;
        this.query = query;
        this.key = key;
        this.label = GridWords.title(name);
        this.selection = this.page.tab("selection", Selection.NONE);
    }

    /**
     * A grid of a list, which it sorts, filters and groups by itself.
     *
     * @param page the page, or the scope, that the grid is on
     * @param name its name, unique there
     * @param rows the rows as they are now; a state that is read here makes the grid follow it
     * @param key identifies a row: its text is unique and stays with the row
     */
    public static <T, K> Grid<T, K> of(Page page, String name, RowList<T> rows, Getter<? super T, ? extends K> key) {
        return new Grid<>(page, name, rows, null, key);
    }

    /** A grid of a query that sorts, filters and cuts by itself, such as one of a database. */
    public static <T, K> Grid<T, K> query(Page page, String name, RowSource<T> rows, Getter<? super T, ? extends K> key) {
        return new Grid<>(page, name, null, rows, key);
    }

    /** Adds a column with the defaults of its type. */
    public <V> Grid<T, K> column(String name, Getter<? super T, ? extends V> value) {
        return add(Column.<T, K, V>of(name, value));
    }

    /**
     * Adds a column.
     *
     * @param name its name, unique in the grid
     * @param value its value in a row
     * @param options what else it has: {@code it -> it.width(90).total(Total.SUM)}
     * @throws FastStateException if the name is not 1 to 40 letters and digits, or taken
     */
    public <V> Grid<T, K> column(
            String name, Getter<? super T, ? extends V> value, UnaryOperator<Column<T, K, V>> options) {
        return add(options.apply(Column.of(name, value)));
    }

    /**
     * Adds a column for each component of a record, in their order.
     *
     * @throws FastStateException if the record can't be read because its module is not open to FastState
     */
    public <R extends Record> Grid<T, K> columns(Class<R> type) {
        for (var component : type.getRecordComponents()) {
            var part = component.getName();
            add(Column.<T, K, Object>of(part, new Components.Reader<T>(type, part)));
        }
        return this;
    }

    private Grid<T, K> add(Column<T, K, ?> column) {
        if (columns.stream().anyMatch(known -> known.name().equals(column.name()))) {
            throw new FastStateException("Grid " + name + " has two columns '" + column.name() + "': give one another name");
        }
        columns.add(column);
        return this;
    }

    /** Sets what the grid is called by assistive technology; derived from its name otherwise. */
    public Grid<T, K> label(String text) {
        label = text;
        return this;
    }

    /** Sets how rows are sorted until a user changes it. */
    public Grid<T, K> sortedBy(Sort... sorts) {
        initial = initial.sortedBy(List.of(sorts));
        return this;
    }

    /** Sets by which column rows are grouped until a user changes it. */
    public Grid<T, K> groupedBy(String column) {
        initial = initial.groupedBy(column);
        return this;
    }

    /** Keeps the settings in a state of the application's, for instance one of the user; otherwise they last as long as the tab. */
    public Grid<T, K> settings(State<GridSettings> state) {
        settings = state;
        return this;
    }

    /** Lets users select rows; see {@link #selection}. */
    public Grid<T, K> selectable() {
        selectable = true;
        return this;
    }

    /** The selected rows. A handler reads it, or a view that shows how many there are. */
    public State<Selection> selection() {
        return selection;
    }

    /** Offers a file of comma separated values, with the rows found and the columns shown. */
    public Grid<T, K> csv(String fileName) {
        csv = fileName;
        excel = false;
        return this;
    }

    /** The same with a byte order mark, by which Excel knows that the file is UTF-8. */
    public Grid<T, K> csvForExcel(String fileName) {
        csv = fileName;
        excel = true;
        return this;
    }

    /**
     * Sets the height of a row; 36 by default.
     *
     * @param pixels CSS pixels, 24 to 200
     * @throws FastStateException if the height is out of range
     */
    public Grid<T, K> rowHeight(int pixels) {
        if (pixels < 24 || pixels > 200) {
            throw new FastStateException("Grid " + name + " can't have rows of " + pixels + " pixels: use 24 to 200");
        }
        rowHeight = pixels;
        return this;
    }

    /**
     * The grid as an element.
     *
     * @throws FastStateException if it has no columns, or is sorted or grouped by one that it does not have
     */
    public Div view() {
        if (columns.isEmpty()) {
            throw new FastStateException("Grid " + name + " has no columns: add some by column(…) or columns(…)");
        }
        initial.sorts().forEach(sort -> refuseUnknown("sorted", sort.column()));
        if (!initial.group().isEmpty()) {
            refuseUnknown("grouped", initial.group());
        }
        var all = List.copyOf(columns);
        var parts = new GridParts<>(
                page, name, label, source(all), key, all, selectable,
                settings == null ? page.tab("settings", initial) : settings,
                selection,
                page.tab("editing", Editing.NONE),
                page.signal("draft", ""),
                page.signal("holding", false));
        var window = page.window("rows", rowHeight);
        var tools = new GridTools<>(parts, csv, excel);
        var table = new GridTable<>(parts, window);
        return div(
                        tools.view(),
                        window.viewport(live(table::view)).cls("fs-grid-view").tabindex(-1)
                                .onKey("Shift", parts.holding().setting(true), EventOption.window())
                                .on("keyup", parts.holding().setting(false), EventOption.window()))
                .cls("fs-grid");
    }

    private void refuseUnknown(String how, String column) {
        if (columns.stream().noneMatch(it -> it.name().equals(column))) {
            throw new FastStateException("Grid " + name + " is " + how + " by '" + column + "', which is no column of it; give one of "
                    + columns.stream().map(Column::name).collect(Collectors.joining(", ")));
        }
    }

    private RowSource<T> source(List<Column<T, K, ?>> all) {
        var rows = list;
        var given = query;
        if (rows != null) {
            return request -> ListRows.fetch(rows.all(), all, request);
        }
        if (given == null) {
            throw new IllegalStateException("A grid has a list or a query");
        }
        return given;
    }
}
