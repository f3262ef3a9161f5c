package io.faststate.dsl.svg;

import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/** The {@code feGaussianBlur} element of SVG. */
public final class SvgFeGaussianBlur extends SvgElement<SvgFeGaussianBlur> {
    private static final Tag TAG = Tag.of("feGaussianBlur", Tag.Content.FOREIGN);

    private SvgFeGaussianBlur(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code feGaussianBlur} element with content. */
    public static SvgFeGaussianBlur of(Constable... content) {
        return new SvgFeGaussianBlur(content);
    }

    /** Sets {@code x}: the x coordinate. */
    public SvgFeGaussianBlur x(double value) {
        return set(SvgNames.X, value);
    }

    /** Sets {@code x}: the x coordinate. */
    public SvgFeGaussianBlur x(String value) {
        return set(SvgNames.X, value);
    }

    /** Sets {@code y}: the y coordinate. */
    public SvgFeGaussianBlur y(double value) {
        return set(SvgNames.Y, value);
    }

    /** Sets {@code y}: the y coordinate. */
    public SvgFeGaussianBlur y(String value) {
        return set(SvgNames.Y, value);
    }

    /** Sets {@code width}: the width. */
    public SvgFeGaussianBlur width(double value) {
        return set(SvgNames.WIDTH, value);
    }

    /** Sets {@code width}: the width. */
    public SvgFeGaussianBlur width(String value) {
        return set(SvgNames.WIDTH, value);
    }

    /** Sets {@code height}: the height. */
    public SvgFeGaussianBlur height(double value) {
        return set(SvgNames.HEIGHT, value);
    }

    /** Sets {@code height}: the height. */
    public SvgFeGaussianBlur height(String value) {
        return set(SvgNames.HEIGHT, value);
    }

    /** Sets {@code in}: the input. */
    public SvgFeGaussianBlur in(String value) {
        return set(SvgNames.IN, value);
    }

    /** Sets {@code result}: the name of the result. */
    public SvgFeGaussianBlur result(String value) {
        return set(SvgNames.RESULT, value);
    }

    /** Sets {@code stdDeviation}: the radius of the blur. */
    public SvgFeGaussianBlur stdDeviation(double value) {
        return set(SvgNames.STD_DEVIATION, value);
    }

    /** Sets {@code stdDeviation}: the radius of the blur. */
    public SvgFeGaussianBlur stdDeviation(String value) {
        return set(SvgNames.STD_DEVIATION, value);
    }
}
