package io.faststate.server;

import static io.faststate.dsl.Html.p;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.faststate.dsl.FastStateException;
import io.faststate.server.testing.By;
import io.faststate.server.testing.TestApp;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThemeTest {
    private static final int MOST_BYTES = 60_000;

    private static String css(Theme theme) {
        return theme.sheet().asset().text();
    }

    @Test
    void tokens_areSetForLightAndDark() {
        var css = css(Theme.standard().token("border", "red", "blue").radius(0.5));
        assertTrue(css.contains(":root{--border:red;--radius:0.5rem;}"), css.substring(css.length() - 300));
        assertTrue(css.contains(":root:has([data-scheme=dark]){--border:blue;}"));
        assertTrue(css.endsWith("}"));
    }

    @Test
    void scheme_isTheSystemsUnlessChosen() {
        assertTrue(css(Theme.standard()).contains("@media(prefers-color-scheme:dark){"));
        assertTrue(css(Theme.standard().scheme(ColorScheme.DARK)).contains("@media all{"));
        assertFalse(css(Theme.standard().scheme(ColorScheme.LIGHT)).contains("prefers-color-scheme"));
        assertTrue(css(Theme.standard().scheme(ColorScheme.LIGHT)).contains("@media not all{"));
    }

    @Test
    void density_changesTheUnitOfSizes() {
        assertTrue(css(Theme.standard().density(Density.COMPACT)).endsWith(":root{--spacing:0.21rem;}"));
    }

    @Test
    void sheet_hasNoRulesForWhatNothingUses() {
        var css = css(Theme.standard());
        assertTrue(css.contains(".card"));
        assertFalse(css.contains(".dropdown-menu"), "Basecoat's own menu needs its scripts");
        assertFalse(css.contains(".sidebar"));
        var deflater = new Deflater(Deflater.BEST_COMPRESSION);
        deflater.setInput(css.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        deflater.finish();
        var size = deflater.deflate(new byte[MOST_BYTES]);
        assertTrue(deflater.finished(), () -> "more than " + size + " bytes");
    }

    @Test
    void noRule_dependsOnAllThatIsInThePage() {
        // A browser would look at the styles of the whole page whenever an element comes or goes.
        var css = css(Theme.standard());
        assertFalse(Pattern.compile("(?:html|:root|body)[^{},]*:has\\([^{}]*\\)\\)* +[^{}]*\\{").matcher(css).find());
        assertTrue(css.contains("@layer dark{"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"red; } body { display: none", "</style>", "a{b", "url(\\000)", "", " ", "a\nb", "red/*", "url(", "\"x", "(]", ")", "a\fb"})
    void value_thatIsNotOne_isRefused(String value) {
        var error = assertThrows(FastStateException.class, () -> Theme.standard().token("border", value));
        assertEquals("The token border can't be '" + value + "'; give one CSS value with its brackets and quotes closed, without ; { } < > \\, comments and line breaks",
                error.getMessage());
    }

    @Test
    void name_thatIsNotOne_isRefused() {
        assertEquals("'--border' is not a token; write its name without dashes before it, such as border",
                assertThrows(FastStateException.class, () -> Theme.standard().token("--border", "red")).getMessage());
        assertEquals("A radius of -1.0 rem is out of range; give 0 to 2",
                assertThrows(FastStateException.class, () -> Theme.standard().radius(-1)).getMessage());
    }

    @Test
    void page_loadsTheSheetBeforeOthers() {
        var builder = FastState.builder()
                .base("/app")
                .theme(Theme.standard())
                .head(() -> java.util.List.of(io.faststate.dsl.Html.link().rel("stylesheet").href("/own.css")))
                .page("/", page -> p("Hello"));
        try (var app = TestApp.start(builder)) {
            var page = app.visitor().open("/app/");
            var sheets = page.find(By.css("head link[rel=stylesheet]")).attributes("href");
            var theme = sheets.stream().filter(it -> it.startsWith("/app/_faststate/theme-")).findFirst().orElseThrow();
            assertTrue(sheets.indexOf(theme) < sheets.indexOf("/app/own.css"), sheets::toString);
            assertEquals(200, page.open(theme).status());
        }
    }
}
