package io.faststate.dsl.svg;

import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/** The {@code symbol} element of SVG. */
public final class SvgSymbol extends SvgElement<SvgSymbol> {
    private static final Tag TAG = Tag.of("symbol", Tag.Content.FOREIGN);

    private SvgSymbol(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code symbol} element with content. */
    public static SvgSymbol of(Constable... content) {
        return new SvgSymbol(content);
    }

    /** Sets {@code viewBox}: the part of the drawing that is shown, such as {@code 0 0 100 50}. */
    public SvgSymbol viewBox(String value) {
        return set(SvgNames.VIEW_BOX, value);
    }

    /** Sets {@code preserveAspectRatio}: how the drawing fits its box. */
    public SvgSymbol preserveAspectRatio(String value) {
        return set(SvgNames.PRESERVE_ASPECT_RATIO, value);
    }

    /** Sets {@code refX}: the x coordinate of the anchor. */
    public SvgSymbol refX(double value) {
        return set(SvgNames.REF_X, value);
    }

    /** Sets {@code refX}: the x coordinate of the anchor. */
    public SvgSymbol refX(String value) {
        return set(SvgNames.REF_X, value);
    }

    /** Sets {@code refY}: the y coordinate of the anchor. */
    public SvgSymbol refY(double value) {
        return set(SvgNames.REF_Y, value);
    }

    /** Sets {@code refY}: the y coordinate of the anchor. */
    public SvgSymbol refY(String value) {
        return set(SvgNames.REF_Y, value);
    }

    /** Sets {@code x}: the x coordinate. */
    public SvgSymbol x(double value) {
        return set(SvgNames.X, value);
    }

    /** Sets {@code x}: the x coordinate. */
    public SvgSymbol x(String value) {
        return set(SvgNames.X, value);
    }

    /** Sets {@code y}: the y coordinate. */
    public SvgSymbol y(double value) {
        return set(SvgNames.Y, value);
    }

    /** Sets {@code y}: the y coordinate. */
    public SvgSymbol y(String value) {
        return set(SvgNames.Y, value);
    }

    /** Sets {@code width}: the width. */
    public SvgSymbol width(double value) {
        return set(SvgNames.WIDTH, value);
    }

    /** Sets {@code width}: the width. */
    public SvgSymbol width(String value) {
        return set(SvgNames.WIDTH, value);
    }

    /** Sets {@code height}: the height. */
    public SvgSymbol height(double value) {
        return set(SvgNames.HEIGHT, value);
    }

    /** Sets {@code height}: the height. */
    public SvgSymbol height(String value) {
        return set(SvgNames.HEIGHT, value);
    }
}
