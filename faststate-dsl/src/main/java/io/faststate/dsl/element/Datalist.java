package io.faststate.dsl.element;

import io.faststate.dsl.Element;
import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/** The {@code datalist} element. */
public final class Datalist extends Element<Datalist> {
    private static final Tag TAG = Tag.of("datalist");

    private Datalist(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code datalist} element with content. */
    public static Datalist of(Constable... content) {
        return new Datalist(content);
    }
}
