package io.faststate.server.route;

import io.faststate.dsl.Layout;
import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import io.faststate.dsl.element.HtmlElement;
import java.util.Comparator;
import java.util.List;

/** The layouts around pages' content: a page gets those of its path and of all paths above it. */
public final class Layouts {
    private final List<Part> innermostFirst;

    private Layouts(List<Part> innermostFirst) {
        this.innermostFirst = innermostFirst;
    }

    /** The layouts of several parts of an application. */
    public static Layouts of(List<Part> parts) {
        return new Layouts(parts.stream()
                .sorted(Comparator.comparingInt((Part part) -> part.path().length()).reversed())
                .toList());
    }

    /**
     * A part of an application.
     *
     * @param path where it begins; empty for all of it
     * @param layout the layout around its pages' content
     */
    public record Part(String path, Layout layout) {
        boolean holds(String page) {
            return page.startsWith(path) && (page.length() == path.length() || page.charAt(path.length()) == '/');
        }
    }

    /** All parts. */
    public List<Part> parts() {
        return innermostFirst;
    }

    /** Whether a path has no layout. */
    boolean none(String path) {
        return innermostFirst.stream().noneMatch(part -> part.holds(path));
    }

    /** Wraps content in the layouts of a path; a whole document stays as it is. */
    public Node around(String path, Page page, Node content) throws Exception {
        var whole = content;
        for (var part : innermostFirst) {
            if (!(whole instanceof HtmlElement) && part.holds(path)) {
                whole = part.layout().render(page, whole);
            }
        }
        return whole;
    }
}
