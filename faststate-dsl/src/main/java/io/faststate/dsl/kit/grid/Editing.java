package io.faststate.dsl.kit.grid;

/**
 * The cell that a user edits: the value of a grid's own state.
 *
 * @param row the text of the row's key; empty for no cell
 * @param column the column's name
 * @param error why what was typed was refused; empty if it was not
 */
public record Editing(String row, String column, String error) {
    /** No cell. */
    public static final Editing NONE = new Editing("", "", "");

    boolean isAt(String key, String name) {
        return row.equals(key) && column.equals(name);
    }

    Editing refused(String why) {
        return new Editing(row, column, why);
    }
}
