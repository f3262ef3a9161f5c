/**
 * Event listeners: the attributes that run a client action, a handler or both on an event.
 *
 * <p>Start with {@link io.faststate.dsl.listener.Listener}, which writes the attribute.
 * {@link io.faststate.dsl.listener.Trigger} is what it waits for and decides which options are allowed;
 * {@link io.faststate.dsl.listener.ListenerOption} and {@link io.faststate.dsl.listener.OptionKind} are the options, and
 * {@link io.faststate.dsl.listener.KeyTest} the condition for keys and shortcuts.
 * {@link io.faststate.dsl.listener.PlainForm} makes forms and buttons work without JavaScript.
 */
package io.faststate.dsl.listener;
