package io.faststate.dsl.svg;

import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/** The {@code tspan} element of SVG. */
public final class SvgTspan extends SvgElement<SvgTspan> {
    private static final Tag TAG = Tag.of("tspan", Tag.Content.FOREIGN);

    private SvgTspan(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code tspan} element with content. */
    public static SvgTspan of(Constable... content) {
        return new SvgTspan(content);
    }

    /** Sets {@code x}: the x coordinate. */
    public SvgTspan x(double value) {
        return set(SvgNames.X, value);
    }

    /** Sets {@code x}: the x coordinate. */
    public SvgTspan x(String value) {
        return set(SvgNames.X, value);
    }

    /** Sets {@code y}: the y coordinate. */
    public SvgTspan y(double value) {
        return set(SvgNames.Y, value);
    }

    /** Sets {@code y}: the y coordinate. */
    public SvgTspan y(String value) {
        return set(SvgNames.Y, value);
    }

    /** Sets {@code dx}: the shift to the right. */
    public SvgTspan dx(double value) {
        return set(SvgNames.DX, value);
    }

    /** Sets {@code dx}: the shift to the right. */
    public SvgTspan dx(String value) {
        return set(SvgNames.DX, value);
    }

    /** Sets {@code dy}: the shift down. */
    public SvgTspan dy(double value) {
        return set(SvgNames.DY, value);
    }

    /** Sets {@code dy}: the shift down. */
    public SvgTspan dy(String value) {
        return set(SvgNames.DY, value);
    }

    /** Sets {@code rotate}: the rotation. */
    public SvgTspan rotate(String value) {
        return set(SvgNames.ROTATE, value);
    }

    /** Sets {@code textLength}: the length that the text is fitted to. */
    public SvgTspan textLength(double value) {
        return set(SvgNames.TEXT_LENGTH, value);
    }

    /** Sets {@code textLength}: the length that the text is fitted to. */
    public SvgTspan textLength(String value) {
        return set(SvgNames.TEXT_LENGTH, value);
    }

    /** Sets {@code lengthAdjust}: what is fitted. */
    public SvgTspan lengthAdjust(String value) {
        return set(SvgNames.LENGTH_ADJUST, value);
    }
}
