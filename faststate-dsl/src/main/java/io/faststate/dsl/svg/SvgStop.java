package io.faststate.dsl.svg;

import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/** The {@code stop} element of SVG. */
public final class SvgStop extends SvgElement<SvgStop> {
    private static final Tag TAG = Tag.of("stop", Tag.Content.FOREIGN);

    private SvgStop(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code stop} element with content. */
    public static SvgStop of(Constable... content) {
        return new SvgStop(content);
    }

    /** Sets {@code offset}: the position of the colour. */
    public SvgStop offset(double value) {
        return set(SvgNames.OFFSET, value);
    }

    /** Sets {@code offset}: the position of the colour. */
    public SvgStop offset(String value) {
        return set(SvgNames.OFFSET, value);
    }

    /** Sets {@code stop-color}: the colour. */
    public SvgStop stopColor(String value) {
        return set(SvgNames.STOP_COLOR, value);
    }

    /** Sets {@code stop-opacity}: the opacity. */
    public SvgStop stopOpacity(double value) {
        return set(SvgNames.STOP_OPACITY, value);
    }

    /** Sets {@code stop-opacity}: the opacity. */
    public SvgStop stopOpacity(String value) {
        return set(SvgNames.STOP_OPACITY, value);
    }
}
