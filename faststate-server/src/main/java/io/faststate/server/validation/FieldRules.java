package io.faststate.server.validation;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Negative;
import jakarta.validation.constraints.NegativeOrZero;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import jakarta.validation.metadata.BeanDescriptor;
import jakarta.validation.metadata.ConstraintDescriptor;
import java.lang.annotation.Annotation;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Translates rules to HTML attributes, so that the browser can check them before anything is sent. */
final class FieldRules {
    /**
     * The regular expressions that mean the same in Java and in the browser, which compiles them with the v flag;
     * others are checked only by the server.
     */
    private static final java.util.regex.Pattern COMMON = java.util.regex.Pattern.compile(
            "(?:[\\w @#:,;=%~!&<>\"'-]|[.^$|()*+?]|\\(\\?:|\\\\[dwDW.\\-/+*?()\\[\\]{}|^$\\\\]|\\{\\d+(?:,\\d*)?\\}"
                    + "|\\[\\^?(?:\\w(?:-\\w)?|\\\\[dwDW.\\-/+*?()\\[\\]{}|^$\\\\]|[ _@#:,;=%~.+])+\\])*");
    private static final java.util.regex.Pattern POSSESSIVE = java.util.regex.Pattern.compile("[*+?}]\\+|\\(\\?[^:]");

    private static final Set<Class<?>> WHOLE = Set.of(
            byte.class, Byte.class, short.class, Short.class, int.class, Integer.class, long.class, Long.class, BigInteger.class);
    private static final int MOST_DIGITS = 20;

    /** The attributes for the field of a component. */
    Map<String, String> attributes(BeanDescriptor type, String component) {
        var attributes = new LinkedHashMap<String, String>();
        var property = type.getConstraintsForProperty(component);
        if (property != null) {
            add(property.getConstraintDescriptors(), property.getElementClass(), attributes);
        }
        return Map.copyOf(attributes);
    }

    private static void add(Set<ConstraintDescriptor<?>> rules, Class<?> type, Map<String, String> into) {
        for (var rule : rules) {
            add(rule.getAnnotation(), type, into);
            add(rule.getComposingConstraints(), type, into);
        }
    }

    private static void add(Annotation rule, Class<?> type, Map<String, String> into) {
        var text = CharSequence.class.isAssignableFrom(type);
        switch (rule) {
            case NotBlank it -> into.put("required", "");
            case NotEmpty it -> into.put("required", "");
            case AssertTrue it -> into.put("required", "");
            case NotNull it when !text && type != boolean.class && type != Boolean.class -> into.put("required", "");
            case Size size when text -> size(size, into);
            case Min min -> into.put("min", Long.toString(min.value()));
            case Max max -> into.put("max", Long.toString(max.value()));
            case DecimalMin min when min.inclusive() -> into.put("min", min.value());
            case DecimalMax max when max.inclusive() -> into.put("max", max.value());
            case PositiveOrZero it -> into.put("min", "0");
            case NegativeOrZero it -> into.put("max", "0");
            case Positive it when WHOLE.contains(type) -> into.put("min", "1");
            case Negative it when WHOLE.contains(type) -> into.put("max", "-1");
            case Digits digits when !text && digits.fraction() < MOST_DIGITS ->
                into.put("step", BigDecimal.ONE.movePointLeft(digits.fraction()).toPlainString());
            case Email it -> into.put("type", "email");
            case Pattern pattern when pattern.flags().length == 0 && isCommon(pattern.regexp()) ->
                into.put("pattern", pattern.regexp());
            default -> { }
        }
    }

    private static void size(Size size, Map<String, String> into) {
        if (size.min() > 0) {
            into.put("required", "");
            into.put("minlength", Integer.toString(size.min()));
        }
        if (size.max() < Integer.MAX_VALUE) {
            into.put("maxlength", Integer.toString(size.max()));
        }
    }

    static boolean isCommon(String expression) {
        return COMMON.matcher(expression).matches() && !POSSESSIVE.matcher(expression).find();
    }
}
