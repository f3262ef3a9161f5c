package io.faststate.dsl.render;

import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Checks which URLs an attribute may hold: relative ones, and those with schemes that run no code.
 *
 * @see <a href="https://url.spec.whatwg.org/#url-parsing">URL parsing</a>, which skips what {@link #scheme} skips
 */
final class Urls {
    /** The replacement for a refused URL. */
    static final String BLOCKED = "#blocked";

    private static final System.Logger LOG = System.getLogger(Urls.class.getName());
    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto", "tel", "sms");
    private static final Set<String> IMAGES =
            Set.of("image/png", "image/gif", "image/jpeg", "image/webp", "image/avif");
    private static final Set<String> REPORTED = ConcurrentHashMap.newKeySet();
    private static final int REPORTS = 200;

    private Urls() {}

    static String checked(AttributeName name, String value) {
        boolean allowed = switch (name.value()) {
            case TEXT -> true;
            case URL -> name.text().equals("ping") ? allAllowed(value) : allowed(value);
            case IMAGE_URL -> allowed(value) || image(value);
            case IMAGE_URLS -> allAllowed(value);
        };
        if (allowed) {
            return value;
        }
        if (REPORTED.size() < REPORTS && REPORTED.add(name.text())) {
            LOG.log(System.Logger.Level.WARNING, "A URL in the attribute {0} was replaced by {1}: it is not relative, "
                    + "and its scheme is none of {2}", name.text(), BLOCKED, SCHEMES);
        }
        return BLOCKED;
    }

    private static boolean allowed(String url) {
        if (url.isEmpty() || url.charAt(0) == '/' || url.startsWith("https://") || url.startsWith("http://")) {
            return true;
        }
        var scheme = scheme(url);
        return scheme.isEmpty() || SCHEMES.contains(scheme);
    }

    private static boolean image(String url) {
        int comma = url.indexOf(',');
        if (comma < 0 || !scheme(url).equals("data")) {
            return false;
        }
        var type = url.substring(url.indexOf(':') + 1, comma).toLowerCase(Locale.ROOT);
        int parameters = type.indexOf(';');
        return IMAGES.contains(parameters < 0 ? type : type.substring(0, parameters));
    }

    /** Checks each word, which includes all URLs between commas and spaces. */
    private static boolean allAllowed(String list) {
        for (var word : list.split("[\\s,]+")) {
            if (!allowed(word)) {
                return false;
            }
        }
        return true;
    }

    /**
     * The scheme: the text before a colon that precedes any {@code /}, {@code ?} and {@code #}; empty for a relative
     * URL. Control characters and spaces are skipped, as browsers do.
     */
    private static String scheme(String url) {
        var scheme = new StringBuilder();
        for (int i = 0; i < url.length(); i++) {
            char c = url.charAt(i);
            if (c == '/' || c == '?' || c == '#') {
                return "";
            }
            if (c == ':') {
                return scheme.isEmpty() ? ":" : scheme.toString();
            }
            if (c > ' ') {
                scheme.append(c >= 'A' && c <= 'Z' ? (char) (c + 32) : c);
            }
        }
        return "";
    }
}
