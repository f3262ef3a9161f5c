/**
 * Meters, logging of failures, and the endpoints for metrics and health. Begin with {@code Meters} and {@code Outcome}.
 * {@code Failures} logs what failed in the application's own code, and {@code Observation} serves the endpoints.
 */
package io.faststate.server.metrics;
