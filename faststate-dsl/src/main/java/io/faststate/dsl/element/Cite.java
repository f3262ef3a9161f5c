package io.faststate.dsl.element;

import io.faststate.dsl.Element;
import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/** The {@code cite} element. */
public final class Cite extends Element<Cite> {
    private static final Tag TAG = Tag.of("cite");

    private Cite(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code cite} element with content. */
    public static Cite of(Constable... content) {
        return new Cite(content);
    }
}
