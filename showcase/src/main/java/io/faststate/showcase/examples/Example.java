package io.faststate.showcase.examples;

import io.faststate.dsl.View;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One example.
 *
 * @param name the last part of its path
 * @param title its heading
 * @param summary what it shows, in a sentence
 * @param test the class that tests it
 * @param view its content
 */
public record Example(String name, String title, String summary, String test, View view) {
    /** Where it is. */
    public String path() {
        return "/examples/" + name;
    }

    /** The class that it is written in. */
    public String type() {
        return Stream.of(name.split("-"))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
    }
}
