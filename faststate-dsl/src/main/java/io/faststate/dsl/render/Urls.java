package io.faststate.dsl.render;

import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

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
    private static final int[] FIRST = {0};
    private static final int[] NOWHERE = {};

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

    /**
     * The offsets of the URLs in a value that begin at the root of the application: with a slash that is not followed by
     * another. Browsers read a backslash as a slash.
     *
     * @see <a href="https://html.spec.whatwg.org/multipage/images.html#parsing-a-srcset-attribute">lists of images</a>
     */
    static int[] fromRoot(AttributeName name, String value) {
        var images = name.value() == AttributeName.Value.IMAGE_URLS;
        if (!images && !name.text().equals("ping")) {
            return isFromRoot(value, 0) ? FIRST : NOWHERE;
        }
        var found = IntStream.builder();
        var inUrl = false;
        var inDescriptor = false;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c <= ' ') {
                inDescriptor |= images && inUrl && value.charAt(i - 1) != ',';
                inUrl = false;
            } else if (images && c == ',') {
                inDescriptor = false;
            } else if (!inUrl && !inDescriptor) {
                inUrl = true;
                if (isFromRoot(value, i)) {
                    found.add(i);
                }
            }
        }
        return found.build().toArray();
    }

    private static boolean isFromRoot(String text, int at) {
        if (at >= text.length() || text.charAt(at) != '/') {
            return false;
        }
        return at + 1 == text.length() || (text.charAt(at + 1) != '/' && text.charAt(at + 1) != '\\');
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
