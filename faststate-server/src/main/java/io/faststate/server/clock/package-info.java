/** The time that the server lives by. */
package io.faststate.server.clock;
