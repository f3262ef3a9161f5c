package io.faststate.server.route;

import io.faststate.dsl.ErrorView;
import io.faststate.dsl.Guard;
import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import io.faststate.dsl.View;
import io.helidon.http.PathMatcher;
import io.helidon.http.PathMatchers;
import java.io.Serializable;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A path pattern and its view. */
public final class PageRoute {
    private static final int FIRST_ROOM = 8_192;
    /** The most room that is reserved; one large render shouldn't enlarge all that follow. */
    private static final int MOST_ROOM = 1_048_576;

    private final String pattern;
    private final @Nullable Guard guard;
    private final Serializable view;
    private final @Nullable PagePath path;
    private volatile int room = FIRST_ROOM;

    /** Creates a route with a pattern in the form of Helidon's {@link PathMatchers}: {@code /product/{id}}. */
    public PageRoute(String pattern, View view) {
        this(pattern, null, view);
    }

    /** Creates a route to a page that is shown only while a guard allows it. */
    public PageRoute(String pattern, @Nullable Guard guard, View view) {
        this(pattern, guard, view, new PagePath(pattern));
    }

    private PageRoute(String pattern, @Nullable Guard guard, Serializable view, @Nullable PagePath path) {
        this.guard = guard;
        this.pattern = pattern;
        this.view = view;
        this.path = path;
    }

    /** A page that can replace any other. */
    static PageRoute anywhere(String name, View view) {
        return new PageRoute(name, null, view, null);
    }

    /** A page that can replace any page that failed. */
    static PageRoute failed(String name, ErrorView view) {
        return new PageRoute(name, null, view, null);
    }

    /** The path pattern. */
    public String pattern() {
        return pattern;
    }

    /** The guard that must allow the page, if there is one. */
    public Optional<Guard> guard() {
        return Optional.ofNullable(guard);
    }

    /** The view, for its captures. */
    public Serializable view() {
        return view;
    }

    /** Runs the view. */
    public Node render(Page page, PageAddress address) throws Exception {
        return view instanceof ErrorView failed
                ? failed.render(page, address.query().text())
                : ((View) view).render(page);
    }

    /** How many bytes to reserve for the next render: the size of the last one, and a quarter more. */
    public int room() {
        return room;
    }

    /** Notes the size of a render, in bytes. */
    public void took(int bytes) {
        room = Math.clamp(bytes * 5L / 4, FIRST_ROOM, MOST_ROOM);
    }

    /** The paths that it answers for; all, if it can replace any page. */
    public PathMatcher matcher() {
        return path == null ? PathMatchers.any() : path;
    }

    /** The decoded path parameters, if a raw path matches. */
    public Optional<Map<String, String>> match(String rawPath) {
        return path == null ? Optional.of(Map.of()) : path.parameters(rawPath);
    }
}
