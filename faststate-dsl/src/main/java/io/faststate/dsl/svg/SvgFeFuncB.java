package io.faststate.dsl.svg;

import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/** The {@code feFuncB} element of SVG. */
public final class SvgFeFuncB extends SvgElement<SvgFeFuncB> {
    private static final Tag TAG = Tag.of("feFuncB", Tag.Content.FOREIGN);

    private SvgFeFuncB(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code feFuncB} element with content. */
    public static SvgFeFuncB of(Constable... content) {
        return new SvgFeFuncB(content);
    }

    /** Sets {@code type}: the kind. */
    public SvgFeFuncB type(String value) {
        return set(SvgNames.TYPE, value);
    }

    /** Sets {@code tableValues}: the values. */
    public SvgFeFuncB tableValues(String value) {
        return set(SvgNames.TABLE_VALUES, value);
    }

    /** Sets {@code slope}: the slope. */
    public SvgFeFuncB slope(double value) {
        return set(SvgNames.SLOPE, value);
    }

    /** Sets {@code slope}: the slope. */
    public SvgFeFuncB slope(String value) {
        return set(SvgNames.SLOPE, value);
    }

    /** Sets {@code intercept}: the intercept. */
    public SvgFeFuncB intercept(double value) {
        return set(SvgNames.INTERCEPT, value);
    }

    /** Sets {@code intercept}: the intercept. */
    public SvgFeFuncB intercept(String value) {
        return set(SvgNames.INTERCEPT, value);
    }

    /** Sets {@code amplitude}: the amplitude. */
    public SvgFeFuncB amplitude(double value) {
        return set(SvgNames.AMPLITUDE, value);
    }

    /** Sets {@code amplitude}: the amplitude. */
    public SvgFeFuncB amplitude(String value) {
        return set(SvgNames.AMPLITUDE, value);
    }

    /** Sets {@code exponent}: the exponent. */
    public SvgFeFuncB exponent(double value) {
        return set(SvgNames.EXPONENT, value);
    }

    /** Sets {@code exponent}: the exponent. */
    public SvgFeFuncB exponent(String value) {
        return set(SvgNames.EXPONENT, value);
    }

    /** Sets {@code offset}: the position of the colour. */
    public SvgFeFuncB offset(double value) {
        return set(SvgNames.OFFSET, value);
    }

    /** Sets {@code offset}: the position of the colour. */
    public SvgFeFuncB offset(String value) {
        return set(SvgNames.OFFSET, value);
    }
}
