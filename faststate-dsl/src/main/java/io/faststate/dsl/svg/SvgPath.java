package io.faststate.dsl.svg;

import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/** The {@code path} element of SVG. */
public final class SvgPath extends SvgElement<SvgPath> {
    private static final Tag TAG = Tag.of("path", Tag.Content.FOREIGN);

    private SvgPath(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code path} element with content. */
    public static SvgPath of(Constable... content) {
        return new SvgPath(content);
    }

    /** Sets {@code d}: the path. */
    public SvgPath d(String value) {
        return set(SvgNames.D, value);
    }
}
