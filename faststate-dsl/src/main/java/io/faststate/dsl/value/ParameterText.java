package io.faststate.dsl.value;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/** Values as the text of a parameter in a URL. */
public final class ParameterText {
    private ParameterText() {}

    /** Whether values of a type can be parameters. */
    public static boolean fits(Class<?> type) {
        return type == String.class || type == Boolean.class || type == UUID.class || type.isEnum()
                || FieldText.isNumber(type) || FieldText.isTime(type);
    }

    /** The text of a value. */
    public static String of(Object value) {
        return switch (value) {
            case Enum<?> constant -> constant.name();
            case Number number -> FieldText.of(number);
            default -> value.toString();
        };
    }

    /** Parses a value of a type; empty if the text is not such a value. */
    public static <T> Optional<T> parse(Class<T> type, String text) {
        return (type.isEnum() ? constant(type, text) : plain(type, text)).map(type::cast);
    }

    /** People type URLs too, so case matters only if constants differ in nothing else. */
    private static Optional<Object> constant(Class<?> type, String text) {
        return constant(type, it -> it.equals(text)).or(() -> constant(type, it -> it.equalsIgnoreCase(text)));
    }

    private static Optional<Object> constant(Class<?> type, Predicate<String> named) {
        return Arrays.<Object>stream(type.getEnumConstants())
                .filter(it -> named.test(((Enum<?>) it).name()))
                .findFirst();
    }

    private static Optional<?> plain(Class<?> type, String text) {
        if (type == String.class) {
            return Optional.of(text);
        }
        if (type == Boolean.class) {
            return text.equals("true") || text.equals("false") ? Optional.of(Boolean.valueOf(text)) : Optional.empty();
        }
        if (type == UUID.class) {
            return uuid(text);
        }
        try {
            return Optional.of(FieldText.parse(type, text));
        } catch (FieldText.FaultException e) {
            return Optional.empty();
        }
    }

    private static Optional<UUID> uuid(String text) {
        try {
            var found = UUID.fromString(text);
            // The JDK accepts shorter forms too, which would give one thing two URLs.
            return found.toString().equalsIgnoreCase(text) ? Optional.of(found) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
