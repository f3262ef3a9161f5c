package io.faststate.dsl.svg;

import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/** The {@code pattern} element of SVG. */
public final class SvgPattern extends SvgElement<SvgPattern> {
    private static final Tag TAG = Tag.of("pattern", Tag.Content.FOREIGN);

    private SvgPattern(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code pattern} element with content. */
    public static SvgPattern of(Constable... content) {
        return new SvgPattern(content);
    }

    /** Sets {@code x}: the x coordinate. */
    public SvgPattern x(double value) {
        return set(SvgNames.X, value);
    }

    /** Sets {@code x}: the x coordinate. */
    public SvgPattern x(String value) {
        return set(SvgNames.X, value);
    }

    /** Sets {@code y}: the y coordinate. */
    public SvgPattern y(double value) {
        return set(SvgNames.Y, value);
    }

    /** Sets {@code y}: the y coordinate. */
    public SvgPattern y(String value) {
        return set(SvgNames.Y, value);
    }

    /** Sets {@code width}: the width. */
    public SvgPattern width(double value) {
        return set(SvgNames.WIDTH, value);
    }

    /** Sets {@code width}: the width. */
    public SvgPattern width(String value) {
        return set(SvgNames.WIDTH, value);
    }

    /** Sets {@code height}: the height. */
    public SvgPattern height(double value) {
        return set(SvgNames.HEIGHT, value);
    }

    /** Sets {@code height}: the height. */
    public SvgPattern height(String value) {
        return set(SvgNames.HEIGHT, value);
    }

    /** Sets {@code viewBox}: the part of the drawing that is shown, such as {@code 0 0 100 50}. */
    public SvgPattern viewBox(String value) {
        return set(SvgNames.VIEW_BOX, value);
    }

    /** Sets {@code patternUnits}: the units. */
    public SvgPattern patternUnits(String value) {
        return set(SvgNames.PATTERN_UNITS, value);
    }

    /** Sets {@code patternContentUnits}: the units of the content. */
    public SvgPattern patternContentUnits(String value) {
        return set(SvgNames.PATTERN_CONTENT_UNITS, value);
    }

    /** Sets {@code patternTransform}: the transformation. */
    public SvgPattern patternTransform(String value) {
        return set(SvgNames.PATTERN_TRANSFORM, value);
    }

    /** Sets {@code preserveAspectRatio}: how the drawing fits its box. */
    public SvgPattern preserveAspectRatio(String value) {
        return set(SvgNames.PRESERVE_ASPECT_RATIO, value);
    }

    /** Sets {@code href}: the URL. */
    public SvgPattern href(String value) {
        return set(SvgNames.HREF, value);
    }
}
