package io.faststate.dsl.expression;

import io.faststate.dsl.FastStateException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as in the browser: doubles, and their text as in ECMAScript's Number::toString and toFixed. */
final class JsNumbers {
    private static final double MAX_SAFE = 0x1p53;

    private JsNumbers() {}

    /** The double that the browser parses from a number's JSON text. */
    static double of(Number number) {
        return number instanceof Float ? Double.parseDouble(number.toString()) : number.doubleValue();
    }

    /** Whether the number can be written without a fraction and an exponent. */
    static boolean isWhole(double number) {
        return Math.rint(number) == number
                && Math.abs(number) <= MAX_SAFE
                && !(number == 0 && Math.copySign(1, number) < 0);
    }

    static void requireExact(Number number) {
        var exact = switch (number) {
            case Byte b -> true;
            case Short s -> true;
            case Integer i -> true;
            case Long whole -> whole <= 1L << 53 && whole >= -(1L << 53);
            case BigInteger whole -> whole.abs().compareTo(BigInteger.ONE.shiftLeft(53)) <= 0;
            case Float fraction -> Float.isFinite(fraction);
            case Double fraction -> Double.isFinite(fraction);
            case BigDecimal decimal -> isExact(decimal);
            default -> throw new FastStateException(
                    "A " + number.getClass().getName() + " can't be a number of the browser: use a boxed type");
        };
        if (!exact) {
            throw new FastStateException("The browser can't hold the number " + number
                    + " exactly: it has doubles, so whole numbers up to 2^53; use a String for greater ones");
        }
    }

    private static boolean isExact(BigDecimal decimal) {
        var number = decimal.doubleValue();
        return Double.isFinite(number) && new BigDecimal(Double.toString(number)).compareTo(decimal) == 0;
    }

    /** The shortest text that represents the number. */
    static String text(double number) {
        if (Double.isNaN(number)) {
            return "NaN";
        }
        if (Double.isInfinite(number)) {
            return number > 0 ? "Infinity" : "-Infinity";
        }
        if (number == 0) {
            return "0";
        }
        return (number < 0 ? "-" : "") + positive(Math.abs(number));
    }

    private static String positive(double number) {
        var decimal = shortest(number);
        var digits = decimal.unscaledValue().toString();
        var count = digits.length();
        var point = count - decimal.scale();
        if (count <= point && point <= 21) {
            return digits + "0".repeat(point - count);
        }
        if (0 < point && point <= 21) {
            return digits.substring(0, point) + "." + digits.substring(point);
        }
        if (-6 < point && point <= 0) {
            return "0." + "0".repeat(-point) + digits;
        }
        var fraction = count == 1 ? "" : "." + digits.substring(1);
        return digits.charAt(0) + fraction + "e" + (point > 0 ? "+" : "-") + Math.abs(point - 1);
    }

    /** Java writes at least two digits; the browser writes one if that identifies the number. */
    private static BigDecimal shortest(double number) {
        var decimal = new BigDecimal(Double.toString(number)).stripTrailingZeros();
        if (decimal.precision() == 2) {
            var one = new BigDecimal(number).round(new MathContext(1, RoundingMode.HALF_EVEN));
            if (one.doubleValue() == number) {
                return one.stripTrailingZeros();
            }
        }
        return decimal;
    }

    /** The number with a fixed number of decimal places. */
    static String fixed(double number, int digits) {
        if (!Double.isFinite(number) || Math.abs(number) >= 1e21) {
            return text(number);
        }
        var rounded = new BigDecimal(Math.abs(number)).setScale(digits, RoundingMode.HALF_UP);
        return (number < 0 ? "-" : "") + rounded.toPlainString();
    }

    /** The nearest whole number, with halves rounded up. */
    static double round(double number) {
        var down = Math.floor(number);
        return Math.abs(number) >= MAX_SAFE || number == down
                ? number
                : Math.copySign(number - down >= 0.5 ? down + 1 : down, number);
    }
}
