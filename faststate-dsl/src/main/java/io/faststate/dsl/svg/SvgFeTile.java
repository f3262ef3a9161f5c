package io.faststate.dsl.svg;

import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/** The {@code feTile} element of SVG. */
public final class SvgFeTile extends SvgElement<SvgFeTile> {
    private static final Tag TAG = Tag.of("feTile", Tag.Content.FOREIGN);

    private SvgFeTile(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code feTile} element with content. */
    public static SvgFeTile of(Constable... content) {
        return new SvgFeTile(content);
    }

    /** Sets {@code x}: the x coordinate. */
    public SvgFeTile x(double value) {
        return set(SvgNames.X, value);
    }

    /** Sets {@code x}: the x coordinate. */
    public SvgFeTile x(String value) {
        return set(SvgNames.X, value);
    }

    /** Sets {@code y}: the y coordinate. */
    public SvgFeTile y(double value) {
        return set(SvgNames.Y, value);
    }

    /** Sets {@code y}: the y coordinate. */
    public SvgFeTile y(String value) {
        return set(SvgNames.Y, value);
    }

    /** Sets {@code width}: the width. */
    public SvgFeTile width(double value) {
        return set(SvgNames.WIDTH, value);
    }

    /** Sets {@code width}: the width. */
    public SvgFeTile width(String value) {
        return set(SvgNames.WIDTH, value);
    }

    /** Sets {@code height}: the height. */
    public SvgFeTile height(double value) {
        return set(SvgNames.HEIGHT, value);
    }

    /** Sets {@code height}: the height. */
    public SvgFeTile height(String value) {
        return set(SvgNames.HEIGHT, value);
    }

    /** Sets {@code in}: the input. */
    public SvgFeTile in(String value) {
        return set(SvgNames.IN, value);
    }

    /** Sets {@code result}: the name of the result. */
    public SvgFeTile result(String value) {
        return set(SvgNames.RESULT, value);
    }
}
