package io.faststate.showcase;

import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.p;
import static io.faststate.dsl.Html.progress;

import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import java.time.Duration;

/** A handler that runs for a while: each update is seen as it happens. */
final class TickerPage {
    private static final int STEPS = 20;
    private static final Duration STEP = Duration.ofMillis(150);

    private TickerPage() {}

    record Job(int done, boolean running) {
        String words() {
            return running ? "Step " + done + " of " + STEPS : done == 0 ? "Not started" : "Done";
        }
    }

    static Node view(Page page) {
        var job = page.tab("job", new Job(0, false));
        var busy = page.signal("busy", false);
        return Layout.page(
                page,
                "Ticker",
                "One click, one handler: it takes a few seconds, and shows how far it is.",
                progress().id("progress").aria("label", "Progress").max(STEPS).attr("value", job.number(Job::done)),
                p(job.text(Job::words)).id("status"),
                button("Start")
                        .id("start")
                        .indicator(busy)
                        .aria("busy", busy)
                        .disabledWhen(busy)
                        .onClick(() -> {
                            for (var step = 1; step <= STEPS; step++) {
                                var done = step;
                                job.update(old -> new Job(done, true));
                                Thread.sleep(STEP);
                            }
                            job.set(new Job(STEPS, false));
                        }));
    }
}
