package io.faststate.dsl.svg;

import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/** The {@code text} element of SVG. */
public final class SvgText extends SvgElement<SvgText> {
    private static final Tag TAG = Tag.of("text", Tag.Content.FOREIGN);

    private SvgText(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code text} element with content. */
    public static SvgText of(Constable... content) {
        return new SvgText(content);
    }

    /** Sets {@code x}: the x coordinate. */
    public SvgText x(double value) {
        return set(SvgNames.X, value);
    }

    /** Sets {@code x}: the x coordinate. */
    public SvgText x(String value) {
        return set(SvgNames.X, value);
    }

    /** Sets {@code y}: the y coordinate. */
    public SvgText y(double value) {
        return set(SvgNames.Y, value);
    }

    /** Sets {@code y}: the y coordinate. */
    public SvgText y(String value) {
        return set(SvgNames.Y, value);
    }

    /** Sets {@code dx}: the shift to the right. */
    public SvgText dx(double value) {
        return set(SvgNames.DX, value);
    }

    /** Sets {@code dx}: the shift to the right. */
    public SvgText dx(String value) {
        return set(SvgNames.DX, value);
    }

    /** Sets {@code dy}: the shift down. */
    public SvgText dy(double value) {
        return set(SvgNames.DY, value);
    }

    /** Sets {@code dy}: the shift down. */
    public SvgText dy(String value) {
        return set(SvgNames.DY, value);
    }

    /** Sets {@code rotate}: the rotation. */
    public SvgText rotate(String value) {
        return set(SvgNames.ROTATE, value);
    }

    /** Sets {@code textLength}: the length that the text is fitted to. */
    public SvgText textLength(double value) {
        return set(SvgNames.TEXT_LENGTH, value);
    }

    /** Sets {@code textLength}: the length that the text is fitted to. */
    public SvgText textLength(String value) {
        return set(SvgNames.TEXT_LENGTH, value);
    }

    /** Sets {@code lengthAdjust}: what is fitted. */
    public SvgText lengthAdjust(String value) {
        return set(SvgNames.LENGTH_ADJUST, value);
    }
}
