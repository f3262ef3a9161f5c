package io.faststate.dsl.svg;

import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/** The {@code feFuncA} element of SVG. */
public final class SvgFeFuncA extends SvgElement<SvgFeFuncA> {
    private static final Tag TAG = Tag.of("feFuncA", Tag.Content.FOREIGN);

    private SvgFeFuncA(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code feFuncA} element with content. */
    public static SvgFeFuncA of(Constable... content) {
        return new SvgFeFuncA(content);
    }

    /** Sets {@code type}: the kind. */
    public SvgFeFuncA type(String value) {
        return set(SvgNames.TYPE, value);
    }

    /** Sets {@code tableValues}: the values. */
    public SvgFeFuncA tableValues(String value) {
        return set(SvgNames.TABLE_VALUES, value);
    }

    /** Sets {@code slope}: the slope. */
    public SvgFeFuncA slope(double value) {
        return set(SvgNames.SLOPE, value);
    }

    /** Sets {@code slope}: the slope. */
    public SvgFeFuncA slope(String value) {
        return set(SvgNames.SLOPE, value);
    }

    /** Sets {@code intercept}: the intercept. */
    public SvgFeFuncA intercept(double value) {
        return set(SvgNames.INTERCEPT, value);
    }

    /** Sets {@code intercept}: the intercept. */
    public SvgFeFuncA intercept(String value) {
        return set(SvgNames.INTERCEPT, value);
    }

    /** Sets {@code amplitude}: the amplitude. */
    public SvgFeFuncA amplitude(double value) {
        return set(SvgNames.AMPLITUDE, value);
    }

    /** Sets {@code amplitude}: the amplitude. */
    public SvgFeFuncA amplitude(String value) {
        return set(SvgNames.AMPLITUDE, value);
    }

    /** Sets {@code exponent}: the exponent. */
    public SvgFeFuncA exponent(double value) {
        return set(SvgNames.EXPONENT, value);
    }

    /** Sets {@code exponent}: the exponent. */
    public SvgFeFuncA exponent(String value) {
        return set(SvgNames.EXPONENT, value);
    }

    /** Sets {@code offset}: the position of the colour. */
    public SvgFeFuncA offset(double value) {
        return set(SvgNames.OFFSET, value);
    }

    /** Sets {@code offset}: the position of the colour. */
    public SvgFeFuncA offset(String value) {
        return set(SvgNames.OFFSET, value);
    }
}
