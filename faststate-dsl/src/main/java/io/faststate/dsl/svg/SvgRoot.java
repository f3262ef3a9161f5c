package io.faststate.dsl.svg;

import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/** The {@code svg} element of SVG. */
public final class SvgRoot extends SvgElement<SvgRoot> {
    private static final Tag TAG = Tag.of("svg", Tag.Content.FOREIGN);

    private SvgRoot(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code svg} element with content. */
    public static SvgRoot of(Constable... content) {
        return new SvgRoot(content);
    }

    /** Sets {@code viewBox}: the part of the drawing that is shown, such as {@code 0 0 100 50}. */
    public SvgRoot viewBox(String value) {
        return set(SvgNames.VIEW_BOX, value);
    }

    /** Sets {@code preserveAspectRatio}: how the drawing fits its box. */
    public SvgRoot preserveAspectRatio(String value) {
        return set(SvgNames.PRESERVE_ASPECT_RATIO, value);
    }

    /** Sets {@code x}: the x coordinate. */
    public SvgRoot x(double value) {
        return set(SvgNames.X, value);
    }

    /** Sets {@code x}: the x coordinate. */
    public SvgRoot x(String value) {
        return set(SvgNames.X, value);
    }

    /** Sets {@code y}: the y coordinate. */
    public SvgRoot y(double value) {
        return set(SvgNames.Y, value);
    }

    /** Sets {@code y}: the y coordinate. */
    public SvgRoot y(String value) {
        return set(SvgNames.Y, value);
    }

    /** Sets {@code width}: the width. */
    public SvgRoot width(double value) {
        return set(SvgNames.WIDTH, value);
    }

    /** Sets {@code width}: the width. */
    public SvgRoot width(String value) {
        return set(SvgNames.WIDTH, value);
    }

    /** Sets {@code height}: the height. */
    public SvgRoot height(double value) {
        return set(SvgNames.HEIGHT, value);
    }

    /** Sets {@code height}: the height. */
    public SvgRoot height(String value) {
        return set(SvgNames.HEIGHT, value);
    }
}
