package io.faststate.dsl.svg;

import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/** The {@code feMerge} element of SVG. */
public final class SvgFeMerge extends SvgElement<SvgFeMerge> {
    private static final Tag TAG = Tag.of("feMerge", Tag.Content.FOREIGN);

    private SvgFeMerge(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code feMerge} element with content. */
    public static SvgFeMerge of(Constable... content) {
        return new SvgFeMerge(content);
    }

    /** Sets {@code x}: the x coordinate. */
    public SvgFeMerge x(double value) {
        return set(SvgNames.X, value);
    }

    /** Sets {@code x}: the x coordinate. */
    public SvgFeMerge x(String value) {
        return set(SvgNames.X, value);
    }

    /** Sets {@code y}: the y coordinate. */
    public SvgFeMerge y(double value) {
        return set(SvgNames.Y, value);
    }

    /** Sets {@code y}: the y coordinate. */
    public SvgFeMerge y(String value) {
        return set(SvgNames.Y, value);
    }

    /** Sets {@code width}: the width. */
    public SvgFeMerge width(double value) {
        return set(SvgNames.WIDTH, value);
    }

    /** Sets {@code width}: the width. */
    public SvgFeMerge width(String value) {
        return set(SvgNames.WIDTH, value);
    }

    /** Sets {@code height}: the height. */
    public SvgFeMerge height(double value) {
        return set(SvgNames.HEIGHT, value);
    }

    /** Sets {@code height}: the height. */
    public SvgFeMerge height(String value) {
        return set(SvgNames.HEIGHT, value);
    }

    /** Sets {@code result}: the name of the result. */
    public SvgFeMerge result(String value) {
        return set(SvgNames.RESULT, value);
    }
}
