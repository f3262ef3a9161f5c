package io.faststate.dsl.svg;

import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/** The {@code rect} element of SVG. */
public final class SvgRect extends SvgElement<SvgRect> {
    private static final Tag TAG = Tag.of("rect", Tag.Content.FOREIGN);

    private SvgRect(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code rect} element with content. */
    public static SvgRect of(Constable... content) {
        return new SvgRect(content);
    }

    /** Sets {@code x}: the x coordinate. */
    public SvgRect x(double value) {
        return set(SvgNames.X, value);
    }

    /** Sets {@code x}: the x coordinate. */
    public SvgRect x(String value) {
        return set(SvgNames.X, value);
    }

    /** Sets {@code y}: the y coordinate. */
    public SvgRect y(double value) {
        return set(SvgNames.Y, value);
    }

    /** Sets {@code y}: the y coordinate. */
    public SvgRect y(String value) {
        return set(SvgNames.Y, value);
    }

    /** Sets {@code width}: the width. */
    public SvgRect width(double value) {
        return set(SvgNames.WIDTH, value);
    }

    /** Sets {@code width}: the width. */
    public SvgRect width(String value) {
        return set(SvgNames.WIDTH, value);
    }

    /** Sets {@code height}: the height. */
    public SvgRect height(double value) {
        return set(SvgNames.HEIGHT, value);
    }

    /** Sets {@code height}: the height. */
    public SvgRect height(String value) {
        return set(SvgNames.HEIGHT, value);
    }

    /** Sets {@code rx}: the horizontal radius. */
    public SvgRect rx(double value) {
        return set(SvgNames.RX, value);
    }

    /** Sets {@code rx}: the horizontal radius. */
    public SvgRect rx(String value) {
        return set(SvgNames.RX, value);
    }

    /** Sets {@code ry}: the vertical radius. */
    public SvgRect ry(double value) {
        return set(SvgNames.RY, value);
    }

    /** Sets {@code ry}: the vertical radius. */
    public SvgRect ry(String value) {
        return set(SvgNames.RY, value);
    }
}
