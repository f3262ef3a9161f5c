/** A shop, whose forms work without JavaScript. */
@NullMarked
package io.faststate.showcase.shop;

import org.jspecify.annotations.NullMarked;
