package io.faststate.dsl.svg;

import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/** The {@code line} element of SVG. */
public final class SvgLine extends SvgElement<SvgLine> {
    private static final Tag TAG = Tag.of("line", Tag.Content.FOREIGN);

    private SvgLine(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code line} element with content. */
    public static SvgLine of(Constable... content) {
        return new SvgLine(content);
    }

    /** Sets {@code x1}: the x coordinate of the start. */
    public SvgLine x1(double value) {
        return set(SvgNames.X1, value);
    }

    /** Sets {@code x1}: the x coordinate of the start. */
    public SvgLine x1(String value) {
        return set(SvgNames.X1, value);
    }

    /** Sets {@code y1}: the y coordinate of the start. */
    public SvgLine y1(double value) {
        return set(SvgNames.Y1, value);
    }

    /** Sets {@code y1}: the y coordinate of the start. */
    public SvgLine y1(String value) {
        return set(SvgNames.Y1, value);
    }

    /** Sets {@code x2}: the x coordinate of the end. */
    public SvgLine x2(double value) {
        return set(SvgNames.X2, value);
    }

    /** Sets {@code x2}: the x coordinate of the end. */
    public SvgLine x2(String value) {
        return set(SvgNames.X2, value);
    }

    /** Sets {@code y2}: the y coordinate of the end. */
    public SvgLine y2(double value) {
        return set(SvgNames.Y2, value);
    }

    /** Sets {@code y2}: the y coordinate of the end. */
    public SvgLine y2(String value) {
        return set(SvgNames.Y2, value);
    }
}
