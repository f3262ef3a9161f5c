package io.faststate.dsl.form;

/**
 * A file whose content is arriving.
 *
 * @param name the file name from the browser, without folders; it is untrusted, so don't use it as a path to store the
 *     file at
 * @param type the media type detected from the beginning of the content, such as {@code image/png};
 *     {@code application/octet-stream} if none is detected
 */
public record ArrivingFile(String name, String type) {}
