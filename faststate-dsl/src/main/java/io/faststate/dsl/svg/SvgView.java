package io.faststate.dsl.svg;

import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/** The {@code view} element of SVG. */
public final class SvgView extends SvgElement<SvgView> {
    private static final Tag TAG = Tag.of("view", Tag.Content.FOREIGN);

    private SvgView(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code view} element with content. */
    public static SvgView of(Constable... content) {
        return new SvgView(content);
    }

    /** Sets {@code viewBox}: the part of the drawing that is shown, such as {@code 0 0 100 50}. */
    public SvgView viewBox(String value) {
        return set(SvgNames.VIEW_BOX, value);
    }

    /** Sets {@code preserveAspectRatio}: how the drawing fits its box. */
    public SvgView preserveAspectRatio(String value) {
        return set(SvgNames.PRESERVE_ASPECT_RATIO, value);
    }
}
