package io.faststate.dsl.svg;

import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/** The {@code filter} element of SVG. */
public final class SvgFilter extends SvgElement<SvgFilter> {
    private static final Tag TAG = Tag.of("filter", Tag.Content.FOREIGN);

    private SvgFilter(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code filter} element with content. */
    public static SvgFilter of(Constable... content) {
        return new SvgFilter(content);
    }

    /** Sets {@code x}: the x coordinate. */
    public SvgFilter x(double value) {
        return set(SvgNames.X, value);
    }

    /** Sets {@code x}: the x coordinate. */
    public SvgFilter x(String value) {
        return set(SvgNames.X, value);
    }

    /** Sets {@code y}: the y coordinate. */
    public SvgFilter y(double value) {
        return set(SvgNames.Y, value);
    }

    /** Sets {@code y}: the y coordinate. */
    public SvgFilter y(String value) {
        return set(SvgNames.Y, value);
    }

    /** Sets {@code width}: the width. */
    public SvgFilter width(double value) {
        return set(SvgNames.WIDTH, value);
    }

    /** Sets {@code width}: the width. */
    public SvgFilter width(String value) {
        return set(SvgNames.WIDTH, value);
    }

    /** Sets {@code height}: the height. */
    public SvgFilter height(double value) {
        return set(SvgNames.HEIGHT, value);
    }

    /** Sets {@code height}: the height. */
    public SvgFilter height(String value) {
        return set(SvgNames.HEIGHT, value);
    }

    /** Sets {@code filterUnits}: the units. */
    public SvgFilter filterUnits(String value) {
        return set(SvgNames.FILTER_UNITS, value);
    }

    /** Sets {@code primitiveUnits}: the units of the steps. */
    public SvgFilter primitiveUnits(String value) {
        return set(SvgNames.PRIMITIVE_UNITS, value);
    }
}
