package io.faststate.dsl.svg;

import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/** The {@code feMergeNode} element of SVG. */
public final class SvgFeMergeNode extends SvgElement<SvgFeMergeNode> {
    private static final Tag TAG = Tag.of("feMergeNode", Tag.Content.FOREIGN);

    private SvgFeMergeNode(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code feMergeNode} element with content. */
    public static SvgFeMergeNode of(Constable... content) {
        return new SvgFeMergeNode(content);
    }

    /** Sets {@code in}: the input. */
    public SvgFeMergeNode in(String value) {
        return set(SvgNames.IN, value);
    }
}
