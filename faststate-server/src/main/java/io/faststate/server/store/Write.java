package io.faststate.server.store;

/**
 * A new value of a key.
 *
 * @param value the value
 * @param retention how it is kept
 */
public record Write(StateValue value, Retention retention) {}
