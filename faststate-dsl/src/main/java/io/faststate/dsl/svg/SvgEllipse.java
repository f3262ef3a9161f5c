package io.faststate.dsl.svg;

import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/** The {@code ellipse} element of SVG. */
public final class SvgEllipse extends SvgElement<SvgEllipse> {
    private static final Tag TAG = Tag.of("ellipse", Tag.Content.FOREIGN);

    private SvgEllipse(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code ellipse} element with content. */
    public static SvgEllipse of(Constable... content) {
        return new SvgEllipse(content);
    }

    /** Sets {@code cx}: the x coordinate of the centre. */
    public SvgEllipse cx(double value) {
        return set(SvgNames.CX, value);
    }

    /** Sets {@code cx}: the x coordinate of the centre. */
    public SvgEllipse cx(String value) {
        return set(SvgNames.CX, value);
    }

    /** Sets {@code cy}: the y coordinate of the centre. */
    public SvgEllipse cy(double value) {
        return set(SvgNames.CY, value);
    }

    /** Sets {@code cy}: the y coordinate of the centre. */
    public SvgEllipse cy(String value) {
        return set(SvgNames.CY, value);
    }

    /** Sets {@code rx}: the horizontal radius. */
    public SvgEllipse rx(double value) {
        return set(SvgNames.RX, value);
    }

    /** Sets {@code rx}: the horizontal radius. */
    public SvgEllipse rx(String value) {
        return set(SvgNames.RX, value);
    }

    /** Sets {@code ry}: the vertical radius. */
    public SvgEllipse ry(double value) {
        return set(SvgNames.RY, value);
    }

    /** Sets {@code ry}: the vertical radius. */
    public SvgEllipse ry(String value) {
        return set(SvgNames.RY, value);
    }
}
