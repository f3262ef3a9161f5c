package io.faststate.dsl.element;

import io.faststate.dsl.Element;
import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/** The {@code figcaption} element. */
public final class Figcaption extends Element<Figcaption> {
    private static final Tag TAG = Tag.of("figcaption");

    private Figcaption(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code figcaption} element with content. */
    public static Figcaption of(Constable... content) {
        return new Figcaption(content);
    }
}
