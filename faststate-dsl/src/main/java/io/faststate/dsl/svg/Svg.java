package io.faststate.dsl.svg;

import java.lang.constant.Constable;

/**
 * The factories of SVG elements. Import the ones that a drawing needs by name: some have the same names as factories in
 * {@link io.faststate.dsl.Html}.
 *
 * @see <a href="https://svgwg.org/svg2-draft/">SVG 2</a>
 */
public final class Svg {
    private Svg() {}

    /** The {@code a} element. */
    public static SvgA a(Constable... content) {
        return SvgA.of(content);
    }

    /** The {@code animate} element. */
    public static SvgAnimate animate(Constable... content) {
        return SvgAnimate.of(content);
    }

    /** The {@code animateMotion} element. */
    public static SvgAnimateMotion animateMotion(Constable... content) {
        return SvgAnimateMotion.of(content);
    }

    /** The {@code animateTransform} element. */
    public static SvgAnimateTransform animateTransform(Constable... content) {
        return SvgAnimateTransform.of(content);
    }

    /** The {@code circle} element. */
    public static SvgCircle circle(Constable... content) {
        return SvgCircle.of(content);
    }

    /** The {@code clipPath} element. */
    public static SvgClipPath clipPath(Constable... content) {
        return SvgClipPath.of(content);
    }

    /** The {@code defs} element. */
    public static SvgDefs defs(Constable... content) {
        return SvgDefs.of(content);
    }

    /** The {@code desc} element. */
    public static SvgDesc desc(Constable... content) {
        return SvgDesc.of(content);
    }

    /** The {@code ellipse} element. */
    public static SvgEllipse ellipse(Constable... content) {
        return SvgEllipse.of(content);
    }

    /** The {@code feBlend} element. */
    public static SvgFeBlend feBlend(Constable... content) {
        return SvgFeBlend.of(content);
    }

    /** The {@code feColorMatrix} element. */
    public static SvgFeColorMatrix feColorMatrix(Constable... content) {
        return SvgFeColorMatrix.of(content);
    }

    /** The {@code feComponentTransfer} element. */
    public static SvgFeComponentTransfer feComponentTransfer(Constable... content) {
        return SvgFeComponentTransfer.of(content);
    }

    /** The {@code feComposite} element. */
    public static SvgFeComposite feComposite(Constable... content) {
        return SvgFeComposite.of(content);
    }

    /** The {@code feConvolveMatrix} element. */
    public static SvgFeConvolveMatrix feConvolveMatrix(Constable... content) {
        return SvgFeConvolveMatrix.of(content);
    }

    /** The {@code feDiffuseLighting} element. */
    public static SvgFeDiffuseLighting feDiffuseLighting(Constable... content) {
        return SvgFeDiffuseLighting.of(content);
    }

    /** The {@code feDisplacementMap} element. */
    public static SvgFeDisplacementMap feDisplacementMap(Constable... content) {
        return SvgFeDisplacementMap.of(content);
    }

    /** The {@code feDistantLight} element. */
    public static SvgFeDistantLight feDistantLight(Constable... content) {
        return SvgFeDistantLight.of(content);
    }

    /** The {@code feDropShadow} element. */
    public static SvgFeDropShadow feDropShadow(Constable... content) {
        return SvgFeDropShadow.of(content);
    }

    /** The {@code feFlood} element. */
    public static SvgFeFlood feFlood(Constable... content) {
        return SvgFeFlood.of(content);
    }

    /** The {@code feFuncA} element. */
    public static SvgFeFuncA feFuncA(Constable... content) {
        return SvgFeFuncA.of(content);
    }

    /** The {@code feFuncB} element. */
    public static SvgFeFuncB feFuncB(Constable... content) {
        return SvgFeFuncB.of(content);
    }

    /** The {@code feFuncG} element. */
    public static SvgFeFuncG feFuncG(Constable... content) {
        return SvgFeFuncG.of(content);
    }

    /** The {@code feFuncR} element. */
    public static SvgFeFuncR feFuncR(Constable... content) {
        return SvgFeFuncR.of(content);
    }

    /** The {@code feGaussianBlur} element. */
    public static SvgFeGaussianBlur feGaussianBlur(Constable... content) {
        return SvgFeGaussianBlur.of(content);
    }

    /** The {@code feImage} element. */
    public static SvgFeImage feImage(Constable... content) {
        return SvgFeImage.of(content);
    }

    /** The {@code feMerge} element. */
    public static SvgFeMerge feMerge(Constable... content) {
        return SvgFeMerge.of(content);
    }

    /** The {@code feMergeNode} element. */
    public static SvgFeMergeNode feMergeNode(Constable... content) {
        return SvgFeMergeNode.of(content);
    }

    /** The {@code feMorphology} element. */
    public static SvgFeMorphology feMorphology(Constable... content) {
        return SvgFeMorphology.of(content);
    }

    /** The {@code feOffset} element. */
    public static SvgFeOffset feOffset(Constable... content) {
        return SvgFeOffset.of(content);
    }

    /** The {@code fePointLight} element. */
    public static SvgFePointLight fePointLight(Constable... content) {
        return SvgFePointLight.of(content);
    }

    /** The {@code feSpecularLighting} element. */
    public static SvgFeSpecularLighting feSpecularLighting(Constable... content) {
        return SvgFeSpecularLighting.of(content);
    }

    /** The {@code feSpotLight} element. */
    public static SvgFeSpotLight feSpotLight(Constable... content) {
        return SvgFeSpotLight.of(content);
    }

    /** The {@code feTile} element. */
    public static SvgFeTile feTile(Constable... content) {
        return SvgFeTile.of(content);
    }

    /** The {@code feTurbulence} element. */
    public static SvgFeTurbulence feTurbulence(Constable... content) {
        return SvgFeTurbulence.of(content);
    }

    /** The {@code filter} element. */
    public static SvgFilter filter(Constable... content) {
        return SvgFilter.of(content);
    }

    /** The {@code foreignObject} element. */
    public static SvgForeignObject foreignObject(Constable... content) {
        return SvgForeignObject.of(content);
    }

    /** The {@code g} element. */
    public static SvgG g(Constable... content) {
        return SvgG.of(content);
    }

    /** The {@code image} element. */
    public static SvgImage image(Constable... content) {
        return SvgImage.of(content);
    }

    /** The {@code line} element. */
    public static SvgLine line(Constable... content) {
        return SvgLine.of(content);
    }

    /** The {@code linearGradient} element. */
    public static SvgLinearGradient linearGradient(Constable... content) {
        return SvgLinearGradient.of(content);
    }

    /** The {@code marker} element. */
    public static SvgMarker marker(Constable... content) {
        return SvgMarker.of(content);
    }

    /** The {@code mask} element. */
    public static SvgMask mask(Constable... content) {
        return SvgMask.of(content);
    }

    /** The {@code metadata} element. */
    public static SvgMetadata metadata(Constable... content) {
        return SvgMetadata.of(content);
    }

    /** The {@code mpath} element. */
    public static SvgMpath mpath(Constable... content) {
        return SvgMpath.of(content);
    }

    /** The {@code path} element. */
    public static SvgPath path(Constable... content) {
        return SvgPath.of(content);
    }

    /** The {@code pattern} element. */
    public static SvgPattern pattern(Constable... content) {
        return SvgPattern.of(content);
    }

    /** The {@code polygon} element. */
    public static SvgPolygon polygon(Constable... content) {
        return SvgPolygon.of(content);
    }

    /** The {@code polyline} element. */
    public static SvgPolyline polyline(Constable... content) {
        return SvgPolyline.of(content);
    }

    /** The {@code radialGradient} element. */
    public static SvgRadialGradient radialGradient(Constable... content) {
        return SvgRadialGradient.of(content);
    }

    /** The {@code rect} element. */
    public static SvgRect rect(Constable... content) {
        return SvgRect.of(content);
    }

    /** The {@code set} element. */
    public static SvgSet set(Constable... content) {
        return SvgSet.of(content);
    }

    /** The {@code stop} element. */
    public static SvgStop stop(Constable... content) {
        return SvgStop.of(content);
    }

    /** The {@code style} element. */
    public static SvgStyle style(Constable... content) {
        return SvgStyle.of(content);
    }

    /** The {@code svg} element. */
    public static SvgRoot svg(Constable... content) {
        return SvgRoot.of(content);
    }

    /** The {@code switch} element. */
    public static SvgSwitch switchElement(Constable... content) {
        return SvgSwitch.of(content);
    }

    /** The {@code symbol} element. */
    public static SvgSymbol symbol(Constable... content) {
        return SvgSymbol.of(content);
    }

    /** The {@code text} element. */
    public static SvgText text(Constable... content) {
        return SvgText.of(content);
    }

    /** The {@code textPath} element. */
    public static SvgTextPath textPath(Constable... content) {
        return SvgTextPath.of(content);
    }

    /** The {@code title} element. */
    public static SvgTitle title(Constable... content) {
        return SvgTitle.of(content);
    }

    /** The {@code tspan} element. */
    public static SvgTspan tspan(Constable... content) {
        return SvgTspan.of(content);
    }

    /** The {@code use} element. */
    public static SvgUse use(Constable... content) {
        return SvgUse.of(content);
    }

    /** The {@code view} element. */
    public static SvgView view(Constable... content) {
        return SvgView.of(content);
    }
}
