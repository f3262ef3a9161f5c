package io.faststate.server.validation;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The languages that messages exist in, and which of them best fits a browser (RFC 4647). */
final class Languages {
    /** The languages that Hibernate Validator has, except Azerbaijani, whose messages need an expression language. */
    private static final Set<Locale> PROVIDED = locales(
            "ar", "bg", "cs", "da", "de", "en", "es", "fa", "fr", "hu", "it", "ja", "ko", "mn", "nl", "pl", "pt-BR",
            "ro", "ru", "sk", "sv", "tr", "uk", "zh-CN", "zh-TW", "zh");

    private static final int KNOWN = 1_000;
    private static final int LONGEST = 256;

    private final Locale standard;
    private final Set<Locale> all;
    private final Map<String, Locale> chosen = new ConcurrentHashMap<>();

    Languages(Locale standard) {
        this.standard = standard;
        this.all = new HashSet<>(PROVIDED);
        all.add(standard);
    }

    private static Set<Locale> locales(String... tags) {
        var locales = new HashSet<Locale>();
        for (var tag : tags) {
            locales.add(Locale.forLanguageTag(tag));
        }
        return Set.copyOf(locales);
    }

    Locale standard() {
        return standard;
    }

    Set<Locale> all() {
        return Set.copyOf(all);
    }

    /**
     * The best language for the value of a header; the default one if none of the requested exists, or the header is
     * malformed.
     */
    Locale best(String acceptLanguage) {
        if (acceptLanguage.isBlank() || acceptLanguage.length() > LONGEST) {
            return standard;
        }
        var known = chosen.get(acceptLanguage);
        if (known != null) {
            return known;
        }
        var best = found(acceptLanguage);
        if (chosen.size() < KNOWN) {
            chosen.put(acceptLanguage, best);
        }
        return best;
    }

    private Locale found(String acceptLanguage) {
        List<LanguageRange> ranges;
        try {
            ranges = LanguageRange.parse(acceptLanguage);
        } catch (IllegalArgumentException e) {
            return standard;
        }
        // A header of only commas is parsed to no range.
        if (ranges.isEmpty() || ranges.getFirst().getRange().equals("*")) {
            return standard;
        }
        var best = Locale.lookup(ranges, all);
        return best == null ? standard : best;
    }
}
