package io.faststate.dsl.svg;

import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/** The {@code marker} element of SVG. */
public final class SvgMarker extends SvgElement<SvgMarker> {
    private static final Tag TAG = Tag.of("marker", Tag.Content.FOREIGN);

    private SvgMarker(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code marker} element with content. */
    public static SvgMarker of(Constable... content) {
        return new SvgMarker(content);
    }

    /** Sets {@code viewBox}: the part of the drawing that is shown, such as {@code 0 0 100 50}. */
    public SvgMarker viewBox(String value) {
        return set(SvgNames.VIEW_BOX, value);
    }

    /** Sets {@code refX}: the x coordinate of the anchor. */
    public SvgMarker refX(double value) {
        return set(SvgNames.REF_X, value);
    }

    /** Sets {@code refX}: the x coordinate of the anchor. */
    public SvgMarker refX(String value) {
        return set(SvgNames.REF_X, value);
    }

    /** Sets {@code refY}: the y coordinate of the anchor. */
    public SvgMarker refY(double value) {
        return set(SvgNames.REF_Y, value);
    }

    /** Sets {@code refY}: the y coordinate of the anchor. */
    public SvgMarker refY(String value) {
        return set(SvgNames.REF_Y, value);
    }

    /** Sets {@code markerWidth}: the width. */
    public SvgMarker markerWidth(double value) {
        return set(SvgNames.MARKER_WIDTH, value);
    }

    /** Sets {@code markerWidth}: the width. */
    public SvgMarker markerWidth(String value) {
        return set(SvgNames.MARKER_WIDTH, value);
    }

    /** Sets {@code markerHeight}: the height. */
    public SvgMarker markerHeight(double value) {
        return set(SvgNames.MARKER_HEIGHT, value);
    }

    /** Sets {@code markerHeight}: the height. */
    public SvgMarker markerHeight(String value) {
        return set(SvgNames.MARKER_HEIGHT, value);
    }

    /** Sets {@code markerUnits}: the units. */
    public SvgMarker markerUnits(String value) {
        return set(SvgNames.MARKER_UNITS, value);
    }

    /** Sets {@code orient}: the direction. */
    public SvgMarker orient(String value) {
        return set(SvgNames.ORIENT, value);
    }

    /** Sets {@code preserveAspectRatio}: how the drawing fits its box. */
    public SvgMarker preserveAspectRatio(String value) {
        return set(SvgNames.PRESERVE_ASPECT_RATIO, value);
    }
}
