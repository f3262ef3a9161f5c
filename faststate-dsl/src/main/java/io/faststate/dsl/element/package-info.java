/** One final class for each element of HTML and the common ones of SVG. */
package io.faststate.dsl.element;
