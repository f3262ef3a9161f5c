package io.faststate.dsl.form;

/**
 * A file whose content is on its way.
 *
 * @param name what the user's browser called it, without folders: untrusted, so no path to store it at
 * @param type its type as the beginning of its content tells, such as {@code image/png}; {@code application/octet-stream}
 *     if it doesn't
 */
public record ArrivingFile(String name, String type) {}
