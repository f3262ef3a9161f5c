/**
 * A page as seen by its view, and everything that the view declares: signals, states, actions, and what the page does
 * by itself. Begin with {@code ViewPage}; {@code ScopedPage} is the same for one component. {@code Declarations} makes
 * sure that a name stands for one thing. {@code ViewPlace} is all that this package knows of the render that runs the
 * view.
 */
package io.faststate.server.view;
