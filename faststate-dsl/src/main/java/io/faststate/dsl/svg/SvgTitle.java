package io.faststate.dsl.svg;

import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/** The {@code title} element of SVG. */
public final class SvgTitle extends SvgElement<SvgTitle> {
    private static final Tag TAG = Tag.of("title", Tag.Content.TEXT);

    private SvgTitle(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code title} element with content. */
    public static SvgTitle of(Constable... content) {
        return new SvgTitle(content);
    }
}
