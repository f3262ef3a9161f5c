package io.faststate.dsl.svg;

import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/** The {@code feConvolveMatrix} element of SVG. */
public final class SvgFeConvolveMatrix extends SvgElement<SvgFeConvolveMatrix> {
    private static final Tag TAG = Tag.of("feConvolveMatrix", Tag.Content.FOREIGN);

    private SvgFeConvolveMatrix(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code feConvolveMatrix} element with content. */
    public static SvgFeConvolveMatrix of(Constable... content) {
        return new SvgFeConvolveMatrix(content);
    }

    /** Sets {@code x}: the x coordinate. */
    public SvgFeConvolveMatrix x(double value) {
        return set(SvgNames.X, value);
    }

    /** Sets {@code x}: the x coordinate. */
    public SvgFeConvolveMatrix x(String value) {
        return set(SvgNames.X, value);
    }

    /** Sets {@code y}: the y coordinate. */
    public SvgFeConvolveMatrix y(double value) {
        return set(SvgNames.Y, value);
    }

    /** Sets {@code y}: the y coordinate. */
    public SvgFeConvolveMatrix y(String value) {
        return set(SvgNames.Y, value);
    }

    /** Sets {@code width}: the width. */
    public SvgFeConvolveMatrix width(double value) {
        return set(SvgNames.WIDTH, value);
    }

    /** Sets {@code width}: the width. */
    public SvgFeConvolveMatrix width(String value) {
        return set(SvgNames.WIDTH, value);
    }

    /** Sets {@code height}: the height. */
    public SvgFeConvolveMatrix height(double value) {
        return set(SvgNames.HEIGHT, value);
    }

    /** Sets {@code height}: the height. */
    public SvgFeConvolveMatrix height(String value) {
        return set(SvgNames.HEIGHT, value);
    }

    /** Sets {@code in}: the input. */
    public SvgFeConvolveMatrix in(String value) {
        return set(SvgNames.IN, value);
    }

    /** Sets {@code result}: the name of the result. */
    public SvgFeConvolveMatrix result(String value) {
        return set(SvgNames.RESULT, value);
    }

    /** Sets {@code order}: the size of the matrix. */
    public SvgFeConvolveMatrix order(String value) {
        return set(SvgNames.ORDER, value);
    }

    /** Sets {@code kernelMatrix}: the matrix. */
    public SvgFeConvolveMatrix kernelMatrix(String value) {
        return set(SvgNames.KERNEL_MATRIX, value);
    }
}
