package io.faststate.server.page;

import io.faststate.dsl.Guard;
import io.faststate.dsl.View;
import io.helidon.common.uri.UriPath;
import io.helidon.http.PathMatcher;
import io.helidon.http.PathMatchers;
import java.util.HashMap;
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
    private final View view;
    private final PathMatcher matcher;
    private volatile int room = FIRST_ROOM;

    /** A route, its pattern in the form of Helidon's {@link PathMatchers}: {@code /product/{id}}. */
    public PageRoute(String pattern, View view) {
        this(pattern, null, view);
    }

    /** A route to a page that is shown only while a guard allows. */
    public PageRoute(String pattern, @Nullable Guard guard, View view) {
        this.guard = guard;
        this.pattern = pattern;
        this.view = view;
        this.matcher = PathMatchers.create(pattern);
    }

    /** The path pattern. */
    public String pattern() {
        return pattern;
    }

    /** What must allow the page, if anything. */
    Optional<Guard> guard() {
        return Optional.ofNullable(guard);
    }

    /** The view. */
    public View view() {
        return view;
    }

    /** How many bytes the next render should have room for: what the last one took, and a quarter more. */
    int room() {
        return room;
    }

    /** Notes how many bytes a render took. */
    void took(int bytes) {
        room = Math.clamp(bytes * 5L / 4, FIRST_ROOM, MOST_ROOM);
    }

    /** The path parameters, decoded, if the path matches. */
    public Optional<Map<String, String>> match(String path) {
        var match = matcher.match(UriPath.create(path));
        if (!match.accepted()) {
            return Optional.empty();
        }
        var parameters = new HashMap<String, String>();
        var found = match.path().pathParameters();
        for (var name : found.names()) {
            parameters.put(name, found.get(name));
        }
        return Optional.of(parameters);
    }
}
