package io.faststate.dsl.svg;

import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/** The {@code polygon} element of SVG. */
public final class SvgPolygon extends SvgElement<SvgPolygon> {
    private static final Tag TAG = Tag.of("polygon", Tag.Content.FOREIGN);

    private SvgPolygon(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code polygon} element with content. */
    public static SvgPolygon of(Constable... content) {
        return new SvgPolygon(content);
    }

    /** Sets {@code points}: the corners, such as {@code 0,0 10,5}. */
    public SvgPolygon points(String value) {
        return set(SvgNames.POINTS, value);
    }
}
