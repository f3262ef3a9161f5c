package io.faststate.server.language;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The languages that an application offers, each with its words. The first one is the standard. */
public final class Languages {
    private final Choice choice;
    private final Map<String, Words> words = new LinkedHashMap<>();
    private final Words standard;

    private Languages(List<String> tags, Map<String, Map<String, String>> own) {
        var locales = tags.stream().map(Locale::forLanguageTag).toList();
        choice = new Choice(locales.getFirst(), locales);
        locales.forEach(locale -> {
            var tag = locale.toLanguageTag();
            words.put(tag, Words.of(locale, own.getOrDefault(tag, Map.of())));
        });
        standard = words.values().iterator().next();
    }

    /**
     * The languages with these BCP 47 tags, of which there is at least one.
     *
     * @param own the application's own texts, by tag and {@link Word#key}
     * @throws io.faststate.dsl.FastStateException if one of the keys is unknown
     */
    public static Languages of(List<String> tags, Map<String, Map<String, String>> own) {
        return new Languages(tags, own);
    }

    /** A single language. */
    public static Languages of(String tag) {
        return new Languages(List.of(tag), Map.of());
    }

    /** Whether there is a choice, so that pages differ by language. */
    public boolean several() {
        return words.size() > 1;
    }

    /** The words of all languages. */
    public List<Words> all() {
        return List.copyOf(words.values());
    }

    /** The words of the standard language. */
    public Words standard() {
        return standard;
    }

    /** The words for the value of a header {@code Accept-Language}. */
    public Words best(Optional<String> acceptLanguage) {
        return several() ? words.getOrDefault(choice.best(acceptLanguage.orElse("")).toLanguageTag(), standard) : standard;
    }

    /** The words of an offered language; the standard ones for any other, and for an empty tag. */
    public Words of(Locale locale) {
        return words.getOrDefault(locale.toLanguageTag(), standard);
    }

    /** The words for the tag that a page keeps. */
    public Words ofTag(String tag) {
        return words.getOrDefault(tag, standard);
    }

    /** The tag that a page keeps of its language; empty if there is no choice. */
    public String kept(Words chosen) {
        return several() ? chosen.tag() : "";
    }
}
