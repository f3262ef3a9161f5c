package io.faststate.server;

import io.faststate.dsl.FastStateException;
import io.faststate.server.client.ThemeSheet;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * How the components of {@link io.faststate.dsl.kit} look: the values of the tokens (CSS variables) that their style sheet is
 * written with. It is served as one style sheet, so it needs no inline styles.
 *
 * {@snippet :
 * FastState.builder().theme(Theme.standard()
 *         .accent(Accent.BLUE)
 *         .density(Density.COMPACT)
 *         .token("border", "oklch(0.85 0 0)", "oklch(0.4 0 0)"));
 * }
 */
public final class Theme {
    private static final Theme STANDARD = new Theme(Map.of(), ColorScheme.SYSTEM);
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*");
    private static final Pattern VALUE = Pattern.compile("[^;{}<>\\\\\\p{Cntrl}]+");
    private static final double MAX_RADIUS = 2;

    private final Map<String, Token> tokens;
    private final ColorScheme scheme;

    private Theme(Map<String, Token> tokens, ColorScheme scheme) {
        this.tokens = tokens;
        this.scheme = scheme;
    }

    /** The kit's own looks: black on white or white on black, as the visitor's system has it. */
    public static Theme standard() {
        return STANDARD;
    }

    /** The colour of what stands out. */
    public Theme accent(Accent colour) {
        return token("primary", colour.light, colour.dark)
                .token("primary-foreground", "oklch(0.985 0 0)", colour.onDark)
                .token("ring", colour == Accent.NEUTRAL ? "oklch(0.708 0 0)" : colour.light,
                        colour == Accent.NEUTRAL ? "oklch(0.556 0 0)" : colour.dark);
    }

    /** How much room components take. */
    public Theme density(Density density) {
        return switch (density) {
            case COMFORTABLE -> token("spacing", "0.25rem");
            case COMPACT -> token("spacing", "0.21rem");
        };
    }

    /** Whether pages are light or dark. */
    public Theme scheme(ColorScheme chosen) {
        return new Theme(tokens, chosen);
    }

    /**
     * How round corners are.
     *
     * @param rem the radius in root font sizes; 0 to 2, 0.625 in the kit's own looks
     * @throws FastStateException if it is out of range
     */
    public Theme radius(double rem) {
        if (!(rem >= 0 && rem <= MAX_RADIUS)) {
            throw new FastStateException("A radius of " + rem + " rem is out of range; give 0 to 2");
        }
        return token("radius", rem + "rem");
    }

    /**
     * The value of a token, in light and in dark.
     *
     * @param name its name without the two dashes, such as {@code border}; {@code docs/reference/kit.md} has a list
     * @param value a CSS value
     * @throws FastStateException if the name or the value could not stand in a declaration
     */
    public Theme token(String name, String value) {
        return token(name, value, value);
    }

    /**
     * The values of a token.
     *
     * @param name its name without the two dashes, such as {@code border}; {@code docs/reference/kit.md} has a list
     * @param light a CSS value for light pages
     * @param dark a CSS value for dark pages
     * @throws FastStateException if the name or a value could not stand in a declaration
     */
    public Theme token(String name, String light, String dark) {
        if (!NAME.matcher(name).matches()) {
            throw new FastStateException("'" + name + "' is not a token; write its name without dashes before it, such as border");
        }
        var all = new LinkedHashMap<>(tokens);
        all.put(name, new Token(checked(name, light), checked(name, dark)));
        return new Theme(Collections.unmodifiableMap(all), scheme);
    }

    private static String checked(String name, String value) {
        if (!VALUE.matcher(value).matches() || value.isBlank() || value.contains("/*") || !isBalanced(value)) {
            throw new FastStateException("The token " + name + " can't be '" + value
                    + "'; give one CSS value with its brackets and quotes closed, without ; { } < > \\, comments and line breaks");
        }
        return value;
    }

    /** Whether each bracket and quote is closed, so that the value ends where it seems to. */
    private static boolean isBalanced(String value) {
        var closing = new ArrayDeque<Character>();
        var quote = (char) 0;
        for (var i = 0; i < value.length(); i++) {
            var c = value.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '(' || c == '[') {
                closing.push(c == '(' ? ')' : ']');
            } else if ((c == ')' || c == ']') && (closing.isEmpty() || closing.pop() != c)) {
                return false;
            }
        }
        return quote == 0 && closing.isEmpty();
    }

    ThemeSheet sheet() {
        var light = new StringBuilder();
        var dark = new StringBuilder();
        tokens.forEach((name, token) -> {
            light.append("--").append(name).append(':').append(token.light()).append(';');
            if (!token.light().equals(token.dark())) {
                dark.append("--").append(name).append(':').append(token.dark()).append(';');
            }
        });
        var rules = new StringBuilder();
        if (!light.isEmpty()) {
            rules.append(":root{").append(light).append('}');
        }
        if (!dark.isEmpty()) {
            rules.append("@media (prefers-color-scheme:dark){:root:not(:has([data-scheme=light])){").append(dark).append("}}")
                    .append(":root:has([data-scheme=dark]){").append(dark).append('}');
        }
        return ThemeSheet.of(rules.toString(), scheme.css, scheme.media);
    }

    private record Token(String light, String dark) {}
}
