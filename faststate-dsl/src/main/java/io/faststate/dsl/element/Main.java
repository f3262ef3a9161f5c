package io.faststate.dsl.element;

import io.faststate.dsl.Element;
import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/** The {@code main} element. */
public final class Main extends Element<Main> {
    private static final Tag TAG = Tag.of("main");

    private Main(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code main} element with content. */
    public static Main of(Constable... content) {
        return new Main(content);
    }
}
