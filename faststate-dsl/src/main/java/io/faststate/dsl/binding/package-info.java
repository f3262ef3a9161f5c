/**
 * Bindings of fields: what keeps a field equal to a signal, a component of a record, a state or a query parameter.
 *
 * <p>Start with {@link io.faststate.dsl.binding.FieldBinding}, the binding to a signal that all others build on. Then
 * read {@link io.faststate.dsl.binding.ComponentFields} for records that the browser holds,
 * {@link io.faststate.dsl.binding.StateField} and {@link io.faststate.dsl.binding.QueryField} for values on the server,
 * and {@link io.faststate.dsl.binding.UploadField} for files. {@link io.faststate.dsl.binding.FieldSignals} names the
 * signals behind fields and their messages, and {@link io.faststate.dsl.binding.DraftPath} reads and validates parts of
 * records by path.
 */
package io.faststate.dsl.binding;
