package io.faststate.dsl.svg;

import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/** The {@code style} element of SVG. */
public final class SvgStyle extends SvgElement<SvgStyle> {
    private static final Tag TAG = Tag.of("style", Tag.Content.FOREIGN);

    private SvgStyle(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code style} element with content. */
    public static SvgStyle of(Constable... content) {
        return new SvgStyle(content);
    }

    /** Sets {@code type}: the kind. */
    public SvgStyle type(String value) {
        return set(SvgNames.TYPE, value);
    }

    /** Sets {@code media}: the media query. */
    public SvgStyle media(String value) {
        return set(SvgNames.MEDIA, value);
    }
}
