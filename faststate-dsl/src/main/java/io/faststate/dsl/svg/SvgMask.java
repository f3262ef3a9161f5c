package io.faststate.dsl.svg;

import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/** The {@code mask} element of SVG. */
public final class SvgMask extends SvgElement<SvgMask> {
    private static final Tag TAG = Tag.of("mask", Tag.Content.FOREIGN);

    private SvgMask(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code mask} element with content. */
    public static SvgMask of(Constable... content) {
        return new SvgMask(content);
    }

    /** Sets {@code x}: the x coordinate. */
    public SvgMask x(double value) {
        return set(SvgNames.X, value);
    }

    /** Sets {@code x}: the x coordinate. */
    public SvgMask x(String value) {
        return set(SvgNames.X, value);
    }

    /** Sets {@code y}: the y coordinate. */
    public SvgMask y(double value) {
        return set(SvgNames.Y, value);
    }

    /** Sets {@code y}: the y coordinate. */
    public SvgMask y(String value) {
        return set(SvgNames.Y, value);
    }

    /** Sets {@code width}: the width. */
    public SvgMask width(double value) {
        return set(SvgNames.WIDTH, value);
    }

    /** Sets {@code width}: the width. */
    public SvgMask width(String value) {
        return set(SvgNames.WIDTH, value);
    }

    /** Sets {@code height}: the height. */
    public SvgMask height(double value) {
        return set(SvgNames.HEIGHT, value);
    }

    /** Sets {@code height}: the height. */
    public SvgMask height(String value) {
        return set(SvgNames.HEIGHT, value);
    }

    /** Sets {@code maskUnits}: the units. */
    public SvgMask maskUnits(String value) {
        return set(SvgNames.MASK_UNITS, value);
    }

    /** Sets {@code maskContentUnits}: the units of the content. */
    public SvgMask maskContentUnits(String value) {
        return set(SvgNames.MASK_CONTENT_UNITS, value);
    }
}
