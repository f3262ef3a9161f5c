package io.faststate.showcase;

import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.h1;
import static io.faststate.dsl.Html.live;
import static io.faststate.dsl.Html.mainElement;
import static io.faststate.server.testing.PageAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.faststate.dsl.Element;
import io.faststate.dsl.EventOption;
import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import io.faststate.dsl.kit.chart.Charts;
import io.faststate.dsl.kit.chart.Gauge;
import io.faststate.server.FastState;
import io.faststate.server.FastStateBuilder;
import io.faststate.server.Theme;
import io.faststate.server.testing.By;
import io.faststate.server.testing.FastStateTest;
import io.faststate.server.testing.Patch;
import io.faststate.server.testing.TestElement;
import io.faststate.server.testing.TestPage;
import io.faststate.server.testing.TestVisitor;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@FastStateTest(LiveChartTest.class)
class LiveChartTest {
    private static final Instant START = Instant.parse("2026-03-01T09:00:00Z");
    /** The first second after a step of the axis, which is 15 seconds. */
    private static final int FIRST = 181;

    static FastStateBuilder application() {
        return FastState.builder().theme(Theme.standard()).page("/", LiveChartTest::view);
    }

    static Node view(Page page) {
        page.title("Charts");
        var last = page.tab("last", FIRST);
        return mainElement(
                h1("Charts"),
                button("Next").onClick(() -> last.update(it -> it + 1))
                        .onKey("n", () -> last.update(it -> it + 1), EventOption.window()),
                live(last, LiveChartTest::line),
                live(last, LiveChartTest::bars),
                live(last, it -> Charts.gauge("Tank", 100 - it % 100, 0, 100).zone("Low", 0, Gauge.Zone.WARNING).view()));
    }

    private static Element<?> line(int last) {
        return Charts.line("Throughput", IntStream.rangeClosed(0, last).boxed().toList(), it -> START.plusSeconds(it))
                .series("North", it -> 50 + Math.round(400 * Math.sin(it / 9.0)) / 10.0)
                .series("South", it -> 40 + Math.round(300 * Math.sin(it / 7.0)) / 10.0)
                .range(0, 100).window(Duration.ofMinutes(2)).view();
    }

    private static Element<?> bars(int last) {
        return Charts.bar("Rejects", List.of("Mon", "Tue", "Wed", "Thu", "Fri")).series("North", List.of(10, 20, 30, 40, last / 4)).view();
    }

    private static TestElement rows(TestPage page, String title) {
        return page.find(By.css("figure:has([aria-label^='" + title + "']) tbody tr"));
    }

    @Test
    void newPoint_sendsThatPoint(TestVisitor visitor) {
        var page = visitor.open("/");
        assertThat(rows(page, "Throughput").nth(-1 + rows(page, "Throughput").count())).containsText("09:03:01");
        var most = 0L;
        for (var second = FIRST + 1; second < FIRST + 14; second++) {
            page.click("Next");
            assertThat(rows(page, "Throughput").nth(rows(page, "Throughput").count() - 1))
                    .containsText("09:03:" + String.format("%02d", second - 180));
            var sent = page.lastAnswer().elements().stream()
                    .map(Patch::content)
                    .filter(it -> it.startsWith("<path") || it.contains("fs-chart-values") || (it.startsWith("<tr") && it.contains("09:0")))
                    .toList();
            assertTrue(sent.size() <= 4, sent.toString());
            most = Math.max(most, sent.stream().mapToLong(String::length).sum());
        }
        assertTrue(most > 300 && most < 1_200, most + " characters for a point of two series");
    }

    @Test
    void changedBar_sendsThatBar(TestVisitor visitor) {
        var page = visitor.open("/");
        for (var i = 0; i < 4; i++) {
            page.click("Next");
        }
        assertThat(rows(page, "Rejects").nth(4)).containsText("46");
        var bars = page.answers().stream().flatMap(it -> it.elements().stream()).map(Patch::content)
                .filter(it -> it.contains("fs-chart-bars")).toList();
        assertEquals(1, bars.size());
        assertTrue(bars.getFirst().contains("<b>Fri</b>") && !bars.getFirst().contains("<b>Thu</b>"), bars.toString());
    }

    @Test
    void changedMark_keepsTheFocus(TestVisitor visitor) {
        var page = visitor.open("/");
        page.find(By.role("img", "Fri, North 45")).focus();
        page.press("n").press("n").press("n");
        assertThat(page.find(By.role("img", "Fri, North 46"))).isFocused();
        page.press("ArrowLeft");
        assertThat(page.find(By.role("img", "Thu, North 40"))).isFocused();
    }

    @Test
    void tabKey_goesFromChartToChart(TestVisitor visitor) {
        var page = visitor.open("/");
        page.button("Next").focus();
        page.press("Tab");
        assertThat(page.find(By.css("[aria-label^='Throughput'] .fs-chart-hit")).nth(0)).isFocused();
        page.press("Tab");
        assertThat(page.find(By.role("img", "Mon, North 10"))).isFocused();
    }

    @Test
    void values_areReadByEveryone(TestVisitor visitor) {
        var page = visitor.open("/");
        assertThat(page.find(By.role("group", "Throughput, line chart"))).isVisible();
        assertThat(page.find(By.role("meter", "Tank"))).hasAttribute("aria-valuetext", "19, Low");
        assertThat(page).isAccessible();
    }
}
