package io.faststate.showcase.examples;

import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.concurrent;
import static io.faststate.dsl.Html.div;
import static io.faststate.dsl.Html.p;
import static io.faststate.dsl.Html.progress;
import static io.faststate.dsl.Html.section;

import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import io.faststate.dsl.State;
import java.time.Duration;

/** A job that runs for a while, shows how far it is, and can be cancelled and begun again. */
final class ProgressBar {
    private static final int STEPS = 50;
    private static final Duration STEP = Duration.ofMillis(80);

    private ProgressBar() {}

    enum Phase {
        READY,
        RUNNING,
        CANCELLED,
        DONE
    }

    /**
     * How far it is.
     *
     * @param run which run it is, so that one that was cancelled notices it though another has begun
     */
    record Job(int run, int done, Phase phase) {
        Job begin() {
            return new Job(run + 1, 0, Phase.RUNNING);
        }

        Job step() {
            return new Job(run, done + 1, done + 1 == STEPS ? Phase.DONE : Phase.RUNNING);
        }

        Job cancel() {
            return running() ? new Job(run, done, Phase.CANCELLED) : this;
        }

        boolean running() {
            return phase == Phase.RUNNING;
        }

        boolean runs(int number) {
            return run == number && running();
        }

        String words() {
            return switch (phase) {
                case READY -> "Not started";
                case RUNNING -> "Running";
                case CANCELLED -> "Cancelled at " + percent() + " %";
                case DONE -> "Done";
            };
        }

        int percent() {
            return done * 100 / STEPS;
        }
    }

    static Node view(Page page) {
        var job = page.tab("job", new Job(0, 0, Phase.READY));
        return section(
                progress().id("progress").aria("label", "Progress").max(STEPS).attr("value", job.number(Job::done)),
                p(job.text(Job::percent), " %").id("percent"),
                p(job.text(Job::words)).id("status").role("status"),
                div(
                                button("Start").disabledWhen(job.is(Job::running)).onClick(() -> run(job), concurrent()),
                                button("Cancel").data("variant", "secondary").disabledWhen(job.is(it -> !it.running()))
                                        .onClick(() -> job.update(Job::cancel)))
                        .role("group"));
    }

    private static void run(State<Job> job) throws InterruptedException {
        var run = job.update(Job::begin).run();
        while (job.get().runs(run)) {
            Thread.sleep(STEP);
            job.update(it -> it.runs(run) ? it.step() : it);
        }
    }
}
