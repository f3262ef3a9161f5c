/**
 * How bytes reach a browser: compressed if the browser accepts that and it pays. Begin with {@code Transfer};
 * {@code GzipOutput} compresses streams, and {@code Deflaters} keeps compressors for reuse.
 */
package io.faststate.server.transfer;
