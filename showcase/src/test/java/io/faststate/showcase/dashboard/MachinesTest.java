package io.faststate.showcase.dashboard;

import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.h1;
import static io.faststate.dsl.Html.mainElement;
import static io.faststate.server.testing.PageAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.faststate.server.FastState;
import io.faststate.server.FastStateBuilder;
import io.faststate.server.Theme;
import io.faststate.server.testing.By;
import io.faststate.server.testing.FastStateTest;
import io.faststate.server.testing.TestVisitor;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** {@link MachinesPage}: many charts that change each second; here, by a click. */
@FastStateTest(MachinesTest.class)
class MachinesTest {
    private static final int CHARTS = 6;

    static FastStateBuilder application() {
        return FastState.builder().theme(Theme.standard()).page("/machines", page -> {
            page.title("Machines");
            return mainElement(
                    h1("Machines"),
                    button("Next").onClick(() -> Plant.STATE.update(Plant::next)),
                    MachinesPage.charts(IntStream.rangeClosed(1, CHARTS).boxed().toList()));
        });
    }

    @Test
    void newPoints_sendThreeSmallPatchesForEachChart(TestVisitor visitor) {
        var page = visitor.open("/machines");
        var last = page.find(By.css("figure:has([aria-label^='Load of machine 6,']) tbody tr:last-child th"));
        assertThat(page.find(By.css("figure.fs-chart"))).hasCount(CHARTS);
        page.click("Next");
        assertThat(last).hasText("08:00:01");
        page.click("Next");
        assertThat(last).hasText("08:00:02");
        var sent = page.lastAnswer().elements();
        var characters = sent.stream().mapToInt(it -> it.content().length()).sum() / CHARTS;
        assertEquals(3 * CHARTS, sent.size());
        assertTrue(characters > 100 && characters < 1_000, characters + " characters for a chart");
        assertThat(page).isAccessible();
    }
}
