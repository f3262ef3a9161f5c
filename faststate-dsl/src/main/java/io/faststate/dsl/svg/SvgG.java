package io.faststate.dsl.svg;

import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/** The {@code g} element of SVG. */
public final class SvgG extends SvgElement<SvgG> {
    private static final Tag TAG = Tag.of("g", Tag.Content.FOREIGN);

    private SvgG(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code g} element with content. */
    public static SvgG of(Constable... content) {
        return new SvgG(content);
    }
}
