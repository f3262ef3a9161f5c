/** Why pages changed: which event ran which handler, which states that changed, and what was rendered because of it. */
package io.faststate.server.dev.trace;
