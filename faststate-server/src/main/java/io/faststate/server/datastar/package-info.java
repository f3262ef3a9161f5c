/**
 * Datastar's server-sent events, version 1: what the rest of the server answers with, open to users who write their own
 * endpoints.
 */
package io.faststate.server.datastar;
