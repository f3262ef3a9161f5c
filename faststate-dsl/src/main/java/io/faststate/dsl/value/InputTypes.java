package io.faststate.dsl.value;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Map;

/** The input types that fit types of values. */
public final class InputTypes {
    private static final Map<Class<?>, String> TIMES = Map.of(
            LocalDate.class, "date",
            LocalTime.class, "time",
            LocalDateTime.class, "datetime-local",
            YearMonth.class, "month");

    private InputTypes() {}

    /** The input type for a boxed type; empty for text. */
    public static String of(Class<?> type) {
        if (FieldText.isNumber(type)) {
            return "number";
        }
        return type == Boolean.class ? "checkbox" : TIMES.getOrDefault(type, "");
    }
}
