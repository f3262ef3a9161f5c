package io.faststate.dsl.element;

import io.faststate.dsl.Element;
import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/** The {@code hgroup} element. */
public final class Hgroup extends Element<Hgroup> {
    private static final Tag TAG = Tag.of("hgroup");

    private Hgroup(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code hgroup} element with content. */
    public static Hgroup of(Constable... content) {
        return new Hgroup(content);
    }
}
