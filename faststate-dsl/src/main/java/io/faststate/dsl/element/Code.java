package io.faststate.dsl.element;

import io.faststate.dsl.Element;
import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/** The {@code code} element. */
public final class Code extends Element<Code> {
    private static final Tag TAG = Tag.of("code");

    private Code(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code code} element with content. */
    public static Code of(Constable... content) {
        return new Code(content);
    }
}
