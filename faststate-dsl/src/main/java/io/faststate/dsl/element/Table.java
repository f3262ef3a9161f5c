package io.faststate.dsl.element;

import io.faststate.dsl.Element;
import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/** The {@code table} element. */
public final class Table extends Element<Table> {
    private static final Tag TAG = Tag.of("table");

    private Table(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code table} element with content. */
    public static Table of(Constable... content) {
        return new Table(content);
    }
}
