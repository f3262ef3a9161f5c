package io.faststate.dsl.svg;

import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/** The {@code metadata} element of SVG. */
public final class SvgMetadata extends SvgElement<SvgMetadata> {
    private static final Tag TAG = Tag.of("metadata", Tag.Content.FOREIGN);

    private SvgMetadata(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code metadata} element with content. */
    public static SvgMetadata of(Constable... content) {
        return new SvgMetadata(content);
    }
}
