package io.faststate.dsl.svg;

import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/** The {@code feMorphology} element of SVG. */
public final class SvgFeMorphology extends SvgElement<SvgFeMorphology> {
    private static final Tag TAG = Tag.of("feMorphology", Tag.Content.FOREIGN);

    private SvgFeMorphology(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code feMorphology} element with content. */
    public static SvgFeMorphology of(Constable... content) {
        return new SvgFeMorphology(content);
    }

    /** Sets {@code x}: the x coordinate. */
    public SvgFeMorphology x(double value) {
        return set(SvgNames.X, value);
    }

    /** Sets {@code x}: the x coordinate. */
    public SvgFeMorphology x(String value) {
        return set(SvgNames.X, value);
    }

    /** Sets {@code y}: the y coordinate. */
    public SvgFeMorphology y(double value) {
        return set(SvgNames.Y, value);
    }

    /** Sets {@code y}: the y coordinate. */
    public SvgFeMorphology y(String value) {
        return set(SvgNames.Y, value);
    }

    /** Sets {@code width}: the width. */
    public SvgFeMorphology width(double value) {
        return set(SvgNames.WIDTH, value);
    }

    /** Sets {@code width}: the width. */
    public SvgFeMorphology width(String value) {
        return set(SvgNames.WIDTH, value);
    }

    /** Sets {@code height}: the height. */
    public SvgFeMorphology height(double value) {
        return set(SvgNames.HEIGHT, value);
    }

    /** Sets {@code height}: the height. */
    public SvgFeMorphology height(String value) {
        return set(SvgNames.HEIGHT, value);
    }

    /** Sets {@code in}: the input. */
    public SvgFeMorphology in(String value) {
        return set(SvgNames.IN, value);
    }

    /** Sets {@code result}: the name of the result. */
    public SvgFeMorphology result(String value) {
        return set(SvgNames.RESULT, value);
    }

    /** Sets {@code operator}: what is done to the inputs. */
    public SvgFeMorphology operator(String value) {
        return set(SvgNames.OPERATOR, value);
    }

    /** Sets {@code radius}: the radius. */
    public SvgFeMorphology radius(double value) {
        return set(SvgNames.RADIUS, value);
    }

    /** Sets {@code radius}: the radius. */
    public SvgFeMorphology radius(String value) {
        return set(SvgNames.RADIUS, value);
    }
}
