package io.faststate.showcase.kit;

import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import java.util.Locale;
import java.util.function.Function;

/**
 * A component of the gallery.
 *
 * @param title its name
 * @param summary what it is for, in a sentence
 * @param type the class whose source has the method that shows it
 * @param method the name of that method
 * @param view the method
 */
record Demo(String title, String summary, Class<?> type, String method, Function<Page, Node> view) {
    /** Its id in the page. */
    String id() {
        return "kit-" + title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }
}
