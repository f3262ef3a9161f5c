package io.faststate.dsl.element;

import io.faststate.dsl.Element;
import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/** The {@code dfn} element. */
public final class Dfn extends Element<Dfn> {
    private static final Tag TAG = Tag.of("dfn");

    private Dfn(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code dfn} element with content. */
    public static Dfn of(Constable... content) {
        return new Dfn(content);
    }
}
