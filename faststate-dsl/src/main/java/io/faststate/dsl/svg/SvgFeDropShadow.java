package io.faststate.dsl.svg;

import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/** The {@code feDropShadow} element of SVG. */
public final class SvgFeDropShadow extends SvgElement<SvgFeDropShadow> {
    private static final Tag TAG = Tag.of("feDropShadow", Tag.Content.FOREIGN);

    private SvgFeDropShadow(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code feDropShadow} element with content. */
    public static SvgFeDropShadow of(Constable... content) {
        return new SvgFeDropShadow(content);
    }

    /** Sets {@code x}: the x coordinate. */
    public SvgFeDropShadow x(double value) {
        return set(SvgNames.X, value);
    }

    /** Sets {@code x}: the x coordinate. */
    public SvgFeDropShadow x(String value) {
        return set(SvgNames.X, value);
    }

    /** Sets {@code y}: the y coordinate. */
    public SvgFeDropShadow y(double value) {
        return set(SvgNames.Y, value);
    }

    /** Sets {@code y}: the y coordinate. */
    public SvgFeDropShadow y(String value) {
        return set(SvgNames.Y, value);
    }

    /** Sets {@code width}: the width. */
    public SvgFeDropShadow width(double value) {
        return set(SvgNames.WIDTH, value);
    }

    /** Sets {@code width}: the width. */
    public SvgFeDropShadow width(String value) {
        return set(SvgNames.WIDTH, value);
    }

    /** Sets {@code height}: the height. */
    public SvgFeDropShadow height(double value) {
        return set(SvgNames.HEIGHT, value);
    }

    /** Sets {@code height}: the height. */
    public SvgFeDropShadow height(String value) {
        return set(SvgNames.HEIGHT, value);
    }

    /** Sets {@code in}: the input. */
    public SvgFeDropShadow in(String value) {
        return set(SvgNames.IN, value);
    }

    /** Sets {@code result}: the name of the result. */
    public SvgFeDropShadow result(String value) {
        return set(SvgNames.RESULT, value);
    }

    /** Sets {@code dx}: the shift to the right. */
    public SvgFeDropShadow dx(double value) {
        return set(SvgNames.DX, value);
    }

    /** Sets {@code dx}: the shift to the right. */
    public SvgFeDropShadow dx(String value) {
        return set(SvgNames.DX, value);
    }

    /** Sets {@code dy}: the shift down. */
    public SvgFeDropShadow dy(double value) {
        return set(SvgNames.DY, value);
    }

    /** Sets {@code dy}: the shift down. */
    public SvgFeDropShadow dy(String value) {
        return set(SvgNames.DY, value);
    }

    /** Sets {@code stdDeviation}: the radius of the blur. */
    public SvgFeDropShadow stdDeviation(double value) {
        return set(SvgNames.STD_DEVIATION, value);
    }

    /** Sets {@code stdDeviation}: the radius of the blur. */
    public SvgFeDropShadow stdDeviation(String value) {
        return set(SvgNames.STD_DEVIATION, value);
    }

    /** Sets {@code flood-color}: the colour. */
    public SvgFeDropShadow floodColor(String value) {
        return set(SvgNames.FLOOD_COLOR, value);
    }

    /** Sets {@code flood-opacity}: the opacity. */
    public SvgFeDropShadow floodOpacity(double value) {
        return set(SvgNames.FLOOD_OPACITY, value);
    }

    /** Sets {@code flood-opacity}: the opacity. */
    public SvgFeDropShadow floodOpacity(String value) {
        return set(SvgNames.FLOOD_OPACITY, value);
    }
}
