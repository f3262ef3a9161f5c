package io.faststate.server.testing.engine;

/**
 * A file that is uploaded or was downloaded.
 *
 * @param name its name
 * @param type its media type
 * @param bytes its content
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record FileData(String name, String type, byte[] bytes) {}
