package io.faststate.dsl.element;

import io.faststate.dsl.Element;
import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/** The {@code td} element. */
public final class Td extends Element<Td> {
    private static final Tag TAG = Tag.of("td");

    private Td(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code td} element with content. */
    public static Td of(Constable... content) {
        return new Td(content);
    }

    /** Sets {@code colspan}: how many columns it spans. */
    public Td colspan(int value) {
        return set(Names.COLSPAN, value);
    }

    /** Sets {@code rowspan}: how many rows it spans. */
    public Td rowspan(int value) {
        return set(Names.ROWSPAN, value);
    }

    /** Sets {@code headers}: the ids of the header cells. */
    public Td headers(String value) {
        return set(Names.HEADERS, value);
    }
}
