package io.faststate.server.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.faststate.dsl.FastStateException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {
    private static final Languages THREE = Languages.of(List.of("en", "de", "fr"), Map.of());

    private static Properties file(String language) throws Exception {
        var file = new Properties();
        try (var in = Words.class.getResourceAsStream("words_" + language + ".properties")) {
            file.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return file;
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "fr"})
    void file_hasAllTextsWithTheirValues(String language) throws Exception {
        var file = file(language);
        var english = file("en");
        assertEquals(
                Arrays.stream(Word.values()).map(Word::key).collect(Collectors.toCollection(TreeSet::new)),
                new TreeSet<>(file.stringPropertyNames()));
        for (var key : file.stringPropertyNames()) {
            assertEquals(
                    english.getProperty(key).split("\\{}", -1).length, file.getProperty(key).split("\\{}", -1).length, key);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", value = {
        "none|en", "de|de", "de-CH,en;q=0.5|de", "it,fr;q=0.5|fr", "it|en", "*|en", ";;|en", "en-US,de|en", "FR|fr"
    })
    void best_isWhatTheBrowserPrefersMost(String header, String language) {
        assertEquals(language, THREE.best(Optional.ofNullable(header)).tag());
    }

    @Test
    void best_ofASingleLanguage_isThatOne() {
        assertEquals("de", Languages.of("de").best(Optional.of("fr")).tag());
        assertEquals("", Languages.of("de").kept(Languages.of("de").standard()));
    }

    @Test
    void text_holdsItsValues() {
        var german = THREE.ofTag("de");
        assertEquals("a{} ist größer als 2 MB", german.text(Word.LARGE_FILE, "a{}", "2 MB"));
        assertEquals("Nicht gefunden", german.text(Word.MISSING));
        assertEquals("Not found", THREE.ofTag("xx").text(Word.MISSING));
        assertEquals(Locale.GERMAN, THREE.of(Locale.GERMAN).locale());
    }

    @Test
    void ownTexts_replaceAndAddOthers() {
        var languages = Languages.of(
                List.of("de-AT", "it"), Map.of("it", Map.of("missing", "Non trovato"), "de-AT", Map.of("retry", "Nochmal")));
        assertEquals("Non trovato", languages.ofTag("it").text(Word.MISSING));
        assertEquals("Try again", languages.ofTag("it").text(Word.RETRY));
        assertEquals("Nochmal", languages.ofTag("de-AT").text(Word.RETRY));
        assertEquals("Schließen", languages.ofTag("de-AT").text(Word.DISMISS));
    }

    @Test
    void ownText_thatFastStateDoesNotHave_isRefused() {
        var error = assertThrows(
                FastStateException.class, () -> Languages.of(List.of("it"), Map.of("it", Map.of("missng", "?"))));
        var message = String.valueOf(error.getMessage());
        assertTrue(message.startsWith("FastState has no text 'missng'; its texts are lost, "), message);
    }
}
