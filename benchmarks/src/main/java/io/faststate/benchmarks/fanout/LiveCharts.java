package io.faststate.benchmarks.fanout;

import static io.faststate.dsl.Html.div;
import static io.faststate.dsl.Html.each;
import static io.faststate.dsl.Html.live;

import io.faststate.dsl.Element;
import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import io.faststate.dsl.kit.chart.Charts;
import io.faststate.server.datastar.EventWriter;
import io.faststate.server.instance.PageInstance;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * What a page of 20 live charts takes of a core when a second brings a new point to each, in 100 tabs that all see the same:
 * from the change to the bytes of each patch, which are not sent anywhere.
 */
public final class LiveCharts {
    private static final int CHARTS = 20;
    private static final int TABS = 100;
    private static final int WARM_UP = 60;
    private static final int SECONDS = 120;
    private static final int SMOKE = 3;
    private static final int HISTORY = 200;
    private static final double NANOS = 1e9;
    private static final Instant START = Instant.parse("2026-03-02T06:00:00Z");

    private LiveCharts() {}

    /**
     * Prints a table.
     *
     * @param smoke whether to measure hardly at all, so that the figures mean nothing
     */
    public static void print(PrintStream out, boolean smoke) {
        var pages = new Pages(LiveCharts::view);
        var tabs = IntStream.range(0, TABS).mapToObj(number -> pages.open(pages.session(number), number)).toList();
        var first = HISTORY;
        run(pages, tabs, first, smoke ? SMOKE : WARM_UP);
        first += smoke ? SMOKE : WARM_UP;
        var seconds = smoke ? SMOKE : SECONDS;
        var begun = System.nanoTime();
        var bytes = run(pages, tabs, first, seconds);
        var share = (System.nanoTime() - begun) / NANOS / seconds;
        out.println("| charts | tabs | share of a core at 1 Hz | bytes per chart, tab and second |");
        out.println("|---|---|---|---|");
        out.println(String.format(Locale.ROOT, "| %d | %d | %.2f | %,d |", CHARTS, TABS, share, bytes / seconds / TABS / CHARTS));
    }

    private static long run(Pages pages, List<PageInstance> tabs, int first, int seconds) {
        var bytes = 0L;
        for (var second = first; second < first + seconds; second++) {
            pages.change(second);
            for (var tab : tabs) {
                var events = EventWriter.create();
                try {
                    tab.refresh(events, Long.MAX_VALUE);
                } catch (Exception e) {
                    throw new IllegalStateException("The view failed", e);
                }
                bytes += events.take().length;
            }
        }
        return bytes;
    }

    private static Node view(Page page) {
        return div(each(IntStream.range(0, CHARTS).boxed().toList(), number ->
                live(Shown.COUNT, second -> chart(number, second))));
    }

    private static Element<?> chart(int number, int last) {
        return Charts.line("Chart " + number, IntStream.rangeClosed(Math.max(0, last - HISTORY), last).boxed().toList(),
                        it -> START.plusSeconds(it))
                .series("North", it -> 50 + 40 * Math.sin((it + number) / 9.0))
                .series("South", it -> 50 + 30 * Math.sin((it + number) / 7.0))
                .range(0, 100)
                .window(Duration.ofMinutes(2))
                .view();
    }
}
