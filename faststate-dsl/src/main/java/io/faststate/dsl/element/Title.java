package io.faststate.dsl.element;

import io.faststate.dsl.Element;
import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/** The {@code title} element. */
public final class Title extends Element<Title> {
    private static final Tag TAG = Tag.of("title", Tag.Content.TEXT);

    private Title(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code title} element with content. */
    public static Title of(Constable... content) {
        return new Title(content);
    }
}
