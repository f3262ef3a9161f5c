package io.faststate.server.route;

import io.faststate.dsl.Layout;
import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import io.faststate.dsl.element.HtmlElement;
import java.util.Comparator;
import java.util.List;

/** What pages have around their content: for each path, the layouts of the paths that it is at or below. */
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
     * @param layout what its pages have around their content
     */
    public record Part(String path, Layout layout) {
        boolean holds(String page) {
            return page.startsWith(path) && (page.length() == path.length() || page.charAt(path.length()) == '/');
        }
    }

    /** All of them. */
    public List<Part> parts() {
        return innermostFirst;
    }

    /** Whether a path has none. */
    boolean none(String path) {
        return innermostFirst.stream().noneMatch(part -> part.holds(path));
    }

    /** The content with what is around it at a path; a whole document stays as it is. */
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
