package io.faststate.dsl.svg;

import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/** The {@code feFuncR} element of SVG. */
public final class SvgFeFuncR extends SvgElement<SvgFeFuncR> {
    private static final Tag TAG = Tag.of("feFuncR", Tag.Content.FOREIGN);

    private SvgFeFuncR(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code feFuncR} element with content. */
    public static SvgFeFuncR of(Constable... content) {
        return new SvgFeFuncR(content);
    }

    /** Sets {@code type}: the kind. */
    public SvgFeFuncR type(String value) {
        return set(SvgNames.TYPE, value);
    }

    /** Sets {@code tableValues}: the values. */
    public SvgFeFuncR tableValues(String value) {
        return set(SvgNames.TABLE_VALUES, value);
    }

    /** Sets {@code slope}: the slope. */
    public SvgFeFuncR slope(double value) {
        return set(SvgNames.SLOPE, value);
    }

    /** Sets {@code slope}: the slope. */
    public SvgFeFuncR slope(String value) {
        return set(SvgNames.SLOPE, value);
    }

    /** Sets {@code intercept}: the intercept. */
    public SvgFeFuncR intercept(double value) {
        return set(SvgNames.INTERCEPT, value);
    }

    /** Sets {@code intercept}: the intercept. */
    public SvgFeFuncR intercept(String value) {
        return set(SvgNames.INTERCEPT, value);
    }

    /** Sets {@code amplitude}: the amplitude. */
    public SvgFeFuncR amplitude(double value) {
        return set(SvgNames.AMPLITUDE, value);
    }

    /** Sets {@code amplitude}: the amplitude. */
    public SvgFeFuncR amplitude(String value) {
        return set(SvgNames.AMPLITUDE, value);
    }

    /** Sets {@code exponent}: the exponent. */
    public SvgFeFuncR exponent(double value) {
        return set(SvgNames.EXPONENT, value);
    }

    /** Sets {@code exponent}: the exponent. */
    public SvgFeFuncR exponent(String value) {
        return set(SvgNames.EXPONENT, value);
    }

    /** Sets {@code offset}: the position of the colour. */
    public SvgFeFuncR offset(double value) {
        return set(SvgNames.OFFSET, value);
    }

    /** Sets {@code offset}: the position of the colour. */
    public SvgFeFuncR offset(String value) {
        return set(SvgNames.OFFSET, value);
    }
}
