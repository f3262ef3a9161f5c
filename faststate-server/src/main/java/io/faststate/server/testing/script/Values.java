package io.faststate.server.testing.script;

import io.faststate.dsl.expression.JsValues;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The language's rules for its values. They are null, {@link Undefined}, Boolean, Double, String, List, Map,
 * {@link Callable} and {@link HostObject}.
 */
public final class Values {
    private static final Pattern NUMBER = Pattern.compile("[+-]?(?:Infinity|(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?)");
    private static final Pattern RADIX = Pattern.compile("0[xXoObB][0-9a-fA-F]+");

    private Values() {}

    /** Whether a value is undefined or null. */
    public static boolean isNothing(@Nullable Object value) {
        return value == null || value == Undefined.UNDEFINED;
    }

    /** A value as a condition. */
    public static boolean truthy(@Nullable Object value) {
        return switch (value) {
            case null -> false;
            case Undefined nothing -> false;
            case Boolean flag -> flag;
            case Double number -> number != 0 && !Double.isNaN(number);
            case String text -> !text.isEmpty();
            default -> true;
        };
    }

    /** A value as a number. */
    public static double number(@Nullable Object value) {
        return switch (value) {
            case null -> 0;
            case Undefined nothing -> Double.NaN;
            case Boolean flag -> flag ? 1 : 0;
            case Double number -> number;
            case String text -> parse(JsValues.trim(text));
            case List<?> list -> parse(text(list));
            default -> Double.NaN;
        };
    }

    private static double parse(String text) {
        if (text.isEmpty()) {
            return 0;
        }
        if (RADIX.matcher(text).matches()) {
            var radix = switch (Character.toLowerCase(text.charAt(1))) {
                case 'x' -> 16;
                case 'o' -> 8;
                default -> 2;
            };
            try {
                return Long.parseLong(text.substring(2), radix);
            } catch (NumberFormatException e) {
                return Double.NaN;
            }
        }
        return NUMBER.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
    }

    static double parseFloat(String text) {
        var found = NUMBER.matcher(JsValues.trim(text));
        return found.lookingAt() ? Double.parseDouble(found.group()) : Double.NaN;
    }

    /** A value as a text. */
    public static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case Double number -> JsValues.text(number);
            case List<?> list -> list.stream()
                    .map(item -> isNothing(item) ? "" : text(item))
                    .collect(Collectors.joining(","));
            case Map<?, ?> object -> "[object Object]";
            default -> value.toString();
        };
    }

    /** Equality by {@code ===}. */
    @SuppressWarnings("ReferenceEquality") // as the language compares objects
    public static boolean same(@Nullable Object left, @Nullable Object right) {
        if (left instanceof Double one && right instanceof Double other) {
            return one.doubleValue() == other.doubleValue();
        }
        var isObject = left instanceof List<?> || left instanceof Map<?, ?>;
        return isObject ? left == right : Objects.equals(left, right);
    }

    /** Equality by {@code ==}. */
    static boolean alike(@Nullable Object left, @Nullable Object right) {
        if (isNothing(left) || isNothing(right)) {
            return isNothing(left) && isNothing(right);
        }
        if (left instanceof Boolean || right instanceof Boolean || left instanceof Double || right instanceof Double) {
            return number(left) == number(right);
        }
        if (left instanceof String || right instanceof String) {
            return text(left).equals(text(right));
        }
        return same(left, right);
    }

    /** The nearest whole number, where a half is rounded up. */
    static double round(double number) {
        var down = Math.floor(number);
        return number == down ? number : Math.copySign(number - down >= 0.5 ? down + 1 : down, number);
    }

    /** What {@code typeof} says. */
    static String typeOf(@Nullable Object value) {
        return switch (value) {
            case null -> "object";
            case Undefined nothing -> "undefined";
            case Boolean flag -> "boolean";
            case Double number -> "number";
            case String text -> "string";
            case Callable function -> "function";
            default -> "object";
        };
    }

    /**
     * The value as an object.
     *
     * @throws ScriptException if it is none
     */
    @SuppressWarnings("unchecked") // the language makes no other maps
    public static Map<String, @Nullable Object> object(@Nullable Object value) {
        if (value instanceof Map<?, ?> object) {
            return (Map<String, @Nullable Object>) object;
        }
        throw new ScriptException(text(value) + " is no object");
    }

    /**
     * The value as an array.
     *
     * @throws ScriptException if it is none
     */
    @SuppressWarnings("unchecked") // the language makes no other lists
    public static List<@Nullable Object> list(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return (List<@Nullable Object>) list;
        }
        throw new ScriptException(text(value) + " is no array");
    }

    /** Whether two values are equal in all that JSON says of them. */
    public static boolean equal(@Nullable Object left, @Nullable Object right) {
        if ((left instanceof List<?> && right instanceof List<?>) || (left instanceof Map<?, ?> && right instanceof Map<?, ?>)) {
            return JsonText.write(left).equals(JsonText.write(right));
        }
        return same(left, right);
    }
}
