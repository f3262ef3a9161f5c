package io.faststate.dsl.svg;

import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/** The {@code feSpotLight} element of SVG. */
public final class SvgFeSpotLight extends SvgElement<SvgFeSpotLight> {
    private static final Tag TAG = Tag.of("feSpotLight", Tag.Content.FOREIGN);

    private SvgFeSpotLight(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code feSpotLight} element with content. */
    public static SvgFeSpotLight of(Constable... content) {
        return new SvgFeSpotLight(content);
    }

    /** Sets {@code x}: the x coordinate. */
    public SvgFeSpotLight x(double value) {
        return set(SvgNames.X, value);
    }

    /** Sets {@code x}: the x coordinate. */
    public SvgFeSpotLight x(String value) {
        return set(SvgNames.X, value);
    }

    /** Sets {@code y}: the y coordinate. */
    public SvgFeSpotLight y(double value) {
        return set(SvgNames.Y, value);
    }

    /** Sets {@code y}: the y coordinate. */
    public SvgFeSpotLight y(String value) {
        return set(SvgNames.Y, value);
    }

    /** Sets {@code z}: the z coordinate. */
    public SvgFeSpotLight z(double value) {
        return set(SvgNames.Z, value);
    }

    /** Sets {@code z}: the z coordinate. */
    public SvgFeSpotLight z(String value) {
        return set(SvgNames.Z, value);
    }
}
