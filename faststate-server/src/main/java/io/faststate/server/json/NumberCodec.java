package io.faststate.server.json;

import static io.faststate.server.json.JsonParts.JSON;

import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The codec of numbers. Values that JSON can't express as numbers, such as NaN or negative zero, are written as text.
 *
 * @param what a description of such a value
 * @param value converts a JSON number
 * @param text converts a text
 */
record NumberCodec(String what, Function<JsonNumber, Object> value, Function<String, Object> text) implements Codec {
    private static final Map<Class<?>, NumberCodec> KNOWN = Map.ofEntries(
            Map.entry(Byte.class, whole(it -> it.bigDecimalValue().byteValueExact(), Byte::valueOf)),
            Map.entry(Short.class, whole(it -> it.bigDecimalValue().shortValueExact(), Short::valueOf)),
            Map.entry(Integer.class, whole(it -> it.bigDecimalValue().intValueExact(), Integer::valueOf)),
            Map.entry(Long.class, whole(it -> it.bigDecimalValue().longValueExact(), Long::valueOf)),
            Map.entry(BigInteger.class, whole(JsonNumber::bigIntegerValueExact, BigInteger::new)),
            Map.entry(Float.class, new NumberCodec("a number", it -> Float.valueOf(it.toString()), Float::valueOf)),
            Map.entry(Double.class, new NumberCodec("a number", it -> Double.valueOf(it.toString()), Double::valueOf)),
            Map.entry(BigDecimal.class, new NumberCodec("a number", JsonNumber::bigDecimalValue, BigDecimal::new)));
    private static final Map<Class<?>, Class<?>> BOXED = Map.of(
            byte.class, Byte.class, short.class, Short.class, int.class, Integer.class, long.class, Long.class,
            float.class, Float.class, double.class, Double.class);

    private static NumberCodec whole(Function<JsonNumber, Object> value, Function<String, Object> text) {
        return new NumberCodec("a whole number in range", value, text);
    }

    static Optional<NumberCodec> of(Class<?> type) {
        return Optional.ofNullable(KNOWN.get(BOXED.getOrDefault(type, type)));
    }

    @Override
    public JsonValue write(Object it) {
        return switch (it) {
            case Float number when !Float.isFinite(number) || number.equals(-0.0f) -> JSON.createValue(number.toString());
            case Double number when !Double.isFinite(number) || number.equals(-0.0) -> JSON.createValue(number.toString());
            case BigInteger number -> JSON.createValue(number);
            default -> JSON.createValue(new BigDecimal(it.toString()));
        };
    }

    @Override
    public Object read(JsonValue json, Place place) {
        try {
            return switch (json) {
                case JsonNumber it -> value.apply(it);
                case JsonString it -> text.apply(it.getString());
                default -> throw place.expected(what, json);
            };
        } catch (ArithmeticException | NumberFormatException e) {
            throw place.expected(what, json);
        }
    }
}
