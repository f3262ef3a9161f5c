package io.faststate.dsl.element;

import io.faststate.dsl.Element;
import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/** The {@code th} element. */
public final class Th extends Element<Th> {
    private static final Tag TAG = Tag.of("th");

    private Th(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code th} element with content. */
    public static Th of(Constable... content) {
        return new Th(content);
    }

    /** Sets {@code colspan}: how many columns it spans. */
    public Th colspan(int value) {
        return set(Names.COLSPAN, value);
    }

    /** Sets {@code rowspan}: how many rows it spans. */
    public Th rowspan(int value) {
        return set(Names.ROWSPAN, value);
    }

    /** Sets {@code headers}: the ids of the header cells. */
    public Th headers(String value) {
        return set(Names.HEADERS, value);
    }

    /** Sets {@code scope}: the cells that it is for. */
    public Th scope(CellScope value) {
        return set(Names.SCOPE, value.token());
    }

    /** Sets {@code abbr}: a short form of the header. */
    public Th abbr(String value) {
        return set(Names.ABBR, value);
    }
}
