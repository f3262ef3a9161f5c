/** {@code FastState}, which runs pages on a server of its own, and the feature that adds them to another one. */
package io.faststate.server;
