package io.faststate.dsl.svg;

import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/** The {@code mpath} element of SVG. */
public final class SvgMpath extends SvgElement<SvgMpath> {
    private static final Tag TAG = Tag.of("mpath", Tag.Content.FOREIGN);

    private SvgMpath(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code mpath} element with content. */
    public static SvgMpath of(Constable... content) {
        return new SvgMpath(content);
    }

    /** Sets {@code href}: the URL. */
    public SvgMpath href(String value) {
        return set(SvgNames.HREF, value);
    }
}
