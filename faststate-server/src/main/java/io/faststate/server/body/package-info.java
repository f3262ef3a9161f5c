/**
 * The content of an event: signals, fields and files, read within the limits. Begin with {@code ContentReader}, which
 * turns a request into a {@code Content}. {@code Multipart} reads forms with files, which go to {@code Arrivals} if an
 * {@code Admission} permits them. {@code FileType} detects their types.
 */
package io.faststate.server.body;
