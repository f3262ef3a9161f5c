package io.faststate.dsl.element;

import java.util.Locale;

/** The cells that a header cell is for. */
public enum CellScope {
    /** The rest of its row. */
    ROW,
    /** The rest of its column. */
    COL,
    /** The rest of its row group. */
    ROWGROUP,
    /** The rest of its column group. */
    COLGROUP;

    private final String token = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** The text in the attribute. */
    public String token() {
        return token;
    }
}
