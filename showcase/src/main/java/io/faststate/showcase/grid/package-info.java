/** A data grid of 100,000 rows, and a page that manages records. */
@NullMarked
package io.faststate.showcase.grid;

import org.jspecify.annotations.NullMarked;
