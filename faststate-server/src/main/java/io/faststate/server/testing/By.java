package io.faststate.server.testing;

import io.faststate.server.testing.engine.Finder;
import io.faststate.server.testing.engine.Query;

/**
 * How a test finds something on a page: as a person does, by what it is called. Visible things go before hidden ones, and an
 * exact name before one that only has the words in it.
 */
public final class By {
    private final Query query;

    private By(Query query) {
        this.query = query;
    }

    Query query() {
        return query;
    }

    /** A field by its label; otherwise by its placeholder, or the name that it is sent by. */
    public static By label(String label) {
        return new By(Finder.field(label));
    }

    /**
     * An element by its role and by the name that assistive technology tells of it.
     *
     * @param role such as {@code button}, {@code link}, {@code heading} or {@code dialog}: a role of WAI-ARIA
     * @param name its accessible name; empty for any
     */
    public static By role(String role, String name) {
        return new By(Finder.role(role, name));
    }

    /** An element by its role alone. */
    public static By role(String role) {
        return role(role, "");
    }

    /** The innermost element with a text in it. */
    public static By text(String text) {
        return new By(Finder.text(text));
    }

    /** A button, link, tab or whatever else is there to be clicked, by its name. */
    public static By name(String name) {
        return new By(Finder.pressed(name));
    }

    /** The innermost row of a table, or item of a list, with a text in it. */
    public static By row(String text) {
        return new By(Finder.row(text));
    }

    /** An element by its attribute {@code data-testid}. */
    public static By testId(String id) {
        return new By(Finder.testId(id));
    }

    /**
     * Elements by a CSS selector, where nothing that a person sees tells them apart.
     *
     * @throws IllegalArgumentException if it is no selector
     */
    public static By css(String selector) {
        return new By(Finder.css(selector));
    }
}
