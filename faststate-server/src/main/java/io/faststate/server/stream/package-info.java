/**
 * Streams, by which changes from other tabs reach the pages that show them. Begin with {@code StreamRoute}, which
 * answers the request. {@code Stream} then follows one tab's page, and {@code Streams} wakes it when a state changes.
 */
package io.faststate.server.stream;
