package io.faststate.server.action;

/**
 * How much may be uploaded where the upload itself doesn't say.
 *
 * @param fileBytes how many bytes a file may have
 * @param totalBytes how many bytes all files of a field may have together
 */
public record UploadLimits(long fileBytes, long totalBytes) {}
