package io.faststate.showcase.examples;

import io.faststate.dsl.View;

/**
 * One example.
 *
 * @param name the last part of its path
 * @param title its heading
 * @param summary what it shows, in a sentence
 * @param view its content
 */
public record Example(String name, String title, String summary, View view) {
    /** Where it is. */
    public String path() {
        return "/examples/" + name;
    }
}
