/** The values of signals as JSON: writing them for the browser, and decoding what it sends. */
package io.faststate.server.signal;
