package io.faststate.dsl.svg;

import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/** The {@code feSpecularLighting} element of SVG. */
public final class SvgFeSpecularLighting extends SvgElement<SvgFeSpecularLighting> {
    private static final Tag TAG = Tag.of("feSpecularLighting", Tag.Content.FOREIGN);

    private SvgFeSpecularLighting(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code feSpecularLighting} element with content. */
    public static SvgFeSpecularLighting of(Constable... content) {
        return new SvgFeSpecularLighting(content);
    }

    /** Sets {@code x}: the x coordinate. */
    public SvgFeSpecularLighting x(double value) {
        return set(SvgNames.X, value);
    }

    /** Sets {@code x}: the x coordinate. */
    public SvgFeSpecularLighting x(String value) {
        return set(SvgNames.X, value);
    }

    /** Sets {@code y}: the y coordinate. */
    public SvgFeSpecularLighting y(double value) {
        return set(SvgNames.Y, value);
    }

    /** Sets {@code y}: the y coordinate. */
    public SvgFeSpecularLighting y(String value) {
        return set(SvgNames.Y, value);
    }

    /** Sets {@code width}: the width. */
    public SvgFeSpecularLighting width(double value) {
        return set(SvgNames.WIDTH, value);
    }

    /** Sets {@code width}: the width. */
    public SvgFeSpecularLighting width(String value) {
        return set(SvgNames.WIDTH, value);
    }

    /** Sets {@code height}: the height. */
    public SvgFeSpecularLighting height(double value) {
        return set(SvgNames.HEIGHT, value);
    }

    /** Sets {@code height}: the height. */
    public SvgFeSpecularLighting height(String value) {
        return set(SvgNames.HEIGHT, value);
    }

    /** Sets {@code in}: the input. */
    public SvgFeSpecularLighting in(String value) {
        return set(SvgNames.IN, value);
    }

    /** Sets {@code result}: the name of the result. */
    public SvgFeSpecularLighting result(String value) {
        return set(SvgNames.RESULT, value);
    }

    /** Sets {@code surfaceScale}: the height of the surface. */
    public SvgFeSpecularLighting surfaceScale(double value) {
        return set(SvgNames.SURFACE_SCALE, value);
    }

    /** Sets {@code surfaceScale}: the height of the surface. */
    public SvgFeSpecularLighting surfaceScale(String value) {
        return set(SvgNames.SURFACE_SCALE, value);
    }

    /** Sets {@code specularConstant}: the strength. */
    public SvgFeSpecularLighting specularConstant(double value) {
        return set(SvgNames.SPECULAR_CONSTANT, value);
    }

    /** Sets {@code specularConstant}: the strength. */
    public SvgFeSpecularLighting specularConstant(String value) {
        return set(SvgNames.SPECULAR_CONSTANT, value);
    }

    /** Sets {@code specularExponent}: the sharpness. */
    public SvgFeSpecularLighting specularExponent(double value) {
        return set(SvgNames.SPECULAR_EXPONENT, value);
    }

    /** Sets {@code specularExponent}: the sharpness. */
    public SvgFeSpecularLighting specularExponent(String value) {
        return set(SvgNames.SPECULAR_EXPONENT, value);
    }

    /** Sets {@code lighting-color}: the colour. */
    public SvgFeSpecularLighting lightingColor(String value) {
        return set(SvgNames.LIGHTING_COLOR, value);
    }
}
