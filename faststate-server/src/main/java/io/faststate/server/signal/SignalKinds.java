package io.faststate.server.signal;

import static java.util.stream.Collectors.joining;

import io.faststate.dsl.FastStateException;
import io.faststate.dsl.form.FileSignal;
import io.faststate.dsl.form.RecordSignal;
import io.faststate.dsl.signal.BooleanSignal;
import io.faststate.dsl.signal.ListSignal;
import io.faststate.dsl.signal.NumberSignal;
import io.faststate.dsl.signal.Signal;
import io.faststate.dsl.signal.StringSignal;
import io.faststate.dsl.signal.ValueSignal;
import io.faststate.dsl.value.FieldText;
import java.lang.invoke.MethodType;
import java.math.BigDecimal;
import java.util.Arrays;

/**
 * The kinds of values that signals accept, by which the browser checks stored values: {@code "string"},
 * {@code "boolean"}, {@code "number"}, {@code "integer"}, an array of the texts to choose from, {@code {"each": kind}}
 * for a list and {@code {"of": {name: kind}}} for a record.
 */
public final class SignalKinds {
    private SignalKinds() {}

    /**
     * The kind of a signal, as JSON.
     *
     * @throws FastStateException if a browser can't store such values
     */
    public static String json(Signal<?> signal) {
        return switch (signal) {
            case BooleanSignal flag -> "\"boolean\"";
            case StringSignal text -> "\"string\"";
            case NumberSignal<?> number -> scalar(number.type(), signal);
            case ValueSignal<?> value -> scalar(value.type(), signal);
            case ListSignal<?> list -> "{\"each\":" + scalar(list.itemType(), signal) + "}";
            case RecordSignal<?> record -> record(record.type(), signal);
            case FileSignal files -> throw refused(signal, "files");
        };
    }

    /** The kind of a record; its numbers and times are the texts of their fields. */
    private static String record(Class<?> type, Signal<?> signal) {
        return Arrays.stream(type.getRecordComponents())
                .map(component -> {
                    var inner = MethodType.methodType(component.getType()).wrap().returnType();
                    var kind = inner.isRecord() ? record(inner, signal)
                            : FieldText.isNumber(inner) || FieldText.isTime(inner) ? "\"string\"" : scalar(inner, signal);
                    return "\"" + component.getName() + "\":" + kind;
                })
                .collect(joining(",", "{\"of\":{", "}}"));
    }

    private static String scalar(Class<?> type, Signal<?> signal) {
        if (type == String.class) {
            return "\"string\"";
        }
        if (type == Boolean.class) {
            return "\"boolean\"";
        }
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(constant -> '"' + ((Enum<?>) constant).name() + '"')
                    .collect(joining(",", "[", "]"));
        }
        if (Number.class.isAssignableFrom(type)) {
            return type == BigDecimal.class ? "\"string\"" : FieldText.isFraction(type) ? "\"number\"" : "\"integer\"";
        }
        throw refused(signal, type.getSimpleName());
    }

    private static FastStateException refused(Signal<?> signal, String what) {
        return new FastStateException("The browser can't keep signal " + signal.name() + ", which holds " + what
                + ": keep texts, numbers, booleans, enums, lists of them, or records of them");
    }
}
