package io.faststate.dsl.element;

import io.faststate.dsl.Element;
import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/** The {@code ins} element. */
public final class Ins extends Element<Ins> {
    private static final Tag TAG = Tag.of("ins");

    private Ins(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code ins} element with content. */
    public static Ins of(Constable... content) {
        return new Ins(content);
    }

    /** Sets {@code cite}: the URL of the source. */
    public Ins cite(String value) {
        return set(Names.CITE, value);
    }

    /** Sets {@code datetime}: the time in machine-readable form. */
    public Ins datetime(String value) {
        return set(Names.DATETIME, value);
    }
}
