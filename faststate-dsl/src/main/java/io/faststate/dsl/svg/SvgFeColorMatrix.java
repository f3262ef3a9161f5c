package io.faststate.dsl.svg;

import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/** The {@code feColorMatrix} element of SVG. */
public final class SvgFeColorMatrix extends SvgElement<SvgFeColorMatrix> {
    private static final Tag TAG = Tag.of("feColorMatrix", Tag.Content.FOREIGN);

    private SvgFeColorMatrix(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code feColorMatrix} element with content. */
    public static SvgFeColorMatrix of(Constable... content) {
        return new SvgFeColorMatrix(content);
    }

    /** Sets {@code x}: the x coordinate. */
    public SvgFeColorMatrix x(double value) {
        return set(SvgNames.X, value);
    }

    /** Sets {@code x}: the x coordinate. */
    public SvgFeColorMatrix x(String value) {
        return set(SvgNames.X, value);
    }

    /** Sets {@code y}: the y coordinate. */
    public SvgFeColorMatrix y(double value) {
        return set(SvgNames.Y, value);
    }

    /** Sets {@code y}: the y coordinate. */
    public SvgFeColorMatrix y(String value) {
        return set(SvgNames.Y, value);
    }

    /** Sets {@code width}: the width. */
    public SvgFeColorMatrix width(double value) {
        return set(SvgNames.WIDTH, value);
    }

    /** Sets {@code width}: the width. */
    public SvgFeColorMatrix width(String value) {
        return set(SvgNames.WIDTH, value);
    }

    /** Sets {@code height}: the height. */
    public SvgFeColorMatrix height(double value) {
        return set(SvgNames.HEIGHT, value);
    }

    /** Sets {@code height}: the height. */
    public SvgFeColorMatrix height(String value) {
        return set(SvgNames.HEIGHT, value);
    }

    /** Sets {@code in}: the input. */
    public SvgFeColorMatrix in(String value) {
        return set(SvgNames.IN, value);
    }

    /** Sets {@code result}: the name of the result. */
    public SvgFeColorMatrix result(String value) {
        return set(SvgNames.RESULT, value);
    }

    /** Sets {@code type}: the kind. */
    public SvgFeColorMatrix type(String value) {
        return set(SvgNames.TYPE, value);
    }

    /** Sets the list: the matrix. */
    public SvgFeColorMatrix values(String value) {
        return set(SvgNames.VALUES, value);
    }
}
