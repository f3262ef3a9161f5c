package io.faststate.dsl.svg;

import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/** The {@code feComponentTransfer} element of SVG. */
public final class SvgFeComponentTransfer extends SvgElement<SvgFeComponentTransfer> {
    private static final Tag TAG = Tag.of("feComponentTransfer", Tag.Content.FOREIGN);

    private SvgFeComponentTransfer(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code feComponentTransfer} element with content. */
    public static SvgFeComponentTransfer of(Constable... content) {
        return new SvgFeComponentTransfer(content);
    }

    /** Sets {@code x}: the x coordinate. */
    public SvgFeComponentTransfer x(double value) {
        return set(SvgNames.X, value);
    }

    /** Sets {@code x}: the x coordinate. */
    public SvgFeComponentTransfer x(String value) {
        return set(SvgNames.X, value);
    }

    /** Sets {@code y}: the y coordinate. */
    public SvgFeComponentTransfer y(double value) {
        return set(SvgNames.Y, value);
    }

    /** Sets {@code y}: the y coordinate. */
    public SvgFeComponentTransfer y(String value) {
        return set(SvgNames.Y, value);
    }

    /** Sets {@code width}: the width. */
    public SvgFeComponentTransfer width(double value) {
        return set(SvgNames.WIDTH, value);
    }

    /** Sets {@code width}: the width. */
    public SvgFeComponentTransfer width(String value) {
        return set(SvgNames.WIDTH, value);
    }

    /** Sets {@code height}: the height. */
    public SvgFeComponentTransfer height(double value) {
        return set(SvgNames.HEIGHT, value);
    }

    /** Sets {@code height}: the height. */
    public SvgFeComponentTransfer height(String value) {
        return set(SvgNames.HEIGHT, value);
    }

    /** Sets {@code in}: the input. */
    public SvgFeComponentTransfer in(String value) {
        return set(SvgNames.IN, value);
    }

    /** Sets {@code result}: the name of the result. */
    public SvgFeComponentTransfer result(String value) {
        return set(SvgNames.RESULT, value);
    }
}
