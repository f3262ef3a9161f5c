package io.faststate.server.language;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A choice of languages, and which of them best fits a browser (RFC 4647). */
public final class Choice {
    private static final int KNOWN = 1_000;
    private static final int LONGEST = 256;

    private final Locale standard;
    private final Set<Locale> all;
    private final Map<String, Locale> chosen = new ConcurrentHashMap<>();

    /** Creates a choice. The standard is chosen if a browser asks for none of them. */
    public Choice(Locale standard, Collection<Locale> others) {
        this.standard = standard;
        this.all = Stream.concat(Stream.of(standard), others.stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** The standard language. */
    public Locale standard() {
        return standard;
    }

    /** All languages. */
    public Set<Locale> all() {
        return all;
    }

    /**
     * The best language for the value of a header; the default one if none of the requested exists, or the header is
     * malformed.
     */
    public Locale best(String acceptLanguage) {
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
