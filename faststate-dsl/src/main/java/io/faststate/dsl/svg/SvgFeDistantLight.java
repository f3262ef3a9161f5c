package io.faststate.dsl.svg;

import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/** The {@code feDistantLight} element of SVG. */
public final class SvgFeDistantLight extends SvgElement<SvgFeDistantLight> {
    private static final Tag TAG = Tag.of("feDistantLight", Tag.Content.FOREIGN);

    private SvgFeDistantLight(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code feDistantLight} element with content. */
    public static SvgFeDistantLight of(Constable... content) {
        return new SvgFeDistantLight(content);
    }

    /** Sets {@code azimuth}: the direction in degrees. */
    public SvgFeDistantLight azimuth(double value) {
        return set(SvgNames.AZIMUTH, value);
    }

    /** Sets {@code azimuth}: the direction in degrees. */
    public SvgFeDistantLight azimuth(String value) {
        return set(SvgNames.AZIMUTH, value);
    }

    /** Sets {@code elevation}: the height in degrees. */
    public SvgFeDistantLight elevation(double value) {
        return set(SvgNames.ELEVATION, value);
    }

    /** Sets {@code elevation}: the height in degrees. */
    public SvgFeDistantLight elevation(String value) {
        return set(SvgNames.ELEVATION, value);
    }
}
