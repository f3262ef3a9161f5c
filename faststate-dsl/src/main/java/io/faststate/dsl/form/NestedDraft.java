package io.faststate.dsl.form;

/**
 * A record in one that the browser holds: a component of it, or an item of a list.
 *
 * @param <R> the record
 * @param root the signal that holds it
 * @param path where it is in there, such as {@code address} or {@code lines.0}
 * @param type the record's class
 */
public record NestedDraft<R extends Record>(RecordSignal<?> root, String path, Class<R> type) implements Draft<R> {}
