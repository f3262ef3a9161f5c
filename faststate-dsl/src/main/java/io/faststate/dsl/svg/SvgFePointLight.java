package io.faststate.dsl.svg;

import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/** The {@code fePointLight} element of SVG. */
public final class SvgFePointLight extends SvgElement<SvgFePointLight> {
    private static final Tag TAG = Tag.of("fePointLight", Tag.Content.FOREIGN);

    private SvgFePointLight(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code fePointLight} element with content. */
    public static SvgFePointLight of(Constable... content) {
        return new SvgFePointLight(content);
    }

    /** Sets {@code x}: the x coordinate. */
    public SvgFePointLight x(double value) {
        return set(SvgNames.X, value);
    }

    /** Sets {@code x}: the x coordinate. */
    public SvgFePointLight x(String value) {
        return set(SvgNames.X, value);
    }

    /** Sets {@code y}: the y coordinate. */
    public SvgFePointLight y(double value) {
        return set(SvgNames.Y, value);
    }

    /** Sets {@code y}: the y coordinate. */
    public SvgFePointLight y(String value) {
        return set(SvgNames.Y, value);
    }

    /** Sets {@code z}: the z coordinate. */
    public SvgFePointLight z(double value) {
        return set(SvgNames.Z, value);
    }

    /** Sets {@code z}: the z coordinate. */
    public SvgFePointLight z(String value) {
        return set(SvgNames.Z, value);
    }
}
