/**
 * The JSON of signals: writing them for the browser, and decoding what it sends. Begin with {@code SignalDecoder} for
 * values from a client, and {@code FormValues} for those of a posted form. {@code SignalJson} and {@code JsonWriter}
 * write values. {@code AcceptedParts} decides which parts of a record a browser may change.
 */
package io.faststate.server.signal;
