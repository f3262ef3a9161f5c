package io.faststate.dsl.expression;

import java.util.Locale;

/**
 * Conversion to lower case as in ECMAScript. Java differs in one letter, the final sigma: it detects the end of a word
 * by its own rules, whereas <a href="https://www.unicode.org/versions/latest/core-spec/chapter-3/#G54277">Unicode's
 * Final_Sigma</a> depends on the surrounding letters.
 */
final class LowerCase {
    private static final char SIGMA = '\u03a3';

    /** Punctuation that Unicode allows inside a word. */
    private static final String WORD_JOINERS =
            ".:'\u00b7\u0387\u055f\u05f4\u2018\u2019\u2024\u2027\ufe13\ufe52\ufe55\uff07\uff0e\uff1a";

    private LowerCase() {}

    static String of(String text) {
        var at = text.indexOf(SIGMA);
        if (at < 0) {
            return text.toLowerCase(Locale.ROOT);
        }
        var result = new StringBuilder();
        var start = 0;
        for (; at >= 0; at = text.indexOf(SIGMA, start)) {
            result.append(text.substring(start, at).toLowerCase(Locale.ROOT));
            result.append(casedBefore(text, at) && !casedAfter(text, at + 1) ? 'ς' : 'σ');
            start = at + 1;
        }
        return result.append(text.substring(start).toLowerCase(Locale.ROOT)).toString();
    }

    private static boolean casedBefore(String text, int end) {
        var at = end;
        while (at > 0 && ignorable(text.codePointBefore(at))) {
            at -= Character.charCount(text.codePointBefore(at));
        }
        return at > 0 && cased(text.codePointBefore(at));
    }

    private static boolean casedAfter(String text, int start) {
        var at = start;
        while (at < text.length() && ignorable(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at < text.length() && cased(text.codePointAt(at));
    }

    private static boolean cased(int letter) {
        return Character.isUpperCase(letter) || Character.isLowerCase(letter) || Character.isTitleCase(letter);
    }

    private static boolean ignorable(int character) {
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT, Character.MODIFIER_LETTER,
                Character.MODIFIER_SYMBOL -> true;
            default -> WORD_JOINERS.indexOf(character) >= 0;
        };
    }
}
