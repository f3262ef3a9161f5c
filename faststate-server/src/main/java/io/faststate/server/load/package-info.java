/**
 * What tabs load after their pages are there, and show when it arrives. {@code Loads} knows the progress of all loads,
 * and {@code TabLoad} is one of them. The {@code life} package runs them.
 */
package io.faststate.server.load;
