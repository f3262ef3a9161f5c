/** A board of cards that several people move at once. */
@NullMarked
package io.faststate.showcase.kanban;

import org.jspecify.annotations.NullMarked;
