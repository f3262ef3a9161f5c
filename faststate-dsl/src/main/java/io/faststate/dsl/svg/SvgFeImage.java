package io.faststate.dsl.svg;

import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/** The {@code feImage} element of SVG. */
public final class SvgFeImage extends SvgElement<SvgFeImage> {
    private static final Tag TAG = Tag.of("feImage", Tag.Content.FOREIGN);

    private SvgFeImage(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code feImage} element with content. */
    public static SvgFeImage of(Constable... content) {
        return new SvgFeImage(content);
    }

    /** Sets {@code x}: the x coordinate. */
    public SvgFeImage x(double value) {
        return set(SvgNames.X, value);
    }

    /** Sets {@code x}: the x coordinate. */
    public SvgFeImage x(String value) {
        return set(SvgNames.X, value);
    }

    /** Sets {@code y}: the y coordinate. */
    public SvgFeImage y(double value) {
        return set(SvgNames.Y, value);
    }

    /** Sets {@code y}: the y coordinate. */
    public SvgFeImage y(String value) {
        return set(SvgNames.Y, value);
    }

    /** Sets {@code width}: the width. */
    public SvgFeImage width(double value) {
        return set(SvgNames.WIDTH, value);
    }

    /** Sets {@code width}: the width. */
    public SvgFeImage width(String value) {
        return set(SvgNames.WIDTH, value);
    }

    /** Sets {@code height}: the height. */
    public SvgFeImage height(double value) {
        return set(SvgNames.HEIGHT, value);
    }

    /** Sets {@code height}: the height. */
    public SvgFeImage height(String value) {
        return set(SvgNames.HEIGHT, value);
    }

    /** Sets {@code href}: the URL. */
    public SvgFeImage href(String value) {
        return set(SvgNames.IMAGE_HREF, value);
    }

    /** Sets {@code result}: the name of the result. */
    public SvgFeImage result(String value) {
        return set(SvgNames.RESULT, value);
    }

    /** Sets {@code preserveAspectRatio}: how the drawing fits its box. */
    public SvgFeImage preserveAspectRatio(String value) {
        return set(SvgNames.PRESERVE_ASPECT_RATIO, value);
    }
}
