package io.faststate.server.body;

/**
 * Limits for uploads that don't set their own.
 *
 * @param fileBytes how many bytes a file may have
 * @param totalBytes how many bytes all files of a field may have together
 * @param perSession how many requests of a session may carry files at once
 */
public record UploadLimits(long fileBytes, long totalBytes, int perSession) {}
