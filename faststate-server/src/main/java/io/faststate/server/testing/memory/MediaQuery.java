package io.faststate.server.testing.memory;

import io.faststate.server.testing.engine.Screen;
import io.faststate.server.testing.script.UnsupportedScriptException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A media query (<a href="https://www.w3.org/TR/mediaqueries-5/">CSS</a>) about what is known without a layout: the size of
 * the viewport, and the person's preferences.
 */
final class MediaQuery {
    private static final Pattern COMPARISON = Pattern.compile("<=|>=|<|>|=");
    private static final Pattern LENGTH = Pattern.compile("(-?\\d*\\.?\\d+)(px|r?em)?");
    private static final double EM = 16;

    private final String text;
    private final Screen screen;

    private MediaQuery(String text, Screen screen) {
        this.text = text;
        this.screen = screen;
    }

    /**
     * Whether a query matches a screen.
     *
     * @throws UnsupportedScriptException if that takes a browser to know
     */
    static boolean matches(String query, Screen screen) {
        var plain = query.strip().toLowerCase(Locale.ROOT);
        var whole = plain.matches("[^(]+[:<>].*") ? "(" + plain + ")" : plain;
        var media = new MediaQuery(query, screen);
        return parts(whole, ",").stream().anyMatch(media::holds);
    }

    private UnsupportedScriptException unsupported() {
        return new UnsupportedScriptException("the media query " + text);
    }

    private boolean holds(String given) {
        var query = given.strip();
        if (query.startsWith("not ") || query.startsWith("not(")) {
            return !holds(query.substring(3));
        }
        if (query.startsWith("only ")) {
            return holds(query.substring(5));
        }
        var all = parts(query, " and ");
        if (all.size() > 1) {
            return all.stream().allMatch(this::holds);
        }
        var any = parts(query, " or ");
        if (any.size() > 1) {
            return any.stream().anyMatch(this::holds);
        }
        if (query.startsWith("(") && query.endsWith(")")) {
            var inner = query.substring(1, query.length() - 1).strip();
            return (inner.startsWith("(") || inner.startsWith("not")) ? holds(inner) : feature(inner);
        }
        return switch (query) {
            case "all", "screen" -> true;
            case "print" -> false;
            default -> throw unsupported();
        };
    }

    /** The parts between separators that are in no parentheses. */
    private static List<String> parts(String query, String separator) {
        var parts = new ArrayList<String>();
        var depth = 0;
        var from = 0;
        for (var i = 0; i < query.length(); i++) {
            depth += query.charAt(i) == '(' ? 1 : query.charAt(i) == ')' ? -1 : 0;
            if (depth == 0 && query.startsWith(separator, i)) {
                parts.add(query.substring(from, i));
                from = i + separator.length();
                i = from - 1;
            }
        }
        parts.add(query.substring(from));
        return parts;
    }

    private boolean feature(String feature) {
        var colon = feature.indexOf(':');
        if (colon >= 0) {
            return named(feature.substring(0, colon).strip(), feature.substring(colon + 1).strip());
        }
        var operators = COMPARISON.matcher(feature).results().map(found -> found.group()).toList();
        if (operators.isEmpty()) {
            return switch (feature) {
                case "width" -> screen.width() > 0;
                case "height" -> screen.height() > 0;
                case "prefers-reduced-motion" -> screen.still();
                case "prefers-color-scheme" -> true;
                default -> throw unsupported();
            };
        }
        var values = COMPARISON.split(feature);
        var holds = true;
        for (var i = 0; i < operators.size(); i++) {
            holds &= compare(number(values[i].strip()), operators.get(i), number(values[i + 1].strip()));
        }
        return holds;
    }

    private boolean named(String name, String value) {
        return switch (name) {
            case "prefers-color-scheme" -> value.equals(screen.dark() ? "dark" : "light");
            case "prefers-reduced-motion" -> value.equals(screen.still() ? "reduce" : "no-preference");
            case "orientation" -> value.equals(screen.height() >= screen.width() ? "portrait" : "landscape");
            case "min-width", "min-height" -> compare(number(name.substring(4)), ">=", number(value));
            case "max-width", "max-height" -> compare(number(name.substring(4)), "<=", number(value));
            case "width", "height" -> compare(number(name), "=", number(value));
            default -> throw unsupported();
        };
    }

    private static boolean compare(double left, String operator, double right) {
        return switch (operator) {
            case "<" -> left < right;
            case "<=" -> left <= right;
            case ">" -> left > right;
            case ">=" -> left >= right;
            default -> left == right;
        };
    }

    /** CSS pixels of a length, or of what has one. */
    private double number(String value) {
        if (value.equals("width")) {
            return screen.width();
        }
        if (value.equals("height")) {
            return screen.height();
        }
        var length = LENGTH.matcher(value);
        if (!length.matches()) {
            throw unsupported();
        }
        var unit = length.group(2);
        return Double.parseDouble(length.group(1)) * (unit == null || unit.equals("px") ? 1 : EM);
    }
}
