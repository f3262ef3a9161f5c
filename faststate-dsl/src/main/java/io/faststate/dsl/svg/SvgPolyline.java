package io.faststate.dsl.svg;

import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/** The {@code polyline} element of SVG. */
public final class SvgPolyline extends SvgElement<SvgPolyline> {
    private static final Tag TAG = Tag.of("polyline", Tag.Content.FOREIGN);

    private SvgPolyline(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code polyline} element with content. */
    public static SvgPolyline of(Constable... content) {
        return new SvgPolyline(content);
    }

    /** Sets {@code points}: the corners, such as {@code 0,0 10,5}. */
    public SvgPolyline points(String value) {
        return set(SvgNames.POINTS, value);
    }
}
