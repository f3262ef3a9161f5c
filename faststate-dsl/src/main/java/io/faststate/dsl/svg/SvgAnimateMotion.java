package io.faststate.dsl.svg;

import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/** The {@code animateMotion} element of SVG. */
public final class SvgAnimateMotion extends SvgElement<SvgAnimateMotion> {
    private static final Tag TAG = Tag.of("animateMotion", Tag.Content.FOREIGN);

    private SvgAnimateMotion(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code animateMotion} element with content. */
    public static SvgAnimateMotion of(Constable... content) {
        return new SvgAnimateMotion(content);
    }

    /** Sets {@code path}: the path. */
    public SvgAnimateMotion path(String value) {
        return set(SvgNames.PATH, value);
    }

    /** Sets {@code rotate}: the rotation. */
    public SvgAnimateMotion rotate(String value) {
        return set(SvgNames.ROTATE, value);
    }

    /** Sets {@code from}: the first value. */
    public SvgAnimateMotion from(String value) {
        return set(SvgNames.FROM, value);
    }

    /** Sets {@code to}: the last value. */
    public SvgAnimateMotion to(String value) {
        return set(SvgNames.TO, value);
    }

    /** Sets {@code by}: the change. */
    public SvgAnimateMotion by(String value) {
        return set(SvgNames.BY, value);
    }

    /** Sets the list: what it passes through. */
    public SvgAnimateMotion values(String value) {
        return set(SvgNames.VALUES, value);
    }

    /** Sets {@code begin}: when it begins. */
    public SvgAnimateMotion begin(String value) {
        return set(SvgNames.BEGIN, value);
    }

    /** Sets {@code dur}: how long it takes. */
    public SvgAnimateMotion dur(String value) {
        return set(SvgNames.DUR, value);
    }

    /** Sets {@code end}: when it ends. */
    public SvgAnimateMotion end(String value) {
        return set(SvgNames.END, value);
    }

    /** Sets {@code repeatCount}: how often it runs. */
    public SvgAnimateMotion repeatCount(String value) {
        return set(SvgNames.REPEAT_COUNT, value);
    }

    /** Sets {@code calcMode}: how values are filled in. */
    public SvgAnimateMotion calcMode(String value) {
        return set(SvgNames.CALC_MODE, value);
    }

    /** Sets {@code keyTimes}: when each value is reached. */
    public SvgAnimateMotion keyTimes(String value) {
        return set(SvgNames.KEY_TIMES, value);
    }

    /** Sets {@code keySplines}: the pace between values. */
    public SvgAnimateMotion keySplines(String value) {
        return set(SvgNames.KEY_SPLINES, value);
    }
}
