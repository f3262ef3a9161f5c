package io.faststate.dsl.element;

import io.faststate.dsl.Element;
import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/** The {@code head} element. */
public final class Head extends Element<Head> {
    private static final Tag TAG = Tag.of("head", Tag.Content.HEAD);

    private Head(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code head} element with content. */
    public static Head of(Constable... content) {
        return new Head(content);
    }
}
