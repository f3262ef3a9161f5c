/**
 * The client actions: one record for each thing that the browser can do on an event, which writes itself as JavaScript.
 *
 * <p>Views create them by the methods of signals and of {@link io.faststate.dsl.signal.ClientAction}. Start with
 * {@link io.faststate.dsl.action.Assignment} and {@link io.faststate.dsl.action.Sequence}; the other records follow the
 * same pattern. {@link io.faststate.dsl.action.ActionRunner} runs actions without a browser, for tests.
 * {@link io.faststate.dsl.action.UnusedActions} finds actions that a handler created in vain.
 */
package io.faststate.dsl.action;
