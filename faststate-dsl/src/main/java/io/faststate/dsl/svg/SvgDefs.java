package io.faststate.dsl.svg;

import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/** The {@code defs} element of SVG. */
public final class SvgDefs extends SvgElement<SvgDefs> {
    private static final Tag TAG = Tag.of("defs", Tag.Content.FOREIGN);

    private SvgDefs(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code defs} element with content. */
    public static SvgDefs of(Constable... content) {
        return new SvgDefs(content);
    }
}
