package io.faststate.dsl.svg;

import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/** The {@code clipPath} element of SVG. */
public final class SvgClipPath extends SvgElement<SvgClipPath> {
    private static final Tag TAG = Tag.of("clipPath", Tag.Content.FOREIGN);

    private SvgClipPath(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code clipPath} element with content. */
    public static SvgClipPath of(Constable... content) {
        return new SvgClipPath(content);
    }

    /** Sets {@code clipPathUnits}: the units. */
    public SvgClipPath clipPathUnits(String value) {
        return set(SvgNames.CLIP_PATH_UNITS, value);
    }
}
