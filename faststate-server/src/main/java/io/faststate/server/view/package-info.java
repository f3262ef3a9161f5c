/**
 * A page as its view sees it, and all that the view declares: signals, states, actions, and what the page does by itself.
 * Begin with {@code ViewPage}; {@code ScopedPage} is the same for one component, and {@code Declarations} sees to it that a
 * name is one thing. {@code ViewPlace} is all that is known here of the render that runs the view.
 */
package io.faststate.server.view;
