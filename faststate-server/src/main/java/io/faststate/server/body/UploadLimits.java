package io.faststate.server.body;

/**
 * How much may be uploaded where the upload itself doesn't say.
 *
 * @param fileBytes how many bytes a file may have
 * @param totalBytes how many bytes all files of a field may have together
 * @param perSession how many requests of a session may bring files at once
 */
public record UploadLimits(long fileBytes, long totalBytes, int perSession) {}
