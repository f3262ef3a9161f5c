package io.faststate.dsl.svg;

import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/** The {@code animateTransform} element of SVG. */
public final class SvgAnimateTransform extends SvgElement<SvgAnimateTransform> {
    private static final Tag TAG = Tag.of("animateTransform", Tag.Content.FOREIGN);

    private SvgAnimateTransform(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code animateTransform} element with content. */
    public static SvgAnimateTransform of(Constable... content) {
        return new SvgAnimateTransform(content);
    }

    /**
     * Sets {@code attributeName}: the attribute that changes.
     *
     * @throws io.faststate.dsl.FastStateException if changing it could run code
     */
    public SvgAnimateTransform attributeName(String value) {
        return set(SvgNames.ATTRIBUTE_NAME, SvgNames.animated(value));
    }

    /** Sets {@code from}: the first value. */
    public SvgAnimateTransform from(String value) {
        return set(SvgNames.FROM, value);
    }

    /** Sets {@code to}: the last value. */
    public SvgAnimateTransform to(String value) {
        return set(SvgNames.TO, value);
    }

    /** Sets {@code by}: the change. */
    public SvgAnimateTransform by(String value) {
        return set(SvgNames.BY, value);
    }

    /** Sets the list: what it passes through. */
    public SvgAnimateTransform values(String value) {
        return set(SvgNames.VALUES, value);
    }

    /** Sets {@code begin}: when it begins. */
    public SvgAnimateTransform begin(String value) {
        return set(SvgNames.BEGIN, value);
    }

    /** Sets {@code dur}: how long it takes. */
    public SvgAnimateTransform dur(String value) {
        return set(SvgNames.DUR, value);
    }

    /** Sets {@code end}: when it ends. */
    public SvgAnimateTransform end(String value) {
        return set(SvgNames.END, value);
    }

    /** Sets {@code repeatCount}: how often it runs. */
    public SvgAnimateTransform repeatCount(String value) {
        return set(SvgNames.REPEAT_COUNT, value);
    }

    /** Sets {@code calcMode}: how values are filled in. */
    public SvgAnimateTransform calcMode(String value) {
        return set(SvgNames.CALC_MODE, value);
    }

    /** Sets {@code keyTimes}: when each value is reached. */
    public SvgAnimateTransform keyTimes(String value) {
        return set(SvgNames.KEY_TIMES, value);
    }

    /** Sets {@code keySplines}: the pace between values. */
    public SvgAnimateTransform keySplines(String value) {
        return set(SvgNames.KEY_SPLINES, value);
    }

    /** Sets {@code additive}: whether it adds. */
    public SvgAnimateTransform additive(String value) {
        return set(SvgNames.ADDITIVE, value);
    }

    /** Sets {@code accumulate}: whether each run adds to the last. */
    public SvgAnimateTransform accumulate(String value) {
        return set(SvgNames.ACCUMULATE, value);
    }

    /** Sets {@code type}: the kind. */
    public SvgAnimateTransform type(String value) {
        return set(SvgNames.TYPE, value);
    }
}
