/**
 * Browser sessions, and who is signed in to them. Begin with {@code Sessions}, which finds the session of a request and
 * signs users in and out. {@code SessionCookie} carries the {@code SessionId}; {@code SessionEntry} and {@code Roles}
 * are what the store keeps.
 */
package io.faststate.server.session;
