/**
 * The JSON of state values, by their declared types; it tolerates what older versions wrote. Begin with
 * {@code StateJson}, then read {@code Codec} and {@code Codecs}, which finds the codec of a type. {@code Place} and
 * {@code Drift} handle differences between stored JSON and the declared type.
 */
package io.faststate.server.json;
