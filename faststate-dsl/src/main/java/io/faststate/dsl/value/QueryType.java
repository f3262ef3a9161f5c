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
 * The type of a query parameter: how its values are written in a URL, and in the single text that its state holds.
 *
 * @param shape the number of values
 * @param item the type of each value
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

    /** The text that the state holds for a value. */
    public String text(Object value) {
        return switch (shape) {
            case ONE -> ParameterText.of(value);
            case OPTIONAL -> ((Optional<?>) value).map(ParameterText::of).orElse("");
            case LIST -> joined(((List<?>) value).stream().map(ParameterText::of).toList());
        };
    }

    /** Parses the value from a text of the state; empty if it is invalid. */
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

    /** The text of the state for the values in a URL. */
    public String gathered(List<String> given) {
        // An empty list is written in a URL as one empty value.
        return shape == Shape.LIST ? joined(given.stream().filter(it -> !it.isEmpty()).toList()) : given.getFirst();
    }

    /** The values in a URL for a text of the state. */
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
