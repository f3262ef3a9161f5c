package io.faststate.dsl.svg;

import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/** The {@code set} element of SVG. */
public final class SvgSet extends SvgElement<SvgSet> {
    private static final Tag TAG = Tag.of("set", Tag.Content.FOREIGN);

    private SvgSet(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code set} element with content. */
    public static SvgSet of(Constable... content) {
        return new SvgSet(content);
    }

    /**
     * Sets {@code attributeName}: the attribute that changes.
     *
     * @throws io.faststate.dsl.FastStateException if changing it could run code
     */
    public SvgSet attributeName(String value) {
        return set(SvgNames.ATTRIBUTE_NAME, SvgNames.animated(value));
    }

    /** Sets {@code to}: the last value. */
    public SvgSet to(String value) {
        return set(SvgNames.TO, value);
    }

    /** Sets {@code begin}: when it begins. */
    public SvgSet begin(String value) {
        return set(SvgNames.BEGIN, value);
    }

    /** Sets {@code dur}: how long it takes. */
    public SvgSet dur(String value) {
        return set(SvgNames.DUR, value);
    }

    /** Sets {@code end}: when it ends. */
    public SvgSet end(String value) {
        return set(SvgNames.END, value);
    }

    /** Sets {@code repeatCount}: how often it runs. */
    public SvgSet repeatCount(String value) {
        return set(SvgNames.REPEAT_COUNT, value);
    }
}
