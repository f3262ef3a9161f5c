package io.faststate.dsl.svg;

import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/** The {@code linearGradient} element of SVG. */
public final class SvgLinearGradient extends SvgElement<SvgLinearGradient> {
    private static final Tag TAG = Tag.of("linearGradient", Tag.Content.FOREIGN);

    private SvgLinearGradient(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code linearGradient} element with content. */
    public static SvgLinearGradient of(Constable... content) {
        return new SvgLinearGradient(content);
    }

    /** Sets {@code x1}: the x coordinate of the start. */
    public SvgLinearGradient x1(double value) {
        return set(SvgNames.X1, value);
    }

    /** Sets {@code x1}: the x coordinate of the start. */
    public SvgLinearGradient x1(String value) {
        return set(SvgNames.X1, value);
    }

    /** Sets {@code y1}: the y coordinate of the start. */
    public SvgLinearGradient y1(double value) {
        return set(SvgNames.Y1, value);
    }

    /** Sets {@code y1}: the y coordinate of the start. */
    public SvgLinearGradient y1(String value) {
        return set(SvgNames.Y1, value);
    }

    /** Sets {@code x2}: the x coordinate of the end. */
    public SvgLinearGradient x2(double value) {
        return set(SvgNames.X2, value);
    }

    /** Sets {@code x2}: the x coordinate of the end. */
    public SvgLinearGradient x2(String value) {
        return set(SvgNames.X2, value);
    }

    /** Sets {@code y2}: the y coordinate of the end. */
    public SvgLinearGradient y2(double value) {
        return set(SvgNames.Y2, value);
    }

    /** Sets {@code y2}: the y coordinate of the end. */
    public SvgLinearGradient y2(String value) {
        return set(SvgNames.Y2, value);
    }

    /** Sets {@code gradientUnits}: the units. */
    public SvgLinearGradient gradientUnits(String value) {
        return set(SvgNames.GRADIENT_UNITS, value);
    }

    /** Sets {@code gradientTransform}: the transformation. */
    public SvgLinearGradient gradientTransform(String value) {
        return set(SvgNames.GRADIENT_TRANSFORM, value);
    }

    /** Sets {@code spreadMethod}: what is beyond the ends. */
    public SvgLinearGradient spreadMethod(String value) {
        return set(SvgNames.SPREAD_METHOD, value);
    }

    /** Sets {@code href}: the URL. */
    public SvgLinearGradient href(String value) {
        return set(SvgNames.HREF, value);
    }
}
