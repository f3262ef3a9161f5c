package io.faststate.dsl.svg;

import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/** The {@code feDiffuseLighting} element of SVG. */
public final class SvgFeDiffuseLighting extends SvgElement<SvgFeDiffuseLighting> {
    private static final Tag TAG = Tag.of("feDiffuseLighting", Tag.Content.FOREIGN);

    private SvgFeDiffuseLighting(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code feDiffuseLighting} element with content. */
    public static SvgFeDiffuseLighting of(Constable... content) {
        return new SvgFeDiffuseLighting(content);
    }

    /** Sets {@code x}: the x coordinate. */
    public SvgFeDiffuseLighting x(double value) {
        return set(SvgNames.X, value);
    }

    /** Sets {@code x}: the x coordinate. */
    public SvgFeDiffuseLighting x(String value) {
        return set(SvgNames.X, value);
    }

    /** Sets {@code y}: the y coordinate. */
    public SvgFeDiffuseLighting y(double value) {
        return set(SvgNames.Y, value);
    }

    /** Sets {@code y}: the y coordinate. */
    public SvgFeDiffuseLighting y(String value) {
        return set(SvgNames.Y, value);
    }

    /** Sets {@code width}: the width. */
    public SvgFeDiffuseLighting width(double value) {
        return set(SvgNames.WIDTH, value);
    }

    /** Sets {@code width}: the width. */
    public SvgFeDiffuseLighting width(String value) {
        return set(SvgNames.WIDTH, value);
    }

    /** Sets {@code height}: the height. */
    public SvgFeDiffuseLighting height(double value) {
        return set(SvgNames.HEIGHT, value);
    }

    /** Sets {@code height}: the height. */
    public SvgFeDiffuseLighting height(String value) {
        return set(SvgNames.HEIGHT, value);
    }

    /** Sets {@code in}: the input. */
    public SvgFeDiffuseLighting in(String value) {
        return set(SvgNames.IN, value);
    }

    /** Sets {@code result}: the name of the result. */
    public SvgFeDiffuseLighting result(String value) {
        return set(SvgNames.RESULT, value);
    }

    /** Sets {@code surfaceScale}: the height of the surface. */
    public SvgFeDiffuseLighting surfaceScale(double value) {
        return set(SvgNames.SURFACE_SCALE, value);
    }

    /** Sets {@code surfaceScale}: the height of the surface. */
    public SvgFeDiffuseLighting surfaceScale(String value) {
        return set(SvgNames.SURFACE_SCALE, value);
    }

    /** Sets {@code diffuseConstant}: the strength. */
    public SvgFeDiffuseLighting diffuseConstant(double value) {
        return set(SvgNames.DIFFUSE_CONSTANT, value);
    }

    /** Sets {@code diffuseConstant}: the strength. */
    public SvgFeDiffuseLighting diffuseConstant(String value) {
        return set(SvgNames.DIFFUSE_CONSTANT, value);
    }

    /** Sets {@code lighting-color}: the colour. */
    public SvgFeDiffuseLighting lightingColor(String value) {
        return set(SvgNames.LIGHTING_COLOR, value);
    }
}
