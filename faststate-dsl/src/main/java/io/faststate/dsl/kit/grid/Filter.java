package io.faststate.dsl.kit.grid;

/**
 * What the values of one column must be for a row to be shown.
 *
 * @param column the column's name
 * @param text what the user typed: a part of the text; for numbers and dates a value, {@code >= 10}, {@code < 10} or a
 *     range such as {@code 10..20}; for a constant or a flag its name
 */
public record Filter(String column, String text) {}
