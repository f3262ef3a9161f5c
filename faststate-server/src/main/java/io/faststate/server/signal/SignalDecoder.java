package io.faststate.server.signal;

import io.faststate.dsl.Signal;
import io.faststate.server.signal.SignalException.Code;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.bind.JsonbException;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParserFactory;
import java.io.StringReader;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * Decodes the signals that a browser sent: those that the page declared, each to its declared type. Anything else is
 * ignored; a class name is never taken from the wire.
 */
public final class SignalDecoder {
    private static final JsonParserFactory PARSERS = Json.createParserFactory(Map.of());

    private final int maxDepth;
    private final int maxMembers;

    /**
     * A decoder with limits.
     *
     * @param maxDepth how deeply objects and arrays may be nested
     * @param maxMembers how many members and items the whole text may have
     */
    public SignalDecoder(int maxDepth, int maxMembers) {
        this.maxDepth = maxDepth;
        this.maxMembers = maxMembers;
    }

    /**
     * The values of the declared signals that the JSON object holds.
     *
     * @throws SignalException if it is no JSON object within the limits, or a declared signal has another type
     */
    public Map<String, Object> decode(byte[] json, Map<String, Signal<?>> declared) {
        limits(json);
        var values = new HashMap<String, Object>();
        try (var parser = PARSERS.createParser(new StringReader(new String(json, StandardCharsets.UTF_8)))) {
            if (!parser.hasNext() || parser.next() != JsonParser.Event.START_OBJECT) {
                throw new SignalException(Code.MALFORMED, "The body is no JSON object");
            }
            while (parser.next() == JsonParser.Event.KEY_NAME) {
                var name = parser.getString();
                parser.next();
                var signal = declared.get(name);
                if (signal == null) {
                    skip(parser);
                } else {
                    values.put(name, value(signal, parser.getValue()));
                }
            }
            if (parser.hasNext()) {
                throw new SignalException(Code.MALFORMED, "There is more than one JSON object");
            }
        } catch (JsonException | java.util.NoSuchElementException e) {
            throw new SignalException(Code.MALFORMED, "The body is no valid JSON");
        }
        return values;
    }

    private static void skip(JsonParser parser) {
        switch (parser.currentEvent()) {
            case START_OBJECT -> parser.skipObject();
            case START_ARRAY -> parser.skipArray();
            default -> { }
        }
    }

    /** Counts nesting and members before anything is built of them. */
    private void limits(byte[] json) {
        var depth = 0;
        var members = 0;
        var quoted = false;
        for (var i = 0; i < json.length; i++) {
            var b = json[i];
            if (quoted) {
                if (b == '\\') {
                    i++;
                } else if (b == '"') {
                    quoted = false;
                }
                continue;
            }
            switch (b) {
                case '"' -> quoted = true;
                case '{', '[' -> depth++;
                case '}', ']' -> depth--;
                case ',' -> members++;
                default -> { }
            }
            if (depth > maxDepth) {
                throw new SignalException(Code.TOO_DEEP, "The JSON is nested more than " + maxDepth + " deep");
            }
            if (members >= maxMembers) {
                throw new SignalException(Code.TOO_MANY, "The JSON has more than " + maxMembers + " members");
            }
        }
    }

    private static Object value(Signal<?> signal, JsonValue json) {
        var type = signal.initial().getClass();
        try {
            return switch (signal.initial()) {
                case Boolean flag when json.getValueType() == JsonValue.ValueType.TRUE -> true;
                case Boolean flag when json.getValueType() == JsonValue.ValueType.FALSE -> false;
                case String text when json instanceof JsonString it -> it.getString();
                case Number number when json instanceof JsonNumber it -> number(it, type);
                case Enum<?> constant when json instanceof JsonString it -> constant(constant, it.getString());
                case Record record when json.getValueType() == JsonValue.ValueType.OBJECT ->
                    SignalJson.read(json.toString(), type);
                default -> throw wrongType(signal);
            };
        } catch (ArithmeticException | JsonbException | IllegalArgumentException e) {
            throw wrongType(signal);
        }
    }

    private static Object number(JsonNumber json, Class<?> type) {
        if (type == Double.class) {
            return json.doubleValue();
        }
        if (type == Float.class) {
            return (float) json.doubleValue();
        }
        if (type == BigDecimal.class) {
            return json.bigDecimalValue();
        }
        if (json.bigDecimalValue().precision() - json.bigDecimalValue().scale() > 40) {
            throw new ArithmeticException("too large");
        }
        if (type == Integer.class) {
            return json.bigDecimalValue().intValueExact();
        }
        if (type == Long.class) {
            return json.bigDecimalValue().longValueExact();
        }
        if (type == Short.class) {
            return json.bigDecimalValue().shortValueExact();
        }
        if (type == Byte.class) {
            return json.bigDecimalValue().byteValueExact();
        }
        if (type == BigInteger.class) {
            return json.bigIntegerValueExact();
        }
        throw new IllegalArgumentException("No number that a signal can hold: " + type.getName());
    }

    private static Enum<?> constant(Enum<?> initial, String name) {
        for (var constant : initial.getDeclaringClass().getEnumConstants()) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        throw new IllegalArgumentException("no such constant");
    }

    private static SignalException wrongType(Signal<?> signal) {
        return new SignalException(Code.WRONG_TYPE, "Signal " + signal.name() + " must be "
                + switch (signal.initial()) {
                    case Boolean it -> "a boolean";
                    case String it -> "a text";
                    case Integer it -> "a whole number";
                    case Long it -> "a whole number";
                    case Short it -> "a whole number";
                    case Byte it -> "a whole number";
                    case BigInteger it -> "a whole number";
                    case Number it -> "a number";
                    case Enum<?> it -> "one of the names of its constants";
                    default -> "an object with the declared members";
                });
    }
}
