package io.faststate.dsl.svg;

import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/** The {@code textPath} element of SVG. */
public final class SvgTextPath extends SvgElement<SvgTextPath> {
    private static final Tag TAG = Tag.of("textPath", Tag.Content.FOREIGN);

    private SvgTextPath(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code textPath} element with content. */
    public static SvgTextPath of(Constable... content) {
        return new SvgTextPath(content);
    }

    /** Sets {@code href}: the URL. */
    public SvgTextPath href(String value) {
        return set(SvgNames.HREF, value);
    }

    /** Sets {@code startOffset}: where on the path the text starts. */
    public SvgTextPath startOffset(double value) {
        return set(SvgNames.START_OFFSET, value);
    }

    /** Sets {@code startOffset}: where on the path the text starts. */
    public SvgTextPath startOffset(String value) {
        return set(SvgNames.START_OFFSET, value);
    }

    /** Sets {@code textLength}: the length that the text is fitted to. */
    public SvgTextPath textLength(double value) {
        return set(SvgNames.TEXT_LENGTH, value);
    }

    /** Sets {@code textLength}: the length that the text is fitted to. */
    public SvgTextPath textLength(String value) {
        return set(SvgNames.TEXT_LENGTH, value);
    }

    /** Sets {@code lengthAdjust}: what is fitted. */
    public SvgTextPath lengthAdjust(String value) {
        return set(SvgNames.LENGTH_ADJUST, value);
    }
}
