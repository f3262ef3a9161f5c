package io.faststate.dsl.value;

import io.faststate.dsl.FastStateException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How the values of a query parameter stand in an address, and in the one text that its state keeps.
 *
 * @param shape how many values there are
 * @param item the type of each
 */
public record QueryType(Shape shape, Class<?> item) {
    public enum Shape {
        ONE,
        OPTIONAL,
        LIST
    }

    public static QueryType of(String name, Shape shape, Class<?> item) {
        if (!ParameterText.fits(item)) {
            throw new FastStateException("Query parameter " + name + " can't be a " + item.getName()
                    + ": use a String, a number, a boolean, an enum, a UUID, a date, an Optional or a list of these");
        }
        return new QueryType(shape, item);
    }

    /** The type of a single value. */
    public static QueryType of(String name, Object initial) {
        return of(name, Shape.ONE,
                initial instanceof Enum<?> constant ? constant.getDeclaringClass() : initial.getClass());
    }

    /** The text that the state keeps. */
    public String text(Object value) {
        return switch (shape) {
            case ONE -> ParameterText.of(value);
            case OPTIONAL -> ((Optional<?>) value).map(ParameterText::of).orElse("");
            case LIST -> joined(((List<?>) value).stream().map(ParameterText::of).toList());
        };
    }

    /** The value that a text of the state stands for; nothing if it can't be read. */
    public Optional<?> parse(String text) {
        return switch (shape) {
            case ONE -> ParameterText.parse(item, text);
            case OPTIONAL -> {
                Optional<?> found = text.isEmpty() ? Optional.empty() : ParameterText.parse(item, text);
                yield text.isEmpty() || found.isPresent() ? Optional.of(found) : Optional.empty();
            }
            case LIST -> Optional.of(texts(text).stream()
                    .flatMap(each -> ParameterText.parse(item, each).stream())
                    .toList());
        };
    }

    /** The text of the state for the values that an address gives. */
    public String gathered(List<String> given) {
        // A list without items stands in an address as one empty value.
        return shape == Shape.LIST ? joined(given.stream().filter(it -> !it.isEmpty()).toList()) : given.getFirst();
    }

    /** The values that stand in an address for a text of the state. */
    public List<String> texts(String text) {
        if (shape != Shape.LIST) {
            return List.of(text);
        }
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split("&")).map(it -> URLDecoder.decode(it, StandardCharsets.UTF_8)).toList();
    }

    private static String joined(List<String> items) {
        return items.stream().map(it -> URLEncoder.encode(it, StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
    }
}
