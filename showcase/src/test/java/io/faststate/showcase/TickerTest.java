package io.faststate.showcase;

import static io.faststate.server.testing.PageAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.faststate.server.testing.By;
import io.faststate.server.testing.FastStateTest;
import io.faststate.server.testing.TestElement;
import io.faststate.server.testing.TestPage;
import io.faststate.server.testing.TestVisitor;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

@FastStateTest(Showcase.class)
class TickerTest {
    private static TestElement status(TestPage page) {
        return page.find(By.css("#status"));
    }

    @Test
    void ticker_movesWhileItsHandlerRuns(TestVisitor visitor) {
        var page = visitor.open("/ticker");
        assertThat(status(page)).hasText("Not started");
        page.click("Start");
        assertThat(page.button("Start")).isDisabled().hasAttribute("aria-busy", "true");
        var places = new ArrayList<Integer>();
        while (!status(page).text().equals("Done")) {
            places.add(Integer.valueOf(page.find(By.css("#progress")).attribute("value")));
        }
        assertThat(page.button("Start")).isEnabled();
        // A slow machine may show several steps at once, but not all of them.
        assertTrue(places.stream().distinct().count() >= 5, () -> "the bar was seen at " + places);
        assertEquals(places.stream().sorted().toList(), places);
    }

    @Test
    void ticker_canRunAgain(TestVisitor visitor) {
        var page = visitor.open("/ticker").click("Start");
        assertThat(status(page)).hasText("Done");
        page.click("Start");
        assertThat(status(page)).containsText("Step");
        assertThat(status(page)).hasText("Done");
    }

    @Test
    void ticker_ofAnotherTabStandsStill(TestVisitor visitor) {
        var mine = visitor.open("/ticker");
        var other = visitor.open("/ticker");
        mine.click("Start");
        assertThat(status(mine)).hasTextMatching("Step|Done");
        assertThat(status(other)).hasText("Not started");
    }
}
