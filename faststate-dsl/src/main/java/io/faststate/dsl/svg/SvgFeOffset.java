package io.faststate.dsl.svg;

import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/** The {@code feOffset} element of SVG. */
public final class SvgFeOffset extends SvgElement<SvgFeOffset> {
    private static final Tag TAG = Tag.of("feOffset", Tag.Content.FOREIGN);

    private SvgFeOffset(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code feOffset} element with content. */
    public static SvgFeOffset of(Constable... content) {
        return new SvgFeOffset(content);
    }

    /** Sets {@code x}: the x coordinate. */
    public SvgFeOffset x(double value) {
        return set(SvgNames.X, value);
    }

    /** Sets {@code x}: the x coordinate. */
    public SvgFeOffset x(String value) {
        return set(SvgNames.X, value);
    }

    /** Sets {@code y}: the y coordinate. */
    public SvgFeOffset y(double value) {
        return set(SvgNames.Y, value);
    }

    /** Sets {@code y}: the y coordinate. */
    public SvgFeOffset y(String value) {
        return set(SvgNames.Y, value);
    }

    /** Sets {@code width}: the width. */
    public SvgFeOffset width(double value) {
        return set(SvgNames.WIDTH, value);
    }

    /** Sets {@code width}: the width. */
    public SvgFeOffset width(String value) {
        return set(SvgNames.WIDTH, value);
    }

    /** Sets {@code height}: the height. */
    public SvgFeOffset height(double value) {
        return set(SvgNames.HEIGHT, value);
    }

    /** Sets {@code height}: the height. */
    public SvgFeOffset height(String value) {
        return set(SvgNames.HEIGHT, value);
    }

    /** Sets {@code in}: the input. */
    public SvgFeOffset in(String value) {
        return set(SvgNames.IN, value);
    }

    /** Sets {@code result}: the name of the result. */
    public SvgFeOffset result(String value) {
        return set(SvgNames.RESULT, value);
    }

    /** Sets {@code dx}: the shift to the right. */
    public SvgFeOffset dx(double value) {
        return set(SvgNames.DX, value);
    }

    /** Sets {@code dx}: the shift to the right. */
    public SvgFeOffset dx(String value) {
        return set(SvgNames.DX, value);
    }

    /** Sets {@code dy}: the shift down. */
    public SvgFeOffset dy(double value) {
        return set(SvgNames.DY, value);
    }

    /** Sets {@code dy}: the shift down. */
    public SvgFeOffset dy(String value) {
        return set(SvgNames.DY, value);
    }
}
