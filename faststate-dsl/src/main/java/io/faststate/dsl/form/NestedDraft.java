package io.faststate.dsl.form;

/**
 * A record inside a record that the browser holds: a component, or an item of a list.
 *
 * @param <R> the record type
 * @param root the signal that holds it
 * @param path the path from the signal to the record, such as {@code address} or {@code lines.0}
 * @param type the record's class
 */
public record NestedDraft<R extends Record>(RecordSignal<?> root, String path, Class<R> type) implements Draft<R> {}
