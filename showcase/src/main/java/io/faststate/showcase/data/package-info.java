/** A table of any length: read from a file, sorted, filtered, and shown through a window. */
@NullMarked
package io.faststate.showcase.data;

import org.jspecify.annotations.NullMarked;
