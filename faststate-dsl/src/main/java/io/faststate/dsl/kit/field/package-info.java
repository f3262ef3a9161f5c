/** Fields of the component kit. */
@org.jspecify.annotations.NullMarked
package io.faststate.dsl.kit.field;
