/** Texts that the showcase carries: its docs and its own sources, and how code looks on a page. */
@NullMarked
package io.faststate.showcase.text;

import org.jspecify.annotations.NullMarked;
