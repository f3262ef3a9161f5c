package io.faststate.dsl.svg;

import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/** The {@code feBlend} element of SVG. */
public final class SvgFeBlend extends SvgElement<SvgFeBlend> {
    private static final Tag TAG = Tag.of("feBlend", Tag.Content.FOREIGN);

    private SvgFeBlend(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code feBlend} element with content. */
    public static SvgFeBlend of(Constable... content) {
        return new SvgFeBlend(content);
    }

    /** Sets {@code x}: the x coordinate. */
    public SvgFeBlend x(double value) {
        return set(SvgNames.X, value);
    }

    /** Sets {@code x}: the x coordinate. */
    public SvgFeBlend x(String value) {
        return set(SvgNames.X, value);
    }

    /** Sets {@code y}: the y coordinate. */
    public SvgFeBlend y(double value) {
        return set(SvgNames.Y, value);
    }

    /** Sets {@code y}: the y coordinate. */
    public SvgFeBlend y(String value) {
        return set(SvgNames.Y, value);
    }

    /** Sets {@code width}: the width. */
    public SvgFeBlend width(double value) {
        return set(SvgNames.WIDTH, value);
    }

    /** Sets {@code width}: the width. */
    public SvgFeBlend width(String value) {
        return set(SvgNames.WIDTH, value);
    }

    /** Sets {@code height}: the height. */
    public SvgFeBlend height(double value) {
        return set(SvgNames.HEIGHT, value);
    }

    /** Sets {@code height}: the height. */
    public SvgFeBlend height(String value) {
        return set(SvgNames.HEIGHT, value);
    }

    /** Sets {@code in}: the input. */
    public SvgFeBlend in(String value) {
        return set(SvgNames.IN, value);
    }

    /** Sets {@code result}: the name of the result. */
    public SvgFeBlend result(String value) {
        return set(SvgNames.RESULT, value);
    }

    /** Sets {@code in2}: the second input. */
    public SvgFeBlend in2(String value) {
        return set(SvgNames.IN2, value);
    }

    /** Sets {@code mode}: how the inputs mix. */
    public SvgFeBlend mode(String value) {
        return set(SvgNames.MODE, value);
    }
}
