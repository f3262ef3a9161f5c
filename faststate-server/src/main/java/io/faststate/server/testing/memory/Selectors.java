package io.faststate.server.testing.memory;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/** Selectors that are asked for again and again: to read one takes longer than to try it on an element. */
final class Selectors {
    private static final Map<String, Evaluator> READ = new ConcurrentHashMap<>();

    private Selectors() {}

    private static Evaluator read(String css) {
        return READ.computeIfAbsent(css, Selector::evaluatorOf);
    }

    /** The first element in another one. */
    static @Nullable Element first(Element root, String css) {
        return root.selectFirst(read(css));
    }

    /** An attribute of the first element in another one; empty without it. */
    static String attribute(Element root, String css, String name) {
        var found = first(root, css);
        return found == null ? "" : found.attr(name);
    }

    /** All elements in another one, in the order of the document. */
    static List<Element> all(Element root, String css) {
        return root.select(read(css));
    }

    /** The element itself, or the nearest one around it; the selector is of names and attributes alone. */
    static @Nullable Element around(Element element, String css) {
        return element.closest(read(css));
    }
}
