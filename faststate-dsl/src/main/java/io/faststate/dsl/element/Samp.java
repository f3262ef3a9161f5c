package io.faststate.dsl.element;

import io.faststate.dsl.Element;
import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/** The {@code samp} element. */
public final class Samp extends Element<Samp> {
    private static final Tag TAG = Tag.of("samp");

    private Samp(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code samp} element with content. */
    public static Samp of(Constable... content) {
        return new Samp(content);
    }
}
