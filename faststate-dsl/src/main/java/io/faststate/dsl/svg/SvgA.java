package io.faststate.dsl.svg;

import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/** The {@code a} element of SVG. */
public final class SvgA extends SvgElement<SvgA> {
    private static final Tag TAG = Tag.of("a", Tag.Content.FOREIGN);

    private SvgA(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code a} element with content. */
    public static SvgA of(Constable... content) {
        return new SvgA(content);
    }

    /** Sets {@code href}: the URL. */
    public SvgA href(String value) {
        return set(SvgNames.HREF, value);
    }

    /** Sets {@code target}: where the link opens. */
    public SvgA target(String value) {
        return set(SvgNames.TARGET, value);
    }
}
