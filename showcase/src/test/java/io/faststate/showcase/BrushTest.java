package io.faststate.showcase;

import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.div;
import static io.faststate.dsl.Html.live;
import static io.faststate.dsl.Html.mainElement;
import static io.faststate.dsl.Html.p;
import static io.faststate.dsl.Html.span;
import static io.faststate.server.testing.PageAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.faststate.dsl.EventOption;
import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import io.faststate.dsl.element.Dir;
import io.faststate.dsl.kit.chart.ChartZoom;
import io.faststate.dsl.kit.chart.Charts;
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

/** Ranges that people choose by dragging, in both engines of the test kit. */
@FastStateTest(BrushTest.class)
class BrushTest {
    private static final Instant START = Instant.parse("2026-03-01T09:00:00Z");
    /** The first second after a step of the axis, which is 15 seconds. */
    private static final int FIRST = 181;

    static FastStateBuilder application() {
        return FastState.builder().theme(Theme.standard())
                .page("/", BrushTest::ranges)
                .page("/live", BrushTest::growing)
                .page("/numbers", BrushTest::numbers);
    }

    private static Node ranges(Page page) {
        var range = page.brush("range");
        var part = page.brush("part");
        var chosen = page.tab("chosen", "nothing");
        var moved = page.tab("moved", 0);
        return mainElement(
                div("Drag here", button("In it").onClick(() -> chosen.set("a click"))).id("whole")
                        .brush(range, (from, to) -> chosen.set(hundredths(from, to))),
                p("From ", range.from().times(100).rounded().text(), " to ", range.to().times(100).rounded().text()).id("signals"),
                div("Or here", live(moved, it -> span().data("brush-shows", it / 10.0 + " " + (it + 5) / 10.0))).id("moving").dir(Dir.RTL)
                        .brush(part, (from, to) -> chosen.set(hundredths(from, to))),
                button("Move").onClick(() -> moved.update(it -> it + 1)),
                p(chosen.text()).id("chosen"));
    }

    private static String hundredths(double from, double to) {
        return Math.round(from * 100) + " to " + Math.round(to * 100);
    }

    private static Node growing(Page page) {
        var last = page.tab("last", FIRST);
        var zoom = ChartZoom.of(page, "zoom");
        return mainElement(
                zoom.view(),
                button("Next").onKey("n", () -> last.update(it -> it + 1), EventOption.window()).onClick(() -> last.update(it -> it + 1)),
                live(() -> Charts.line("Throughput", IntStream.rangeClosed(Math.max(0, last.get() - 200), last.get()).boxed().toList(), it -> START.plusSeconds(it))
                        .series("North", it -> 50 + Math.round(400 * Math.sin(it / 9.0)) / 10.0)
                        .series("South", it -> 40 + Math.round(300 * Math.sin(it / 7.0)) / 10.0)
                        .range(0, 100).window(Duration.ofMinutes(2)).zoomed(zoom).view()));
    }

    private static Node numbers(Page page) {
        var zoom = ChartZoom.of(page, "zoom");
        var more = page.tab("more", 0);
        return mainElement(
                zoom.view(),
                button("More").onClick(() -> more.update(it -> it + 20)),
                live(() -> Charts.area("Heat", IntStream.rangeClosed(0, 100 + more.get()).boxed().toList())
                        .series("Oven", IntStream.rangeClosed(0, 100 + more.get()).boxed().toList()).zoomed(zoom).view()));
    }

    private static TestElement plot(TestPage page) {
        return page.find(By.css("[data-brush]"));
    }

    private static String shown(TestPage page) {
        var rows = page.find(By.css("tbody th"));
        return rows.nth(0).text() + " to " + rows.nth(rows.count() - 1).text();
    }

    private static void assertShows(String range, TestPage page) {
        var rows = page.find(By.css("tbody th"));
        var ends = range.split(" to ");
        assertThat(rows.nth(0)).hasText(ends[0]);
        assertEquals(range, shown(page));
    }

    @Test
    void drag_choosesARangeInEitherDirection(TestVisitor visitor) {
        var page = visitor.open("/");
        var whole = page.find(By.css("#whole"));
        whole.brush(0.25, 0.75);
        assertThat(page.find(By.css("#chosen"))).hasText("25 to 75");
        assertThat(page.find(By.css("#signals"))).hasText("From 25 to 75");
        whole.brush(1, 0.5);
        assertThat(page.find(By.css("#chosen"))).hasText("50 to 100");
        whole.brush(0.3, 0.305);
        assertThat(page.find(By.css("#chosen"))).hasText("50 to 100");
        page.click("In it");
        assertThat(page.find(By.css("#chosen"))).hasText("a click");
        assertThat(page).hasNoComplaints();
    }

    @Test
    void drag_isInWhatIsShownOfTheWhole_fromLeftToRightInEveryLanguage(TestVisitor visitor) {
        var page = visitor.open("/");
        page.find(By.css("#moving")).brush(0.2, 1);
        assertThat(page.find(By.css("#chosen"))).hasText("10 to 50");
        page.click("Move").click("Move");
        page.find(By.css("#moving")).brush(0, 0.4);
        assertThat(page.find(By.css("#chosen"))).hasText("20 to 40");
    }

    @Test
    void dragBeyondTheElement_isAMistakeOfTheTest(TestVisitor visitor) {
        var whole = visitor.open("/").find(By.css("#whole"));
        assertThrows(IllegalArgumentException.class, () -> whole.brush(0, 1.5));
        assertThrows(IllegalArgumentException.class, () -> whole.brush(Double.NaN, 1));
    }

    @Test
    void drag_zoomsIntoWhatIsShown_andADoubleClickShowsAll(TestVisitor visitor) {
        var page = visitor.open("/numbers");
        plot(page).brush(0.195, 0.605);
        assertShows("20 to 60", page);
        plot(page).brush(0.49, 1);
        assertShows("40 to 60", page);
        page.click("Later");
        assertShows("51 to 70", page);
        plot(page).doubleClick();
        assertThat(page.find(By.css("tbody th")).nth(0)).hasText("2");
        assertThat(page.find(By.css("[data-brush]"))).hasCount(1);
    }

    @Test
    void part_staysWhereItIs_whileRowsAreAdded(TestVisitor visitor) {
        var page = visitor.open("/numbers");
        plot(page).brush(0.195, 0.605);
        assertShows("20 to 60", page);
        page.click("More").click("More");
        assertShows("20 to 60", page);
    }

    @Test
    void window_isZoomedIntoAsItWasSeen(TestVisitor visitor) {
        var page = visitor.open("/live");
        // The axis ends at 09:03:15 and begins 135 seconds before.
        plot(page).brush(0.5, 0.75);
        assertShows("09:02:08 to 09:02:41", page);
        page.click("Show all");
        assertThat(page.find(By.css("tbody th")).nth(0)).hasText("09:01:02");
        for (var i = 0; i < 15; i++) {
            page.press("n");
        }
        // It moved on by a step.
        plot(page).brush(0.5, 0.75);
        assertShows("09:02:23 to 09:02:56", page);
    }

    @Test
    void newPoint_sendsThatPoint_andNothingOfWhatIsZoomedInto(TestVisitor visitor) {
        var page = visitor.open("/live");
        assertThat(page.find(By.css("tbody tr")).nth(0)).isVisible();
        var most = 0;
        for (var second = FIRST + 1; second < FIRST + 14; second++) {
            page.press("n");
            most = Math.max(most, size(page));
        }
        assertTrue(most > 300 && most < 2_000, most + " characters for a point");
        page.press("n").press("n");
        assertTrue(size(page) < 6_000, size(page) + " characters for a step");
        plot(page).brush(0.5, 0.75);
        page.press("n");
        assertEquals(List.of(), page.lastAnswer().elements().stream().map(Patch::content).filter(it -> it.contains("fs-chart")).toList());
    }

    private static int size(TestPage page) {
        return page.lastAnswer().elements().stream().mapToInt(it -> it.content().length()).sum();
    }
}
