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
    /** One large render shouldn't make all that follow large. */
    private static final int MOST_ROOM = 1_048_576;

    private final String pattern;
    private final @Nullable Guard guard;
    private final Serializable view;
    private final @Nullable PagePath path;
    private volatile int room = FIRST_ROOM;

    /** A route, its pattern in the form of Helidon's {@link PathMatchers}: {@code /product/{id}}. */
    public PageRoute(String pattern, View view) {
        this(pattern, null, view);
    }

    /** A route to a page that is shown only while a guard allows. */
    public PageRoute(String pattern, @Nullable Guard guard, View view) {
        this(pattern, guard, view, new PagePath(pattern));
    }

    private PageRoute(String pattern, @Nullable Guard guard, Serializable view, @Nullable PagePath path) {
        this.guard = guard;
        this.pattern = pattern;
        this.view = view;
        this.path = path;
    }

    /** A page that may stand in for any. */
    static PageRoute anywhere(String name, View view) {
        return new PageRoute(name, null, view, null);
    }

    /** A page that may stand in for any that failed. */
    static PageRoute failed(String name, ErrorView view) {
        return new PageRoute(name, null, view, null);
    }

    /** The path pattern. */
    public String pattern() {
        return pattern;
    }

    /** What must allow the page, if anything. */
    public Optional<Guard> guard() {
        return Optional.ofNullable(guard);
    }

    /** The view, for what it captured. */
    public Serializable view() {
        return view;
    }

    /** Runs the view. */
    public Node render(Page page, PageAddress address) throws Exception {
        return view instanceof ErrorView failed
                ? failed.render(page, address.query().text())
                : ((View) view).render(page);
    }

    /** How many bytes the next render should have room for: what the last one took, and a quarter more. */
    public int room() {
        return room;
    }

    /** Notes how many bytes a render took. */
    public void took(int bytes) {
        room = Math.clamp(bytes * 5L / 4, FIRST_ROOM, MOST_ROOM);
    }

    /** Which paths it answers for; all, where it may stand in for any page. */
    public PathMatcher matcher() {
        return path == null ? PathMatchers.any() : path;
    }

    /** The path parameters, decoded, if a path as it stands in an address matches. */
    public Optional<Map<String, String>> match(String rawPath) {
        return path == null ? Optional.of(Map.of()) : path.parameters(rawPath);
    }
}
