package io.faststate.dsl.svg;

import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/** The {@code desc} element of SVG. */
public final class SvgDesc extends SvgElement<SvgDesc> {
    private static final Tag TAG = Tag.of("desc");

    private SvgDesc(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code desc} element with content. */
    public static SvgDesc of(Constable... content) {
        return new SvgDesc(content);
    }
}
