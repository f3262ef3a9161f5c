/** Small pages that each show one thing that pages of today do. */
@NullMarked
package io.faststate.showcase.examples;

import org.jspecify.annotations.NullMarked;
