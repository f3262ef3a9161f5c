package io.faststate.dsl.svg;

import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/** The {@code animate} element of SVG. */
public final class SvgAnimate extends SvgElement<SvgAnimate> {
    private static final Tag TAG = Tag.of("animate", Tag.Content.FOREIGN);

    private SvgAnimate(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code animate} element with content. */
    public static SvgAnimate of(Constable... content) {
        return new SvgAnimate(content);
    }

    /**
     * Sets {@code attributeName}: the attribute that changes.
     *
     * @throws io.faststate.dsl.FastStateException if changing it could run code
     */
    public SvgAnimate attributeName(String value) {
        return set(SvgNames.ATTRIBUTE_NAME, SvgNames.animated(value));
    }

    /** Sets {@code from}: the first value. */
    public SvgAnimate from(String value) {
        return set(SvgNames.FROM, value);
    }

    /** Sets {@code to}: the last value. */
    public SvgAnimate to(String value) {
        return set(SvgNames.TO, value);
    }

    /** Sets {@code by}: the change. */
    public SvgAnimate by(String value) {
        return set(SvgNames.BY, value);
    }

    /** Sets the list: what it passes through. */
    public SvgAnimate values(String value) {
        return set(SvgNames.VALUES, value);
    }

    /** Sets {@code begin}: when it begins. */
    public SvgAnimate begin(String value) {
        return set(SvgNames.BEGIN, value);
    }

    /** Sets {@code dur}: how long it takes. */
    public SvgAnimate dur(String value) {
        return set(SvgNames.DUR, value);
    }

    /** Sets {@code end}: when it ends. */
    public SvgAnimate end(String value) {
        return set(SvgNames.END, value);
    }

    /** Sets {@code repeatCount}: how often it runs. */
    public SvgAnimate repeatCount(String value) {
        return set(SvgNames.REPEAT_COUNT, value);
    }

    /** Sets {@code calcMode}: how values are filled in. */
    public SvgAnimate calcMode(String value) {
        return set(SvgNames.CALC_MODE, value);
    }

    /** Sets {@code keyTimes}: when each value is reached. */
    public SvgAnimate keyTimes(String value) {
        return set(SvgNames.KEY_TIMES, value);
    }

    /** Sets {@code keySplines}: the pace between values. */
    public SvgAnimate keySplines(String value) {
        return set(SvgNames.KEY_SPLINES, value);
    }

    /** Sets {@code additive}: whether it adds. */
    public SvgAnimate additive(String value) {
        return set(SvgNames.ADDITIVE, value);
    }

    /** Sets {@code accumulate}: whether each run adds to the last. */
    public SvgAnimate accumulate(String value) {
        return set(SvgNames.ACCUMULATE, value);
    }
}
