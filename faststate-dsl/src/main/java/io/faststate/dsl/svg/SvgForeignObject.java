package io.faststate.dsl.svg;

import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/** The {@code foreignObject} element of SVG. */
public final class SvgForeignObject extends SvgElement<SvgForeignObject> {
    private static final Tag TAG = Tag.of("foreignObject");

    private SvgForeignObject(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code foreignObject} element with content. */
    public static SvgForeignObject of(Constable... content) {
        return new SvgForeignObject(content);
    }

    /** Sets {@code x}: the x coordinate. */
    public SvgForeignObject x(double value) {
        return set(SvgNames.X, value);
    }

    /** Sets {@code x}: the x coordinate. */
    public SvgForeignObject x(String value) {
        return set(SvgNames.X, value);
    }

    /** Sets {@code y}: the y coordinate. */
    public SvgForeignObject y(double value) {
        return set(SvgNames.Y, value);
    }

    /** Sets {@code y}: the y coordinate. */
    public SvgForeignObject y(String value) {
        return set(SvgNames.Y, value);
    }

    /** Sets {@code width}: the width. */
    public SvgForeignObject width(double value) {
        return set(SvgNames.WIDTH, value);
    }

    /** Sets {@code width}: the width. */
    public SvgForeignObject width(String value) {
        return set(SvgNames.WIDTH, value);
    }

    /** Sets {@code height}: the height. */
    public SvgForeignObject height(double value) {
        return set(SvgNames.HEIGHT, value);
    }

    /** Sets {@code height}: the height. */
    public SvgForeignObject height(String value) {
        return set(SvgNames.HEIGHT, value);
    }
}
