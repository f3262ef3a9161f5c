/**
 * A final class for each common SVG element, with the attributes that the standard gives it.
 *
 * <p>The factories are in {@link io.faststate.dsl.svg.Svg}. Import the ones that a drawing needs by name, here
 * {@code Svg.svg} and {@code Svg.circle}: some have the same names as factories of HTML elements. What all elements have
 * in common, such as {@code fill} and {@code stroke}, is in {@link io.faststate.dsl.svg.SvgElement}.
 *
 * {@snippet :
 * static Node dot(String label, String colour) {
 *     return span(svg(circle().cx(12).cy(12).r(10).fill(colour)).viewBox("0 0 24 24"), label);
 * }
 * }
 */
package io.faststate.dsl.svg;
