/** From saved sources to classes: what changed, what depends on it, and the compiler of the running JDK. */
package io.faststate.server.dev.compile;
