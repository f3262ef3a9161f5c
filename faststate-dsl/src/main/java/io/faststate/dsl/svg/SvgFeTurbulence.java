package io.faststate.dsl.svg;

import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/** The {@code feTurbulence} element of SVG. */
public final class SvgFeTurbulence extends SvgElement<SvgFeTurbulence> {
    private static final Tag TAG = Tag.of("feTurbulence", Tag.Content.FOREIGN);

    private SvgFeTurbulence(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code feTurbulence} element with content. */
    public static SvgFeTurbulence of(Constable... content) {
        return new SvgFeTurbulence(content);
    }

    /** Sets {@code x}: the x coordinate. */
    public SvgFeTurbulence x(double value) {
        return set(SvgNames.X, value);
    }

    /** Sets {@code x}: the x coordinate. */
    public SvgFeTurbulence x(String value) {
        return set(SvgNames.X, value);
    }

    /** Sets {@code y}: the y coordinate. */
    public SvgFeTurbulence y(double value) {
        return set(SvgNames.Y, value);
    }

    /** Sets {@code y}: the y coordinate. */
    public SvgFeTurbulence y(String value) {
        return set(SvgNames.Y, value);
    }

    /** Sets {@code width}: the width. */
    public SvgFeTurbulence width(double value) {
        return set(SvgNames.WIDTH, value);
    }

    /** Sets {@code width}: the width. */
    public SvgFeTurbulence width(String value) {
        return set(SvgNames.WIDTH, value);
    }

    /** Sets {@code height}: the height. */
    public SvgFeTurbulence height(double value) {
        return set(SvgNames.HEIGHT, value);
    }

    /** Sets {@code height}: the height. */
    public SvgFeTurbulence height(String value) {
        return set(SvgNames.HEIGHT, value);
    }

    /** Sets {@code result}: the name of the result. */
    public SvgFeTurbulence result(String value) {
        return set(SvgNames.RESULT, value);
    }

    /** Sets {@code type}: the kind. */
    public SvgFeTurbulence type(String value) {
        return set(SvgNames.TYPE, value);
    }

    /** Sets {@code baseFrequency}: the frequency. */
    public SvgFeTurbulence baseFrequency(double value) {
        return set(SvgNames.BASE_FREQUENCY, value);
    }

    /** Sets {@code baseFrequency}: the frequency. */
    public SvgFeTurbulence baseFrequency(String value) {
        return set(SvgNames.BASE_FREQUENCY, value);
    }

    /** Sets {@code numOctaves}: the number of octaves. */
    public SvgFeTurbulence numOctaves(double value) {
        return set(SvgNames.NUM_OCTAVES, value);
    }

    /** Sets {@code numOctaves}: the number of octaves. */
    public SvgFeTurbulence numOctaves(String value) {
        return set(SvgNames.NUM_OCTAVES, value);
    }

    /** Sets {@code seed}: the seed. */
    public SvgFeTurbulence seed(double value) {
        return set(SvgNames.SEED, value);
    }

    /** Sets {@code seed}: the seed. */
    public SvgFeTurbulence seed(String value) {
        return set(SvgNames.SEED, value);
    }

    /** Sets {@code stitchTiles}: whether tiles fit. */
    public SvgFeTurbulence stitchTiles(String value) {
        return set(SvgNames.STITCH_TILES, value);
    }
}
