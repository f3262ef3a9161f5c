package io.faststate.dsl.element;

import io.faststate.dsl.Element;
import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/** The {@code section} element. */
public final class Section extends Element<Section> {
    private static final Tag TAG = Tag.of("section");

    private Section(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code section} element with content. */
    public static Section of(Constable... content) {
        return new Section(content);
    }
}
