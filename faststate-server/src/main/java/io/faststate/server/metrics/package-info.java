/** What is counted and timed, and the endpoints that tell it. */
package io.faststate.server.metrics;
