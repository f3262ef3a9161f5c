package io.faststate.dsl.svg;

import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/** The {@code switch} element of SVG. */
public final class SvgSwitch extends SvgElement<SvgSwitch> {
    private static final Tag TAG = Tag.of("switch", Tag.Content.FOREIGN);

    private SvgSwitch(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code switch} element with content. */
    public static SvgSwitch of(Constable... content) {
        return new SvgSwitch(content);
    }
}
