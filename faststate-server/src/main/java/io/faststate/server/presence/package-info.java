/**
 * Presence: the tabs with open streams, by topic, kept as states that pages show. Begin with {@code Presences}, which
 * writes these states, and {@code Topic}, which knows the tabs at one topic. {@code Attendance} connects a stream to
 * the topics of its page.
 */
package io.faststate.server.presence;
