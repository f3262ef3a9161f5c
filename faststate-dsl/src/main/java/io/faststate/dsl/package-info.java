/** What a view is written with: {@code Html}, signals, states, handlers and events. */
package io.faststate.dsl;
