package io.faststate.dsl.svg;

import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/** The {@code circle} element of SVG. */
public final class SvgCircle extends SvgElement<SvgCircle> {
    private static final Tag TAG = Tag.of("circle", Tag.Content.FOREIGN);

    private SvgCircle(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code circle} element with content. */
    public static SvgCircle of(Constable... content) {
        return new SvgCircle(content);
    }

    /** Sets {@code cx}: the x coordinate of the centre. */
    public SvgCircle cx(double value) {
        return set(SvgNames.CX, value);
    }

    /** Sets {@code cx}: the x coordinate of the centre. */
    public SvgCircle cx(String value) {
        return set(SvgNames.CX, value);
    }

    /** Sets {@code cy}: the y coordinate of the centre. */
    public SvgCircle cy(double value) {
        return set(SvgNames.CY, value);
    }

    /** Sets {@code cy}: the y coordinate of the centre. */
    public SvgCircle cy(String value) {
        return set(SvgNames.CY, value);
    }

    /** Sets {@code r}: the radius. */
    public SvgCircle r(double value) {
        return set(SvgNames.R, value);
    }

    /** Sets {@code r}: the radius. */
    public SvgCircle r(String value) {
        return set(SvgNames.R, value);
    }
}
