package io.faststate.server.route;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The query parameters of an address, as they stand after its question mark.
 *
 * @param text the encoded parameters; empty if there are none
 */
public record QueryText(String text) {
    /** The maximum length; the rest of an address is left out of the page's token, which goes with each event. */
    private static final int MOST = 4_096;

    private static final Pattern LONE_PERCENT = Pattern.compile("%(?![0-9a-fA-F]{2})");

    /** No parameters. */
    public static final QueryText NONE = new QueryText("");

    /** The parameters of a request. */
    public static QueryText of(String raw) {
        return raw.isEmpty() || raw.length() > MOST ? NONE : new QueryText(raw);
    }

    /** The decoded values of a parameter, in order. */
    public List<String> values(String name) {
        return parts().flatMap(part -> {
            var at = part.indexOf('=');
            var key = at < 0 ? part : part.substring(0, at);
            return decoded(key).equals(name) ? Stream.of(decoded(at < 0 ? "" : part.substring(at + 1))) : Stream.empty();
        }).toList();
    }

    /** The same parameters with one set to a part such as {@code tab=prices}; an empty part removes it. */
    public QueryText with(String name, String part) {
        var others = parts().filter(it -> !decoded(it.split("=", 2)[0]).equals(name));
        return new QueryText(Stream.concat(others, Stream.of(part))
                .filter(it -> !it.isEmpty())
                .collect(Collectors.joining("&")));
    }

    private Stream<String> parts() {
        return Arrays.stream(text.split("&"));
    }

    /** Decodes a text. A percent sign that begins no encoded byte stands for itself, as it does in browsers. */
    private static String decoded(String encoded) {
        return URLDecoder.decode(LONE_PERCENT.matcher(encoded).replaceAll("%25"), StandardCharsets.UTF_8);
    }
}
