package io.faststate.dsl.kit.grid;

import io.faststate.dsl.FastStateException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The values in cells: how they are ordered, found by a filter, and read from what a user typed. */
final class Values {
    private static final List<String> SIGNS = List.of(">=", "<=", ">", "<", "=");
    private static final String RANGE = "..";
    /** The longest text that is read as a number or a date: texts come from browsers, and reading takes its time. */
    private static final int LONGEST = 100;
    /** The most digits before or after the point; more would fill the memory where numbers are added up. */
    private static final int MOST_DIGITS = 100;

    private Values() {}

    /** Texts regardless of case, numbers by size, all others by their own order; nothing comes last. */
    @SuppressWarnings("unchecked") // values of one class compare with each other
    static int compare(@Nullable Object first, @Nullable Object second) {
        if (first == null || second == null) {
            return Boolean.compare(first == null, second == null);
        }
        if (first instanceof String a && second instanceof String b) {
            var rough = a.compareToIgnoreCase(b);
            return rough != 0 ? rough : a.compareTo(b);
        }
        if (first.getClass() == second.getClass() && first instanceof Comparable<?> comparable) {
            return ((Comparable<Object>) comparable).compareTo(second);
        }
        if (first instanceof Number && second instanceof Number) {
            return decimal(first).compareTo(decimal(second));
        }
        // What a record leaves empty is shown as an empty text.
        var empty = Boolean.compare(first.equals(""), second.equals(""));
        return empty != 0 ? empty : first.toString().compareTo(second.toString());
    }

    static BigDecimal decimal(Object value) {
        return switch (value) {
            case BigDecimal number -> number;
            case BigInteger number -> new BigDecimal(number);
            case Double number -> Double.isFinite(number) ? BigDecimal.valueOf(number) : BigDecimal.ZERO;
            case Float number -> Float.isFinite(number) ? new BigDecimal(number.toString()) : BigDecimal.ZERO;
            case Number number -> BigDecimal.valueOf(number.longValue());
            default -> BigDecimal.ONE;
        };
    }

    /**
     * What a filter of a column accepts.
     *
     * @param kind the class of the column's values
     * @throws UnreadableValueException if the text does not fit the column's values
     */
    static Predicate<Object> filter(String typed, Class<?> kind) {
        var text = typed.strip();
        var type = ColumnType.of(kind);
        if (type == ColumnType.NUMBER || type == ColumnType.DATE) {
            return range(text, kind);
        }
        if (type == ColumnType.CHOICE || type == ColumnType.FLAG) {
            return value -> (value instanceof Enum<?> constant ? constant.name() : value.toString()).equals(text);
        }
        var part = text.toLowerCase(Locale.ROOT);
        return value -> value.toString().toLowerCase(Locale.ROOT).contains(part);
    }

    private static Predicate<Object> range(String text, Class<?> kind) {
        var at = text.indexOf(RANGE);
        if (at > 0) {
            var from = parse(text.substring(0, at), kind);
            var to = parse(text.substring(at + RANGE.length()), kind);
            return value -> compare(value, from) >= 0 && compare(value, to) <= 0;
        }
        var written = SIGNS.stream().filter(text::startsWith).findFirst();
        var sign = written.orElse("=");
        var limit = parse(text.substring(written.map(String::length).orElse(0)), kind);
        return value -> {
            var order = compare(value, limit);
            return switch (sign) {
                case ">=" -> order >= 0;
                case "<=" -> order <= 0;
                case ">" -> order > 0;
                case "<" -> order < 0;
                default -> order == 0;
            };
        };
    }

    /**
     * The value that a text means.
     *
     * @throws UnreadableValueException if it is not one of that class
     */
    static Object parse(String typed, Class<?> type) {
        if (type == String.class) {
            return typed;
        }
        var text = typed.strip();
        if (text.length() > LONGEST) {
            throw new UnreadableValueException("A text of " + text.length() + " characters is no value here: type " + LONGEST
                    + " at most");
        }
        try {
            return switch (type.getSimpleName()) {
                case "Integer" -> Integer.valueOf(text);
                case "Long" -> Long.valueOf(text);
                case "Short" -> Short.valueOf(text);
                case "Byte" -> Byte.valueOf(text);
                case "Double" -> Double.valueOf(decimal(text).doubleValue());
                case "Float" -> finite(decimal(text).floatValue(), text);
                case "BigDecimal" -> decimal(text);
                case "BigInteger" -> new BigInteger(text);
                case "LocalDate" -> LocalDate.parse(text);
                case "LocalTime" -> LocalTime.parse(text);
                case "LocalDateTime" -> LocalDateTime.parse(text);
                case "YearMonth" -> YearMonth.parse(text);
                case "Boolean" -> Boolean.valueOf(text);
                default -> constant(text, type);
            };
        } catch (NumberFormatException e) {
            throw new UnreadableValueException("'" + text + "' is not a number: type one such as 12"
                    + (whole(type) ? "" : ".5"));
        } catch (DateTimeParseException e) {
            throw new UnreadableValueException("'" + text + "' is not a date: type one such as 2030-01-31");
        }
    }

    /** A number of so many digits that it can be added to others and written out. */
    private static BigDecimal decimal(String text) {
        var number = new BigDecimal(text);
        if (Math.abs((long) number.scale()) > MOST_DIGITS || number.precision() > MOST_DIGITS) {
            throw new UnreadableValueException("'" + text + "' has too many digits: use " + MOST_DIGITS + " at most on each side of "
                    + "the point");
        }
        return number;
    }

    private static Float finite(float number, String text) {
        if (Float.isInfinite(number)) {
            throw new UnreadableValueException("'" + text + "' is too large");
        }
        return number;
    }

    private static boolean whole(Class<?> type) {
        return !Arrays.asList(Double.class, Float.class, BigDecimal.class).contains(type);
    }

    private static Object constant(String text, Class<?> type) {
        var enumeration = type.isEnum() ? type : type.getSuperclass();
        if (enumeration != null && enumeration.isEnum()) {
            for (var constant : enumeration.getEnumConstants()) {
                if (((Enum<?>) constant).name().equals(text)) {
                    return constant;
                }
            }
        }
        throw new UnreadableValueException("'" + text + "' can't be read as " + type.getSimpleName());
    }

    /** Thrown for a text that is not a value of its column. */
    static final class UnreadableValueException extends FastStateException {
        private static final long serialVersionUID = 1L;

        UnreadableValueException(String message) {
            super(message);
        }
    }
}
