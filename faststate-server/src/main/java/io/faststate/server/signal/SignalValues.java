package io.faststate.server.signal;

import io.faststate.dsl.form.ChosenFile;
import io.faststate.dsl.form.FileSignal;
import io.faststate.dsl.form.RecordSignal;
import io.faststate.dsl.signal.BooleanSignal;
import io.faststate.dsl.signal.ListSignal;
import io.faststate.dsl.signal.NumberSignal;
import io.faststate.dsl.signal.Signal;
import io.faststate.dsl.signal.StringSignal;
import io.faststate.dsl.signal.ValueSignal;
import io.faststate.dsl.value.FieldText;
import io.faststate.server.json.UnreadableValueException;
import io.faststate.server.signal.SignalException.Code;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.JsonValue.ValueType;
import jakarta.json.stream.JsonParser;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Base64;
import java.util.List;

/** Converts JSON to the value of a signal, by the signal's declared type. */
final class SignalValues {
    private static final int MAX_DIGITS = 1000;

    private SignalValues() {}

    /**
     * The value at a parser's position.
     *
     * @throws SignalException if it is of another type
     */
    static Object of(Signal<?> signal, JsonParser parser) {
        try {
            return of(signal, parser.getValue());
        } catch (ArithmeticException | ClassCastException | NumberFormatException | UnsupportedOperationException e) {
            throw wrong(signal);
        }
    }

    /**
     * The value of a JSON value.
     *
     * @throws SignalException if it is of another type
     */
    static Object of(Signal<?> signal, JsonValue json) {
        try {
            bound(json);
            return switch (signal) {
                case BooleanSignal flag -> flag(json);
                case StringSignal text -> text(json);
                case NumberSignal<?> number when number.type() == BigDecimal.class && json instanceof JsonString text ->
                    number(number, text.getString());
                case NumberSignal<?> number -> number(number, ((JsonNumber) json).toString());
                case ValueSignal<?> value -> constant(value.type(), text(json));
                case RecordSignal<?> record -> RecordJson.read(record, (JsonObject) json);
                case ListSignal<?> list -> ((JsonArray) json).stream().map(item -> item(item, list.itemType())).toList();
                case FileSignal files -> ((JsonArray) json).stream().map(SignalValues::file).toList();
            };
        } catch (ArithmeticException
                | ClassCastException
                | IllegalArgumentException
                | UnreadableValueException
                | UnsupportedOperationException e) {
            throw wrong(signal);
        }
    }

    private static SignalException wrong(Signal<?> signal) {
        return new SignalException(Code.WRONG_TYPE, "Signal " + signal.name() + " must be " + wanted(signal));
    }

    private static boolean flag(JsonValue json) {
        return switch (json.getValueType()) {
            case TRUE -> true;
            case FALSE -> false;
            default -> throw new IllegalArgumentException("no boolean");
        };
    }

    private static String text(JsonValue json) {
        return ((JsonString) json).getString();
    }

    private static Object item(JsonValue json, Class<?> type) {
        if (type == String.class) {
            return text(json);
        }
        if (type.isEnum()) {
            return constant(type, text(json));
        }
        // The value of an option element is always text.
        return json.getValueType() == ValueType.STRING ? number(decimal(text(json)), type) : number((JsonNumber) json, type);
    }

    private static BigDecimal decimal(String text) {
        if (text.length() > MAX_DIGITS) {
            throw new ArithmeticException("too many digits");
        }
        var decimal = new BigDecimal(text);
        bound(decimal);
        return decimal;
    }

    private static ChosenFile file(JsonValue json) {
        var file = (JsonObject) json;
        var contents = Base64.getDecoder().decode(text(member(file, "contents")));
        return ChosenFile.of(text(member(file, "name")), text(member(file, "mime")), contents);
    }

    private static JsonValue member(JsonObject object, String name) {
        return object.getOrDefault(name, JsonValue.NULL);
    }

    /** Rejects numbers that are short to write but would take gigabytes to compute with, such as 1e999999999. */
    private static void bound(JsonValue json) {
        switch (json) {
            case JsonNumber number -> bound(number.bigDecimalValue());
            case JsonObject object -> object.values().forEach(SignalValues::bound);
            case JsonArray array -> array.forEach(SignalValues::bound);
            default -> { }
        }
    }

    private static void bound(BigDecimal number) {
        if (number.precision() > MAX_DIGITS || Math.abs((long) number.scale()) > MAX_DIGITS) {
            throw new ArithmeticException("too many digits");
        }
    }

    private static Object number(JsonNumber json, Class<?> type) {
        return number(json.bigDecimalValue(), type);
    }

    /** The number, or the field's fault: people may type anything. */
    private static Object number(NumberSignal<?> signal, String text) {
        try {
            return FieldText.parse(signal.type(), text);
        } catch (FieldText.FaultException e) {
            return UnreadableFields.of(signal.initial(), signal.name(), e.fault());
        }
    }

    private static Object number(BigDecimal number, Class<?> type) {
        if (type == Double.class) {
            return finite(number.doubleValue());
        }
        if (type == Float.class) {
            return (float) finite((float) number.doubleValue());
        }
        if (type == BigDecimal.class) {
            return number;
        }
        if (type == Integer.class) {
            return number.intValueExact();
        }
        if (type == Long.class) {
            return number.longValueExact();
        }
        if (type == Short.class) {
            return number.shortValueExact();
        }
        if (type == Byte.class) {
            return number.byteValueExact();
        }
        if (type == BigInteger.class) {
            return number.toBigIntegerExact();
        }
        throw new IllegalArgumentException("No number that a signal can hold: " + type.getName());
    }

    private static double finite(double number) {
        if (!Double.isFinite(number)) {
            throw new ArithmeticException("too large");
        }
        return number;
    }

    private static Object constant(Class<?> type, String name) {
        for (var constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(name)) {
                return constant;
            }
        }
        throw new IllegalArgumentException("no such constant");
    }

    private static String wanted(Signal<?> signal) {
        return switch (signal) {
            case BooleanSignal flag -> "a boolean";
            case StringSignal text -> "a text";
            case NumberSignal<?> number when whole(number.type()) -> "a whole number";
            case NumberSignal<?> number -> "a number";
            case ValueSignal<?> value -> "one of the names of its constants";
            case RecordSignal<?> record -> "an object with the declared members";
            case ListSignal<?> list -> "a list with items of the declared type";
            case FileSignal files -> "a list of files, each with a name, a media type and base64 contents";
        };
    }

    private static boolean whole(Class<?> type) {
        return !List.of(Double.class, Float.class, BigDecimal.class).contains(type);
    }
}
