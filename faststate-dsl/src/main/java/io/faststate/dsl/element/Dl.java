package io.faststate.dsl.element;

import io.faststate.dsl.Element;
import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/** The {@code dl} element. */
public final class Dl extends Element<Dl> {
    private static final Tag TAG = Tag.of("dl");

    private Dl(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code dl} element with content. */
    public static Dl of(Constable... content) {
        return new Dl(content);
    }
}
