package io.faststate.dsl.expression;

import io.faststate.dsl.FastStateException;
import io.faststate.dsl.render.HeldText;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Values as in the browser: strings, booleans, doubles, null, and objects that are only passed on. */
public final class JsValues {
    private JsValues() {}

    /** The browser's value for a Java value. */
    public static @Nullable Object of(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Boolean flag -> flag;
            case Number number -> (Object) JsNumbers.of(number);
            case Enum<?> constant -> constant.name();
            case Character character -> character.toString();
            default -> value;
        };
    }

    /** The browser's value for a part of a record, in which numbers and times are the text of their fields. */
    static @Nullable Object inRecord(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        var text = HeldText.inRecord(value);
        return text.isPresent() ? text.get() : of(value);
    }

    /** The text that the browser shows for a Java value. Numbers that don't fit a double are held as text. */
    static String shown(@Nullable Object value) {
        return value == null ? "" : HeldText.alone(value).orElseGet(() -> text(of(value)));
    }

    /** Equality as by the operator {@code ===}: NaN differs from itself, and the two zeros are equal. */
    static boolean same(@Nullable Object left, @Nullable Object right) {
        if (left instanceof Double one && right instanceof Double other) {
            return one.doubleValue() == other.doubleValue();
        }
        return Objects.equals(left, right);
    }

    static <T> T expect(Class<T> type, @Nullable Object value) {
        if (type.isInstance(value)) {
            return type.cast(value);
        }
        throw new FastStateException("A client expression needs a " + type.getSimpleName() + " where the value is "
                + (value == null ? "null" : "a " + value.getClass().getName()));
    }

    /** The text of a value; empty for null. */
    public static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Double number -> JsNumbers.text(number);
            case Record structure -> throw noText(structure);
            case Collection<?> structure -> throw noText(structure);
            case Map<?, ?> structure -> throw noText(structure);
            case Optional<?> structure -> throw noText(structure);
            default -> value.toString();
        };
    }

    private static FastStateException noText(Object structure) {
        return new FastStateException("A " + structure.getClass().getName()
                + " is not text: show one of its parts, such as state.text(Person::name)");
    }

    /** Trims the white space and line terminators of ECMAScript, which differ from those of Java. */
    public static String trim(String text) {
        var start = 0;
        var end = text.length();
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (start < end && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isSpace(char character) {
        return switch (character) {
            case '\t', '\n', '\u000B', '\f', '\r', '\uFEFF' -> true;
            default -> Character.isSpaceChar(character);
        };
    }
}
