package io.faststate.dsl.svg;

import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/** The {@code feComposite} element of SVG. */
public final class SvgFeComposite extends SvgElement<SvgFeComposite> {
    private static final Tag TAG = Tag.of("feComposite", Tag.Content.FOREIGN);

    private SvgFeComposite(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code feComposite} element with content. */
    public static SvgFeComposite of(Constable... content) {
        return new SvgFeComposite(content);
    }

    /** Sets {@code x}: the x coordinate. */
    public SvgFeComposite x(double value) {
        return set(SvgNames.X, value);
    }

    /** Sets {@code x}: the x coordinate. */
    public SvgFeComposite x(String value) {
        return set(SvgNames.X, value);
    }

    /** Sets {@code y}: the y coordinate. */
    public SvgFeComposite y(double value) {
        return set(SvgNames.Y, value);
    }

    /** Sets {@code y}: the y coordinate. */
    public SvgFeComposite y(String value) {
        return set(SvgNames.Y, value);
    }

    /** Sets {@code width}: the width. */
    public SvgFeComposite width(double value) {
        return set(SvgNames.WIDTH, value);
    }

    /** Sets {@code width}: the width. */
    public SvgFeComposite width(String value) {
        return set(SvgNames.WIDTH, value);
    }

    /** Sets {@code height}: the height. */
    public SvgFeComposite height(double value) {
        return set(SvgNames.HEIGHT, value);
    }

    /** Sets {@code height}: the height. */
    public SvgFeComposite height(String value) {
        return set(SvgNames.HEIGHT, value);
    }

    /** Sets {@code in}: the input. */
    public SvgFeComposite in(String value) {
        return set(SvgNames.IN, value);
    }

    /** Sets {@code result}: the name of the result. */
    public SvgFeComposite result(String value) {
        return set(SvgNames.RESULT, value);
    }

    /** Sets {@code in2}: the second input. */
    public SvgFeComposite in2(String value) {
        return set(SvgNames.IN2, value);
    }

    /** Sets {@code operator}: what is done to the inputs. */
    public SvgFeComposite operator(String value) {
        return set(SvgNames.OPERATOR, value);
    }

    /** Sets {@code k1}: the first factor. */
    public SvgFeComposite k1(double value) {
        return set(SvgNames.K1, value);
    }

    /** Sets {@code k1}: the first factor. */
    public SvgFeComposite k1(String value) {
        return set(SvgNames.K1, value);
    }

    /** Sets {@code k2}: the second factor. */
    public SvgFeComposite k2(double value) {
        return set(SvgNames.K2, value);
    }

    /** Sets {@code k2}: the second factor. */
    public SvgFeComposite k2(String value) {
        return set(SvgNames.K2, value);
    }

    /** Sets {@code k3}: the third factor. */
    public SvgFeComposite k3(double value) {
        return set(SvgNames.K3, value);
    }

    /** Sets {@code k3}: the third factor. */
    public SvgFeComposite k3(String value) {
        return set(SvgNames.K3, value);
    }

    /** Sets {@code k4}: the fourth factor. */
    public SvgFeComposite k4(double value) {
        return set(SvgNames.K4, value);
    }

    /** Sets {@code k4}: the fourth factor. */
    public SvgFeComposite k4(String value) {
        return set(SvgNames.K4, value);
    }
}
