/** Streams: what other tabs change reaches the pages that show it. */
package io.faststate.server.stream;
