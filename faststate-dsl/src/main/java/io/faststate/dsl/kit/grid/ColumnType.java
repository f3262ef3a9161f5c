package io.faststate.dsl.kit.grid;

import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.util.Locale;

/** What the values of a column are, which decides how they are aligned, filtered and edited. */
public enum ColumnType {
    /** Text, and anything else that is shown by its {@code toString()}. */
    TEXT,
    /** Numbers: aligned at the end, filtered by {@code >= 10} or {@code 10..20}. */
    NUMBER,
    /** Dates and times, in the order of the calendar. */
    DATE,
    /** Constants of an enum, filtered and edited by a list. */
    CHOICE,
    /** True or false: a checkbox. */
    FLAG;

    /** The type that fits values of a class. */
    static ColumnType of(Class<?> type) {
        if (Number.class.isAssignableFrom(type)) {
            return NUMBER;
        }
        if (Temporal.class.isAssignableFrom(type)) {
            return DATE;
        }
        if (Enum.class.isAssignableFrom(type)) {
            return CHOICE;
        }
        return type == Boolean.class ? FLAG : TEXT;
    }

    /** A value as it is shown where the column says nothing else. */
    static String text(Object value) {
        if (value instanceof Enum<?> constant && constant.toString().equals(constant.name())) {
            var words = constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
            return Character.toUpperCase(words.charAt(0)) + words.substring(1);
        }
        return value instanceof Boolean on ? on ? "Yes" : "No" : value.toString();
    }

    /** The type of the field that edits a value; empty for text. */
    static String inputType(Object value) {
        return value instanceof LocalDate ? "date" : "";
    }
}
