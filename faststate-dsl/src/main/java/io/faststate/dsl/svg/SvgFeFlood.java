package io.faststate.dsl.svg;

import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/** The {@code feFlood} element of SVG. */
public final class SvgFeFlood extends SvgElement<SvgFeFlood> {
    private static final Tag TAG = Tag.of("feFlood", Tag.Content.FOREIGN);

    private SvgFeFlood(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code feFlood} element with content. */
    public static SvgFeFlood of(Constable... content) {
        return new SvgFeFlood(content);
    }

    /** Sets {@code x}: the x coordinate. */
    public SvgFeFlood x(double value) {
        return set(SvgNames.X, value);
    }

    /** Sets {@code x}: the x coordinate. */
    public SvgFeFlood x(String value) {
        return set(SvgNames.X, value);
    }

    /** Sets {@code y}: the y coordinate. */
    public SvgFeFlood y(double value) {
        return set(SvgNames.Y, value);
    }

    /** Sets {@code y}: the y coordinate. */
    public SvgFeFlood y(String value) {
        return set(SvgNames.Y, value);
    }

    /** Sets {@code width}: the width. */
    public SvgFeFlood width(double value) {
        return set(SvgNames.WIDTH, value);
    }

    /** Sets {@code width}: the width. */
    public SvgFeFlood width(String value) {
        return set(SvgNames.WIDTH, value);
    }

    /** Sets {@code height}: the height. */
    public SvgFeFlood height(double value) {
        return set(SvgNames.HEIGHT, value);
    }

    /** Sets {@code height}: the height. */
    public SvgFeFlood height(String value) {
        return set(SvgNames.HEIGHT, value);
    }

    /** Sets {@code result}: the name of the result. */
    public SvgFeFlood result(String value) {
        return set(SvgNames.RESULT, value);
    }

    /** Sets {@code flood-color}: the colour. */
    public SvgFeFlood floodColor(String value) {
        return set(SvgNames.FLOOD_COLOR, value);
    }

    /** Sets {@code flood-opacity}: the opacity. */
    public SvgFeFlood floodOpacity(double value) {
        return set(SvgNames.FLOOD_OPACITY, value);
    }

    /** Sets {@code flood-opacity}: the opacity. */
    public SvgFeFlood floodOpacity(String value) {
        return set(SvgNames.FLOOD_OPACITY, value);
    }
}
