/** The gallery of the component kit: each component live, with its code. */
@org.jspecify.annotations.NullMarked
package io.faststate.showcase.kit;
