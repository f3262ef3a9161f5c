package io.faststate.server.language;

import io.faststate.dsl.FastStateException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/** The texts of the framework in one language. */
public final class Words {
    private final Locale locale;
    private final Map<Word, String> texts = new EnumMap<>(Word.class);

    private Words(Locale locale) {
        this.locale = locale;
    }

    /**
     * The texts in a language: the application's own, or else those that FastState has in this language, or else the
     * English ones.
     *
     * @param own the application's own texts, by {@link Word#key}
     * @throws FastStateException if one of the keys is unknown
     */
    static Words of(Locale locale, Map<String, String> own) {
        var words = new Words(locale);
        words.read("en");
        words.read(locale.getLanguage());
        own.forEach((key, text) -> words.texts.put(word(key), text));
        return words;
    }

    private void read(String language) {
        try (var in = Words.class.getResourceAsStream("words_" + language + ".properties")) {
            if (in != null) {
                var file = new Properties();
                file.load(new InputStreamReader(in, StandardCharsets.UTF_8));
                file.stringPropertyNames().forEach(key -> texts.put(word(key), file.getProperty(key)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Word word(String key) {
        for (var word : Word.values()) {
            if (word.key().equals(key)) {
                return word;
            }
        }
        throw new FastStateException("FastState has no text '" + key + "'; its texts are "
                + Arrays.stream(Word.values()).map(Word::key).collect(Collectors.joining(", ")));
    }

    /** The language. */
    public Locale locale() {
        return locale;
    }

    /** The language as a BCP 47 tag. */
    public String tag() {
        return locale.toLanguageTag();
    }

    /** A text, in which the values stand in place of each {@code {}}, in order. */
    public String text(Word word, Object... values) {
        var text = texts.getOrDefault(word, word.key());
        if (values.length == 0) {
            return text;
        }
        var filled = new StringBuilder();
        var from = 0;
        for (var value : values) {
            var at = text.indexOf("{}", from);
            if (at < 0) {
                break;
            }
            filled.append(text, from, at).append(value);
            from = at + 2;
        }
        return filled.append(text, from, text.length()).toString();
    }

    /** The text about a failure, with its code. */
    public String failed(String code) {
        return text(Word.FAILED, code);
    }
}
