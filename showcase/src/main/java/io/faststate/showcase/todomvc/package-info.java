/** TodoMVC, the todo list that many frameworks are compared by, with the markup that they have in common. */
@NullMarked
package io.faststate.showcase.todomvc;

import org.jspecify.annotations.NullMarked;
