package io.faststate.server.route;

import io.helidon.common.uri.UriPath;
import io.helidon.http.PathMatcher;
import io.helidon.http.PathMatchers;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The pattern of a page's path. Helidon matches the decoded path without the part after a semicolon in each segment, so
 * it can't tell a slash in a parameter from one between segments. Here such characters stay part of their parameter:
 * while a path is matched, each is replaced by a Unicode noncharacter, which no text may contain.
 */
final class PagePath implements PathMatcher {
    private static final char SLASH = '\uFDD0';
    private static final char SEMICOLON = '\uFDD1';
    private static final String ENCODED_SLASH = "%EF%B7%90";
    private static final String ENCODED_SEMICOLON = "%EF%B7%91";
    private static final Pattern STAND_INS = Pattern.compile("%EF%B7%9[01]", Pattern.CASE_INSENSITIVE);

    private final PathMatcher matcher;

    PagePath(String pattern) {
        this.matcher = PathMatchers.create(pattern.replace(';', SEMICOLON));
    }

    /** The decoded path parameters, if a raw path matches. */
    Optional<Map<String, String>> parameters(String rawPath) {
        if (STAND_INS.matcher(rawPath).find()) {
            return Optional.empty();
        }
        var path = UriPath.create(rawPath
                .replace("%2F", ENCODED_SLASH)
                .replace("%2f", ENCODED_SLASH)
                .replace(";", ENCODED_SEMICOLON)
                .replace("%3B", ENCODED_SEMICOLON)
                .replace("%3b", ENCODED_SEMICOLON));
        var match = matcher.match(path);
        if (!match.accepted()) {
            return Optional.empty();
        }
        var parameters = new HashMap<String, String>();
        var found = match.path().pathParameters();
        for (var name : found.names()) {
            parameters.put(name, found.get(name).replace(SLASH, '/').replace(SEMICOLON, ';'));
        }
        return Optional.of(parameters);
    }

    @Override
    public PathMatchers.MatchResult match(UriPath path) {
        return parameters(path.rawPath()).isPresent()
                ? PathMatchers.any().match(path)
                : PathMatchers.MatchResult.notAccepted();
    }

    @Override
    public PathMatchers.PrefixMatchResult prefixMatch(UriPath path) {
        return PathMatchers.PrefixMatchResult.notAccepted();
    }
}
