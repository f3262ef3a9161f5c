package io.faststate.dsl.svg;

import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/** The {@code feFuncG} element of SVG. */
public final class SvgFeFuncG extends SvgElement<SvgFeFuncG> {
    private static final Tag TAG = Tag.of("feFuncG", Tag.Content.FOREIGN);

    private SvgFeFuncG(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code feFuncG} element with content. */
    public static SvgFeFuncG of(Constable... content) {
        return new SvgFeFuncG(content);
    }

    /** Sets {@code type}: the kind. */
    public SvgFeFuncG type(String value) {
        return set(SvgNames.TYPE, value);
    }

    /** Sets {@code tableValues}: the values. */
    public SvgFeFuncG tableValues(String value) {
        return set(SvgNames.TABLE_VALUES, value);
    }

    /** Sets {@code slope}: the slope. */
    public SvgFeFuncG slope(double value) {
        return set(SvgNames.SLOPE, value);
    }

    /** Sets {@code slope}: the slope. */
    public SvgFeFuncG slope(String value) {
        return set(SvgNames.SLOPE, value);
    }

    /** Sets {@code intercept}: the intercept. */
    public SvgFeFuncG intercept(double value) {
        return set(SvgNames.INTERCEPT, value);
    }

    /** Sets {@code intercept}: the intercept. */
    public SvgFeFuncG intercept(String value) {
        return set(SvgNames.INTERCEPT, value);
    }

    /** Sets {@code amplitude}: the amplitude. */
    public SvgFeFuncG amplitude(double value) {
        return set(SvgNames.AMPLITUDE, value);
    }

    /** Sets {@code amplitude}: the amplitude. */
    public SvgFeFuncG amplitude(String value) {
        return set(SvgNames.AMPLITUDE, value);
    }

    /** Sets {@code exponent}: the exponent. */
    public SvgFeFuncG exponent(double value) {
        return set(SvgNames.EXPONENT, value);
    }

    /** Sets {@code exponent}: the exponent. */
    public SvgFeFuncG exponent(String value) {
        return set(SvgNames.EXPONENT, value);
    }

    /** Sets {@code offset}: the position of the colour. */
    public SvgFeFuncG offset(double value) {
        return set(SvgNames.OFFSET, value);
    }

    /** Sets {@code offset}: the position of the colour. */
    public SvgFeFuncG offset(String value) {
        return set(SvgNames.OFFSET, value);
    }
}
