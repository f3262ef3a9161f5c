package io.faststate.dsl.element;

import io.faststate.dsl.Element;
import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/** The {@code body} element. */
public final class Body extends Element<Body> {
    private static final Tag TAG = Tag.of("body", Tag.Content.BODY);

    private Body(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code body} element with content. */
    public static Body of(Constable... content) {
        return new Body(content);
    }
}
