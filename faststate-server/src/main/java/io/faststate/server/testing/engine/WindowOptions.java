package io.faststate.server.testing.engine;

import java.util.Map;

/**
 * What a visitor's browser is like.
 *
 * @param site the address of the application, such as {@code http://localhost:8080}
 * @param scripts whether scripts run
 * @param language the language that the browser asks for, such as {@code de-CH}
 * @param headers further headers of all requests
 * @param screen what pages are shown on at first
 */
public record WindowOptions(String site, boolean scripts, String language, Map<String, String> headers, Screen screen) {}
