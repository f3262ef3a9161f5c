package io.faststate.dsl.svg;

import io.faststate.dsl.Element;
import io.faststate.dsl.render.AttributeName;
import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/**
 * An SVG element, with the attributes that most of them share.
 *
 * @param <E> its own type
 * @see <a href="https://svgwg.org/svg2-draft/styling.html#PresentationAttributes">Presentation attributes</a>
 */
public abstract sealed class SvgElement<E extends SvgElement<E>> extends Element<E>
        permits SvgA,
                SvgAnimate,
                SvgAnimateMotion,
                SvgAnimateTransform,
                SvgCircle,
                SvgClipPath,
                SvgDefs,
                SvgDesc,
                SvgEllipse,
                SvgFeBlend,
                SvgFeColorMatrix,
                SvgFeComponentTransfer,
                SvgFeComposite,
                SvgFeConvolveMatrix,
                SvgFeDiffuseLighting,
                SvgFeDisplacementMap,
                SvgFeDistantLight,
                SvgFeDropShadow,
                SvgFeFlood,
                SvgFeFuncA,
                SvgFeFuncB,
                SvgFeFuncG,
                SvgFeFuncR,
                SvgFeGaussianBlur,
                SvgFeImage,
                SvgFeMerge,
                SvgFeMergeNode,
                SvgFeMorphology,
                SvgFeOffset,
                SvgFePointLight,
                SvgFeSpecularLighting,
                SvgFeSpotLight,
                SvgFeTile,
                SvgFeTurbulence,
                SvgFilter,
                SvgForeignObject,
                SvgG,
                SvgImage,
                SvgLine,
                SvgLinearGradient,
                SvgMarker,
                SvgMask,
                SvgMetadata,
                SvgMpath,
                SvgPath,
                SvgPattern,
                SvgPolygon,
                SvgPolyline,
                SvgRadialGradient,
                SvgRect,
                SvgRoot,
                SvgSet,
                SvgStop,
                SvgStyle,
                SvgSwitch,
                SvgSymbol,
                SvgText,
                SvgTextPath,
                SvgTitle,
                SvgTspan,
                SvgUse,
                SvgView {
    private static final AttributeName FILL = AttributeName.of("fill");
    private static final AttributeName FILL_OPACITY = AttributeName.of("fill-opacity");
    private static final AttributeName FILL_RULE = AttributeName.of("fill-rule");
    private static final AttributeName STROKE = AttributeName.of("stroke");
    private static final AttributeName STROKE_WIDTH = AttributeName.of("stroke-width");
    private static final AttributeName STROKE_OPACITY = AttributeName.of("stroke-opacity");
    private static final AttributeName STROKE_LINECAP = AttributeName.of("stroke-linecap");
    private static final AttributeName STROKE_LINEJOIN = AttributeName.of("stroke-linejoin");
    private static final AttributeName STROKE_DASHARRAY = AttributeName.of("stroke-dasharray");
    private static final AttributeName STROKE_DASHOFFSET = AttributeName.of("stroke-dashoffset");
    private static final AttributeName OPACITY = AttributeName.of("opacity");
    private static final AttributeName TRANSFORM = AttributeName.of("transform");
    private static final AttributeName CLIP_PATH = AttributeName.of("clip-path");
    private static final AttributeName MASK = AttributeName.of("mask");
    private static final AttributeName FILTER = AttributeName.of("filter");
    private static final AttributeName MARKER_START = AttributeName.of("marker-start");
    private static final AttributeName MARKER_MID = AttributeName.of("marker-mid");
    private static final AttributeName MARKER_END = AttributeName.of("marker-end");
    private static final AttributeName FONT_FAMILY = AttributeName.of("font-family");
    private static final AttributeName FONT_SIZE = AttributeName.of("font-size");
    private static final AttributeName FONT_WEIGHT = AttributeName.of("font-weight");
    private static final AttributeName TEXT_ANCHOR = AttributeName.of("text-anchor");
    private static final AttributeName DOMINANT_BASELINE = AttributeName.of("dominant-baseline");
    private static final AttributeName COLOR = AttributeName.of("color");
    private static final AttributeName DISPLAY = AttributeName.of("display");
    private static final AttributeName VISIBILITY = AttributeName.of("visibility");
    private static final AttributeName POINTER_EVENTS = AttributeName.of("pointer-events");
    private static final AttributeName VECTOR_EFFECT = AttributeName.of("vector-effect");

    /** Creates an element with content. */
    SvgElement(Tag tag, Constable... content) {
        super(tag, content);
    }

    /** Sets {@code fill}: the colour of the inside. */
    public final E fill(String value) {
        return set(FILL, value);
    }

    /** Sets {@code fill-opacity}: the opacity of the inside. */
    public final E fillOpacity(double value) {
        return set(FILL_OPACITY, value);
    }

    /** Sets {@code fill-opacity}: the opacity of the inside. */
    public final E fillOpacity(String value) {
        return set(FILL_OPACITY, value);
    }

    /** Sets {@code fill-rule}: what counts as inside. */
    public final E fillRule(String value) {
        return set(FILL_RULE, value);
    }

    /** Sets {@code stroke}: the colour of the line. */
    public final E stroke(String value) {
        return set(STROKE, value);
    }

    /** Sets {@code stroke-width}: the width of the line. */
    public final E strokeWidth(double value) {
        return set(STROKE_WIDTH, value);
    }

    /** Sets {@code stroke-width}: the width of the line. */
    public final E strokeWidth(String value) {
        return set(STROKE_WIDTH, value);
    }

    /** Sets {@code stroke-opacity}: the opacity of the line. */
    public final E strokeOpacity(double value) {
        return set(STROKE_OPACITY, value);
    }

    /** Sets {@code stroke-opacity}: the opacity of the line. */
    public final E strokeOpacity(String value) {
        return set(STROKE_OPACITY, value);
    }

    /** Sets {@code stroke-linecap}: the ends of the line. */
    public final E strokeLinecap(String value) {
        return set(STROKE_LINECAP, value);
    }

    /** Sets {@code stroke-linejoin}: the corners of the line. */
    public final E strokeLinejoin(String value) {
        return set(STROKE_LINEJOIN, value);
    }

    /** Sets {@code stroke-dasharray}: the dashes of the line. */
    public final E strokeDasharray(String value) {
        return set(STROKE_DASHARRAY, value);
    }

    /** Sets {@code stroke-dashoffset}: where the dashes start. */
    public final E strokeDashoffset(double value) {
        return set(STROKE_DASHOFFSET, value);
    }

    /** Sets {@code stroke-dashoffset}: where the dashes start. */
    public final E strokeDashoffset(String value) {
        return set(STROKE_DASHOFFSET, value);
    }

    /** Sets {@code opacity}: the opacity. */
    public final E opacity(double value) {
        return set(OPACITY, value);
    }

    /** Sets {@code opacity}: the opacity. */
    public final E opacity(String value) {
        return set(OPACITY, value);
    }

    /** Sets {@code transform}: the transformation. */
    public final E transform(String value) {
        return set(TRANSFORM, value);
    }

    /** Sets {@code clip-path}: the clipping path, as {@code url(#id)}. */
    public final E clipPath(String value) {
        return set(CLIP_PATH, value);
    }

    /** Sets {@code mask}: the mask, as {@code url(#id)}. */
    public final E mask(String value) {
        return set(MASK, value);
    }

    /** Sets {@code filter}: the filter, as {@code url(#id)}. */
    public final E filter(String value) {
        return set(FILTER, value);
    }

    /** Sets {@code marker-start}: the marker at the start. */
    public final E markerStart(String value) {
        return set(MARKER_START, value);
    }

    /** Sets {@code marker-mid}: the marker at each corner. */
    public final E markerMid(String value) {
        return set(MARKER_MID, value);
    }

    /** Sets {@code marker-end}: the marker at the end. */
    public final E markerEnd(String value) {
        return set(MARKER_END, value);
    }

    /** Sets {@code font-family}: the font. */
    public final E fontFamily(String value) {
        return set(FONT_FAMILY, value);
    }

    /** Sets {@code font-size}: the size of the font. */
    public final E fontSize(double value) {
        return set(FONT_SIZE, value);
    }

    /** Sets {@code font-size}: the size of the font. */
    public final E fontSize(String value) {
        return set(FONT_SIZE, value);
    }

    /** Sets {@code font-weight}: the weight of the font. */
    public final E fontWeight(String value) {
        return set(FONT_WEIGHT, value);
    }

    /** Sets {@code text-anchor}: which part of the text is at its position. */
    public final E textAnchor(String value) {
        return set(TEXT_ANCHOR, value);
    }

    /** Sets {@code dominant-baseline}: which baseline of the text is at its position. */
    public final E dominantBaseline(String value) {
        return set(DOMINANT_BASELINE, value);
    }

    /** Sets {@code color}: the current colour. */
    public final E color(String value) {
        return set(COLOR, value);
    }

    /** Sets {@code display}: how it is shown. */
    public final E display(String value) {
        return set(DISPLAY, value);
    }

    /** Sets {@code visibility}: whether it is seen. */
    public final E visibility(String value) {
        return set(VISIBILITY, value);
    }

    /** Sets {@code pointer-events}: when it takes pointers. */
    public final E pointerEvents(String value) {
        return set(POINTER_EVENTS, value);
    }

    /** Sets {@code vector-effect}: what scaling doesn't affect. */
    public final E vectorEffect(String value) {
        return set(VECTOR_EFFECT, value);
    }
}
