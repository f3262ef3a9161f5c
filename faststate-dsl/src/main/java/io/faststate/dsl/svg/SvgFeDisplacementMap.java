package io.faststate.dsl.svg;

import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/** The {@code feDisplacementMap} element of SVG. */
public final class SvgFeDisplacementMap extends SvgElement<SvgFeDisplacementMap> {
    private static final Tag TAG = Tag.of("feDisplacementMap", Tag.Content.FOREIGN);

    private SvgFeDisplacementMap(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code feDisplacementMap} element with content. */
    public static SvgFeDisplacementMap of(Constable... content) {
        return new SvgFeDisplacementMap(content);
    }

    /** Sets {@code x}: the x coordinate. */
    public SvgFeDisplacementMap x(double value) {
        return set(SvgNames.X, value);
    }

    /** Sets {@code x}: the x coordinate. */
    public SvgFeDisplacementMap x(String value) {
        return set(SvgNames.X, value);
    }

    /** Sets {@code y}: the y coordinate. */
    public SvgFeDisplacementMap y(double value) {
        return set(SvgNames.Y, value);
    }

    /** Sets {@code y}: the y coordinate. */
    public SvgFeDisplacementMap y(String value) {
        return set(SvgNames.Y, value);
    }

    /** Sets {@code width}: the width. */
    public SvgFeDisplacementMap width(double value) {
        return set(SvgNames.WIDTH, value);
    }

    /** Sets {@code width}: the width. */
    public SvgFeDisplacementMap width(String value) {
        return set(SvgNames.WIDTH, value);
    }

    /** Sets {@code height}: the height. */
    public SvgFeDisplacementMap height(double value) {
        return set(SvgNames.HEIGHT, value);
    }

    /** Sets {@code height}: the height. */
    public SvgFeDisplacementMap height(String value) {
        return set(SvgNames.HEIGHT, value);
    }

    /** Sets {@code in}: the input. */
    public SvgFeDisplacementMap in(String value) {
        return set(SvgNames.IN, value);
    }

    /** Sets {@code result}: the name of the result. */
    public SvgFeDisplacementMap result(String value) {
        return set(SvgNames.RESULT, value);
    }

    /** Sets {@code in2}: the second input. */
    public SvgFeDisplacementMap in2(String value) {
        return set(SvgNames.IN2, value);
    }

    /** Sets {@code scale}: the scale. */
    public SvgFeDisplacementMap scale(double value) {
        return set(SvgNames.SCALE, value);
    }

    /** Sets {@code scale}: the scale. */
    public SvgFeDisplacementMap scale(String value) {
        return set(SvgNames.SCALE, value);
    }

    /** Sets {@code xChannelSelector}: the channel for x. */
    public SvgFeDisplacementMap xChannelSelector(String value) {
        return set(SvgNames.X_CHANNEL_SELECTOR, value);
    }

    /** Sets {@code yChannelSelector}: the channel for y. */
    public SvgFeDisplacementMap yChannelSelector(String value) {
        return set(SvgNames.Y_CHANNEL_SELECTOR, value);
    }
}
