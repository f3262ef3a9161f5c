package io.faststate.server.testing.engine;

/**
 * What a visitor's browser is like.
 *
 * @param site the address of the application, such as {@code http://localhost:8080}
 * @param scripts whether scripts run
 */
public record WindowOptions(String site, boolean scripts) {}
