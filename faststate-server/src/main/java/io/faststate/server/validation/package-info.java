/**
 * Validation of values by the Jakarta Validation annotations on their types. Begin with {@code Validation}.
 * {@code FieldRules} passes rules on to the browser as HTML attributes; {@code Messages} and {@code Languages} word the
 * violations for a user.
 */
package io.faststate.server.validation;
