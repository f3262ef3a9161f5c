package io.faststate.server.page;

import io.faststate.dsl.View;
import io.helidon.common.uri.UriPath;
import io.helidon.http.PathMatcher;
import io.helidon.http.PathMatchers;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A path pattern and its view. */
public final class PageRoute {
    private final String pattern;
    private final View view;
    private final PathMatcher matcher;

    /** A route, its pattern in the form of Helidon's {@link PathMatchers}: {@code /product/{id}}. */
    public PageRoute(String pattern, View view) {
        this.pattern = pattern;
        this.view = view;
        this.matcher = PathMatchers.create(pattern);
    }

    /** The path pattern. */
    public String pattern() {
        return pattern;
    }

    /** The view. */
    public View view() {
        return view;
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
