package io.faststate.dsl.svg;

import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/** The {@code use} element of SVG. */
public final class SvgUse extends SvgElement<SvgUse> {
    private static final Tag TAG = Tag.of("use", Tag.Content.FOREIGN);

    private SvgUse(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code use} element with content. */
    public static SvgUse of(Constable... content) {
        return new SvgUse(content);
    }

    /** Sets {@code href}: the URL. */
    public SvgUse href(String value) {
        return set(SvgNames.HREF, value);
    }

    /** Sets {@code x}: the x coordinate. */
    public SvgUse x(double value) {
        return set(SvgNames.X, value);
    }

    /** Sets {@code x}: the x coordinate. */
    public SvgUse x(String value) {
        return set(SvgNames.X, value);
    }

    /** Sets {@code y}: the y coordinate. */
    public SvgUse y(double value) {
        return set(SvgNames.Y, value);
    }

    /** Sets {@code y}: the y coordinate. */
    public SvgUse y(String value) {
        return set(SvgNames.Y, value);
    }

    /** Sets {@code width}: the width. */
    public SvgUse width(double value) {
        return set(SvgNames.WIDTH, value);
    }

    /** Sets {@code width}: the width. */
    public SvgUse width(String value) {
        return set(SvgNames.WIDTH, value);
    }

    /** Sets {@code height}: the height. */
    public SvgUse height(double value) {
        return set(SvgNames.HEIGHT, value);
    }

    /** Sets {@code height}: the height. */
    public SvgUse height(String value) {
        return set(SvgNames.HEIGHT, value);
    }
}
