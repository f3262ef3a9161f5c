package io.faststate.dsl.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Numbers, dates and times as the text of a field. The text of a field may be empty or invalid; keeping it makes it
 * possible to tell the user what is wrong with it.
 */
public final class FieldText {
    /** No person types a number with more digits than this before or after the point. */
    private static final int MOST_DIGITS = 1_000;
    /** Numbers with up to this many digits are written without an exponent. */
    private static final int PLAIN_DIGITS = 40;

    private static final Map<Class<?>, Function<BigDecimal, Number>> NUMBERS = Map.of(
            Byte.class, BigDecimal::byteValueExact,
            Short.class, BigDecimal::shortValueExact,
            Integer.class, BigDecimal::intValueExact,
            Long.class, BigDecimal::longValueExact,
            BigInteger.class, BigDecimal::toBigIntegerExact,
            Float.class, FieldText::single,
            Double.class, FieldText::finite,
            BigDecimal.class, number -> number);
    private static final Set<Class<?>> FRACTIONS = Set.of(Float.class, Double.class, BigDecimal.class);
    /** The types whose values the browser's doubles can't always represent exactly. */
    private static final Set<Class<?>> TEXTS = Set.of(Long.class, BigInteger.class, BigDecimal.class);
    private static final Map<Class<?>, Function<String, Object>> TIMES = Map.of(
            LocalDate.class, LocalDate::parse,
            LocalTime.class, LocalTime::parse,
            LocalDateTime.class, LocalDateTime::parse,
            YearMonth.class, YearMonth::parse);

    private FieldText() {}

    /** The errors that the text of a field can have. */
    public enum Fault {
        /** It is empty or not a number. */
        NO_NUMBER,
        /** It is a number with a fraction where only whole numbers are allowed. */
        FRACTION,
        /** It is a number outside the range of the type. */
        OUT_OF_RANGE,
        /** It is empty or not a date or time. */
        NO_TIME,
        /** It is longer than an event may be, so the browser left it out. */
        TOO_LONG
    }

    /** Thrown when a text is not a value of the type. */
    public static final class FaultException extends Exception {
        private static final long serialVersionUID = 1L;

        private final Fault fault;

        public FaultException(Fault fault) {
            super(fault.name(), null, false, false);
            this.fault = fault;
        }

        /** The error in the text. */
        public Fault fault() {
            return fault;
        }
    }

    /** Whether a boxed type is one of these numbers. */
    public static boolean isNumber(Class<?> type) {
        return NUMBERS.containsKey(type);
    }

    /** Whether a type is one of these dates and times. */
    public static boolean isTime(Class<?> type) {
        return TIMES.containsKey(type);
    }

    /** Whether a value is one of these numbers, dates and times. */
    public static boolean holds(Object value) {
        return isNumber(value.getClass()) || isTime(value.getClass());
    }

    /** Whether the browser may need to hold numbers of a boxed type as text, to keep them exact. */
    public static boolean needsText(Class<?> type) {
        return TEXTS.contains(type);
    }

    /** Whether a boxed type is one of the numbers with a fraction. */
    public static boolean isFraction(Class<?> type) {
        return FRACTIONS.contains(type);
    }

    /** The text of a number, a date or a time. Times are cut to milliseconds, because fields accept no more. */
    public static String of(Object value) {
        return switch (value) {
            case LocalTime time -> time.truncatedTo(ChronoUnit.MILLIS).toString();
            case LocalDateTime time -> time.truncatedTo(ChronoUnit.MILLIS).toString();
            case BigDecimal number -> plain(number);
            case Double number when Double.isFinite(number) -> plain(new BigDecimal(number.toString()).stripTrailingZeros());
            case Float number when Float.isFinite(number) -> plain(new BigDecimal(number.toString()).stripTrailingZeros());
            default -> value.toString();
        };
    }

    private static String plain(BigDecimal number) {
        return Math.abs((long) number.scale()) <= PLAIN_DIGITS ? number.toPlainString() : number.toString();
    }

    /**
     * Parses a number, date or time.
     *
     * @throws FaultException if the text is not a value of the type
     */
    public static Object parse(Class<?> type, String text) throws FaultException {
        var time = TIMES.get(type);
        if (time == null) {
            return number(type, text.strip());
        }
        try {
            return time.apply(text);
        } catch (DateTimeException e) {
            throw new FaultException(Fault.NO_TIME);
        }
    }

    private static Number number(Class<?> type, String text) throws FaultException {
        var number = decimal(text);
        var whole = number.signum() == 0 || number.stripTrailingZeros().scale() <= 0;
        if (!whole && !FRACTIONS.contains(type)) {
            throw new FaultException(Fault.FRACTION);
        }
        try {
            return NUMBERS.getOrDefault(type, it -> it).apply(number);
        } catch (ArithmeticException e) {
            throw new FaultException(Fault.OUT_OF_RANGE);
        }
    }

    /** Refuses numbers such as 1e999999999, which are short to write but take gigabytes to compute with. */
    private static BigDecimal decimal(String text) throws FaultException {
        if (text.length() > MOST_DIGITS) {
            throw new FaultException(Fault.OUT_OF_RANGE);
        }
        BigDecimal number;
        try {
            number = new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw new FaultException(Fault.NO_NUMBER);
        }
        if (Math.abs((long) number.scale()) > MOST_DIGITS) {
            throw new FaultException(Fault.OUT_OF_RANGE);
        }
        return number;
    }

    private static Number finite(BigDecimal number) {
        var value = number.doubleValue();
        if (!Double.isFinite(value)) {
            throw new ArithmeticException("too large");
        }
        return value;
    }

    private static Number single(BigDecimal number) {
        var value = number.floatValue();
        if (!Float.isFinite(value)) {
            throw new ArithmeticException("too large");
        }
        return value;
    }
}
