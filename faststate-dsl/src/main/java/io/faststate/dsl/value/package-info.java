/**
 * Types of values and their texts: which values states and query parameters can hold, and how fields, URLs and timers
 * write and read them.
 *
 * <p>Start with {@link io.faststate.dsl.value.StateTypes} and {@link io.faststate.dsl.value.ComponentPath}, a component
 * of a record that a field shows. Then read the texts: {@link io.faststate.dsl.value.FieldText} for fields,
 * {@link io.faststate.dsl.value.ParameterText} and {@link io.faststate.dsl.value.QueryType} for URLs, and
 * {@link io.faststate.dsl.value.TimerText} for timers.
 */
package io.faststate.dsl.value;
