/**
 * A final class for each HTML element, with the attributes that the standard gives it, and an enum for each attribute
 * that takes one of a few keywords.
 *
 * <p>The factories are in {@link io.faststate.dsl.Html}; use these types in the signatures of components. What all
 * elements have in common is in {@link io.faststate.dsl.Element}, and what all fields have in common in
 * {@link io.faststate.dsl.element.Field}.
 *
 * {@snippet :
 * static Article card(String title, Node content) {
 *     return article(h2(title), content).cls("card");
 * }
 * }
 */
package io.faststate.dsl.element;
