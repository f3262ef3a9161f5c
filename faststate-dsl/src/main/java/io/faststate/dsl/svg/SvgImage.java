package io.faststate.dsl.svg;

import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/** The {@code image} element of SVG. */
public final class SvgImage extends SvgElement<SvgImage> {
    private static final Tag TAG = Tag.of("image", Tag.Content.FOREIGN);

    private SvgImage(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code image} element with content. */
    public static SvgImage of(Constable... content) {
        return new SvgImage(content);
    }

    /** Sets {@code href}: the URL. */
    public SvgImage href(String value) {
        return set(SvgNames.IMAGE_HREF, value);
    }

    /** Sets {@code preserveAspectRatio}: how the drawing fits its box. */
    public SvgImage preserveAspectRatio(String value) {
        return set(SvgNames.PRESERVE_ASPECT_RATIO, value);
    }

    /** Sets {@code x}: the x coordinate. */
    public SvgImage x(double value) {
        return set(SvgNames.X, value);
    }

    /** Sets {@code x}: the x coordinate. */
    public SvgImage x(String value) {
        return set(SvgNames.X, value);
    }

    /** Sets {@code y}: the y coordinate. */
    public SvgImage y(double value) {
        return set(SvgNames.Y, value);
    }

    /** Sets {@code y}: the y coordinate. */
    public SvgImage y(String value) {
        return set(SvgNames.Y, value);
    }

    /** Sets {@code width}: the width. */
    public SvgImage width(double value) {
        return set(SvgNames.WIDTH, value);
    }

    /** Sets {@code width}: the width. */
    public SvgImage width(String value) {
        return set(SvgNames.WIDTH, value);
    }

    /** Sets {@code height}: the height. */
    public SvgImage height(double value) {
        return set(SvgNames.HEIGHT, value);
    }

    /** Sets {@code height}: the height. */
    public SvgImage height(String value) {
        return set(SvgNames.HEIGHT, value);
    }
}
