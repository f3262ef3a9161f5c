/**
 * One final class for each element of HTML and the common ones of SVG, with the attributes that the standards give it,
 * and an enum for each attribute that takes one of a few words. The factories are in {@link io.faststate.dsl.Html} and
 * {@link io.faststate.dsl.svg.Svg}; these types are for a component's signature: {@code static Article card(Card card)}.
 */
package io.faststate.dsl.element;
