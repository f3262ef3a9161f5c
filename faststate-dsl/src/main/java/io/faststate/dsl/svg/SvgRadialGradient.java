package io.faststate.dsl.svg;

import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/** The {@code radialGradient} element of SVG. */
public final class SvgRadialGradient extends SvgElement<SvgRadialGradient> {
    private static final Tag TAG = Tag.of("radialGradient", Tag.Content.FOREIGN);

    private SvgRadialGradient(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code radialGradient} element with content. */
    public static SvgRadialGradient of(Constable... content) {
        return new SvgRadialGradient(content);
    }

    /** Sets {@code cx}: the x coordinate of the centre. */
    public SvgRadialGradient cx(double value) {
        return set(SvgNames.CX, value);
    }

    /** Sets {@code cx}: the x coordinate of the centre. */
    public SvgRadialGradient cx(String value) {
        return set(SvgNames.CX, value);
    }

    /** Sets {@code cy}: the y coordinate of the centre. */
    public SvgRadialGradient cy(double value) {
        return set(SvgNames.CY, value);
    }

    /** Sets {@code cy}: the y coordinate of the centre. */
    public SvgRadialGradient cy(String value) {
        return set(SvgNames.CY, value);
    }

    /** Sets {@code r}: the radius. */
    public SvgRadialGradient r(double value) {
        return set(SvgNames.R, value);
    }

    /** Sets {@code r}: the radius. */
    public SvgRadialGradient r(String value) {
        return set(SvgNames.R, value);
    }

    /** Sets {@code fx}: the x coordinate of the focus. */
    public SvgRadialGradient fx(double value) {
        return set(SvgNames.FX, value);
    }

    /** Sets {@code fx}: the x coordinate of the focus. */
    public SvgRadialGradient fx(String value) {
        return set(SvgNames.FX, value);
    }

    /** Sets {@code fy}: the y coordinate of the focus. */
    public SvgRadialGradient fy(double value) {
        return set(SvgNames.FY, value);
    }

    /** Sets {@code fy}: the y coordinate of the focus. */
    public SvgRadialGradient fy(String value) {
        return set(SvgNames.FY, value);
    }

    /** Sets {@code gradientUnits}: the units. */
    public SvgRadialGradient gradientUnits(String value) {
        return set(SvgNames.GRADIENT_UNITS, value);
    }

    /** Sets {@code gradientTransform}: the transformation. */
    public SvgRadialGradient gradientTransform(String value) {
        return set(SvgNames.GRADIENT_TRANSFORM, value);
    }

    /** Sets {@code spreadMethod}: what is beyond the ends. */
    public SvgRadialGradient spreadMethod(String value) {
        return set(SvgNames.SPREAD_METHOD, value);
    }

    /** Sets {@code href}: the URL. */
    public SvgRadialGradient href(String value) {
        return set(SvgNames.HREF, value);
    }
}
