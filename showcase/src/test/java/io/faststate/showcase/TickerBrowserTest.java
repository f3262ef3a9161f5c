package io.faststate.showcase;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TickerBrowserTest extends BrowserTest {
    private static final Pattern VALUE = Pattern.compile(" value=\"(\\d+)\"");

    @Test
    void ticker_movesWhileItsHandlerRuns() {
        var tab = open("/ticker");
        assertThat(tab.locator("#status")).hasText("Not started");
        var bar = Seen.of(tab, "#progress");
        var start = Seen.of(tab, "#start");
        tab.locator("#start").click();
        assertThat(tab.locator("#status")).hasText("Done");
        assertThat(tab.locator("#start")).isEnabled();
        assertTrue(start.was("disabled=\"\""));
        assertTrue(start.was("aria-busy=\"true\""));
        var places = bar.markup().stream().map(VALUE::matcher).filter(Matcher::find).map(it -> Integer.valueOf(it.group(1))).toList();
        // A slow machine may show several steps at once, but not all of them.
        assertTrue(places.size() >= 5, () -> "the bar was seen at " + places);
        assertEquals(places.stream().sorted().toList(), places);
    }

    @Test
    void ticker_canRunAgain() {
        var tab = open("/ticker");
        tab.locator("#start").click();
        assertThat(tab.locator("#status")).hasText("Done");
        var status = Seen.of(tab, "#status");
        tab.locator("#start").click();
        status.await("Step");
        assertThat(tab.locator("#status")).hasText("Done");
    }

    @Test
    void ticker_ofAnotherTabStandsStill() {
        var visitor = visitor();
        var mine = visitor.open("/ticker");
        var other = visitor.open("/ticker");
        mine.locator("#start").click();
        assertThat(mine.locator("#status")).containsText(Pattern.compile("Step|Done"));
        assertThat(other.locator("#status")).hasText("Not started");
    }
}
