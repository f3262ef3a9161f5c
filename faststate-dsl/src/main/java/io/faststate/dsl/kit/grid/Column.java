package io.faststate.dsl.kit.grid;

import io.faststate.dsl.FastStateException;
import io.faststate.dsl.Getter;
import java.io.Serializable;
import java.lang.constant.Constable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A column of a grid. Its methods return a changed copy:
 * {@code grid.column("salary", Person::salary, it -> it.title("Salary (€)").total(Total.SUM).edit(People::pay))}.
 *
 * @param <T> the type of a row
 * @param <K> the type of a row's key
 * @param <V> the type of the column's values
 */
public final class Column<T, K, V> {
    /** The narrowest column, in CSS pixels. */
    static final int NARROWEST = 40;
    /** The widest column, in CSS pixels. */
    static final int WIDEST = 1000;

    private static final Pattern NAME = Pattern.compile("[a-zA-Z][a-zA-Z0-9]{0,39}");

    private final String name;
    private final Getter<? super T, ? extends V> value;
    private final String title;
    private final int width;
    private final boolean sortable;
    private final boolean filterable;
    private final boolean pinned;
    private final boolean hidden;
    private final @Nullable Total total;
    private final @Nullable Getter<? super V, String> format;
    private final @Nullable View<? super T> view;
    private final @Nullable Edit<? super K, ? super V> edit;
    private final @Nullable Rule<? super V> rule;

    private Column(Copy<T, K, V> from) {
        name = from.name;
        value = from.value;
        title = from.title;
        width = from.width;
        sortable = from.sortable;
        filterable = from.filterable;
        pinned = from.pinned;
        hidden = from.hidden;
        total = from.total;
        format = from.format;
        view = from.view;
        edit = from.edit;
        rule = from.rule;
    }

    /** What a changed copy is made of. */
    private static final class Copy<T, K, V> {
        private final String name;
        private final Getter<? super T, ? extends V> value;
        private String title;
        private int width = 160;
        private boolean sortable = true;
        private boolean filterable = true;
        private boolean pinned;
        private boolean hidden;
        private @Nullable Total total;
        private @Nullable Getter<? super V, String> format;
        private @Nullable View<? super T> view;
        private @Nullable Edit<? super K, ? super V> edit;
        private @Nullable Rule<? super V> rule;

        Copy(String name, Getter<? super T, ? extends V> value) {
            this.name = name;
            this.value = value;
            this.title = GridWords.title(name);
        }
    }

    static <T, K, V> Column<T, K, V> of(String name, Getter<? super T, ? extends V> value) {
        if (!NAME.matcher(name).matches()) {
            throw new FastStateException("'" + name + "' is not a column's name: use 1 to 40 letters and digits, a letter first");
        }
        return new Column<>(new Copy<>(name, value));
    }

    private Copy<T, K, V> copy() {
        var copy = new Copy<T, K, V>(name, value);
        copy.title = title;
        copy.width = width;
        copy.sortable = sortable;
        copy.filterable = filterable;
        copy.pinned = pinned;
        copy.hidden = hidden;
        copy.total = total;
        copy.format = format;
        copy.view = view;
        copy.edit = edit;
        copy.rule = rule;
        return copy;
    }

    /** Sets the heading. The default is derived from the name: {@code Last name} for {@code lastName}. */
    public Column<T, K, V> title(String text) {
        var copy = copy();
        copy.title = text;
        return new Column<>(copy);
    }

    /**
     * Sets the width until a user changes it; 160 by default.
     *
     * @param pixels CSS pixels, 40 to 1,000
     * @throws FastStateException if the width is out of range
     */
    public Column<T, K, V> width(int pixels) {
        if (pixels < NARROWEST || pixels > WIDEST) {
            throw new FastStateException("Column " + name + " can't be " + pixels + " pixels wide: use " + NARROWEST + " to " + WIDEST);
        }
        var copy = copy();
        copy.width = pixels;
        return new Column<>(copy);
    }

    /** Offers no sorting by this column. */
    public Column<T, K, V> unsortable() {
        var copy = copy();
        copy.sortable = false;
        return new Column<>(copy);
    }

    /** Offers no filter for this column. */
    public Column<T, K, V> unfilterable() {
        var copy = copy();
        copy.filterable = false;
        return new Column<>(copy);
    }

    /** Keeps the column in view while others scroll, until a user changes that. */
    public Column<T, K, V> pinned() {
        var copy = copy();
        copy.pinned = true;
        return new Column<>(copy);
    }

    /** Leaves the column out until a user chooses it. */
    public Column<T, K, V> hidden() {
        var copy = copy();
        copy.hidden = true;
        return new Column<>(copy);
    }

    /** Shows a total at the foot of the column and in the headings of groups. */
    public Column<T, K, V> total(Total kind) {
        var copy = copy();
        copy.total = kind;
        return new Column<>(copy);
    }

    /** Sets how a value is written, on the page and in CSV files. */
    public Column<T, K, V> format(Getter<? super V, String> text) {
        var copy = copy();
        copy.format = text;
        return new Column<>(copy);
    }

    /** Sets what a cell shows. Sorting, filters and CSV files still go by the value. */
    public Column<T, K, V> cell(View<? super T> content) {
        var copy = copy();
        copy.view = content;
        return new Column<>(copy);
    }

    /** Lets users change values in their cells. A handler exists only for columns that have this. */
    public Column<T, K, V> edit(Edit<? super K, ? super V> save) {
        var copy = copy();
        copy.edit = save;
        return new Column<>(copy);
    }

    /** Refuses values that break a rule, before they are saved. */
    public Column<T, K, V> rule(Rule<? super V> check) {
        var copy = copy();
        copy.rule = check;
        return new Column<>(copy);
    }

    /** The name, unique in the grid. */
    public String name() {
        return name;
    }

    String title() {
        return title;
    }

    int width() {
        return width;
    }

    boolean isSortable() {
        return sortable;
    }

    boolean isFilterable() {
        return filterable;
    }

    boolean isPinned() {
        return pinned;
    }

    boolean isHidden() {
        return hidden;
    }

    @Nullable Total total() {
        return total;
    }

    Getter<? super T, ? extends V> getter() {
        return value;
    }

    @Nullable Getter<? super V, String> format() {
        return format;
    }

    @Nullable View<? super T> view() {
        return view;
    }

    @Nullable Edit<? super K, ? super V> edit() {
        return edit;
    }

    @Nullable Rule<? super V> rule() {
        return rule;
    }

    /** The value in a row, which may be null where the row's type allows it. */
    @Nullable V value(T row) {
        return value.get(row);
    }

    /** The value in a row as it is shown. */
    String text(T row) {
        var found = value(row);
        if (found == null) {
            return "";
        }
        return format == null ? ColumnType.text(found) : format.get(found);
    }

    /**
     * What a cell shows instead of its value's text, such as a badge, or a text that follows a state by itself:
     * {@code stock -> PRICES.of(stock.id()).text(Price::last)}.
     *
     * @param <T> the type of a row
     */
    @FunctionalInterface
    public interface View<T> extends Serializable {
        /** The content of the row's cell. */
        Constable render(T row);
    }

    /**
     * A rule for a cell's value: {@code price -> price < 0 ? "must not be negative" : ""}.
     *
     * @param <V> the type of the value
     */
    @FunctionalInterface
    public interface Rule<V> extends Serializable {
        /** What is wrong with the value, for the user; empty if nothing is. */
        String check(V value);
    }

    /**
     * Stores a value that a user typed into a cell. A value that breaks a rule is refused by an exception: the one that
     * updating a state throws, or an {@link io.faststate.dsl.InvalidValueException} of your own. Its message is shown in the cell, which
     * stays in edit.
     *
     * @param <K> the type of the row's key
     * @param <V> the type of the value
     */
    @FunctionalInterface
    public interface Edit<K, V> extends Serializable {
        /** Stores the value. */
        void save(K key, V value);
    }
}
