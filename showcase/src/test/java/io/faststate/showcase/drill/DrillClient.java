package io.faststate.showcase.drill;

import io.faststate.server.testing.By;
import io.faststate.server.testing.TestPage;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

/** A person who clicks, and counts which clicks were acknowledged. */
final class DrillClient {
    private static final Duration PATIENCE = Duration.ofSeconds(50);
    private static final String UNDONE = "\"_undone\"";
    private static final String FAILED = UNDONE + ":\"failed\"";
    private static final int OK = 200;

    private final String name;
    private final TestPage page;
    private final DrillTarget target;
    /** How many clicks on each button were acknowledged. */
    private final Map<String, Integer> done = new TreeMap<>();
    /** How many clicks on each button failed, so that nobody knows whether they counted. */
    private final Map<String, Integer> failed = new TreeMap<>();
    private int refused;
    private int seen;
    /** Whether the last click has an answer. */
    private boolean answered;
    private volatile String total = "";

    DrillClient(String name, TestPage page, DrillTarget target) {
        this.name = name;
        this.page = page;
        this.target = target;
    }

    String name() {
        return name;
    }

    /** Clicks on any button, and returns once that is answered. */
    void click() {
        var button = target.buttons().get(ThreadLocalRandom.current().nextInt(target.buttons().size()));
        var before = clicks();
        answered = false;
        page.click(button);
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!isAnswered(button, before)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("A click on " + button + " was not answered within " + PATIENCE + ": " + describe(before));
            }
            LockSupport.parkNanos(1_000_000);
        }
    }

    private String describe(int before) {
        var answers = page.answers();
        return "notice \"" + page.connectionNotice() + "\", " + page.loads() + " loads, " + clicks() + " clicks shown and " + before
                + " before, the last answers " + answers.subList(Math.max(0, answers.size() - 2), answers.size()) + " of which "
                + seen + " were seen, page " + page.html();
    }

    private int clicks() {
        return target.counts() ? DrillTarget.number(text("#clicks")) : 0;
    }

    private boolean isAnswered(String button, int before) {
        var answers = page.answers(seen);
        // What an answer shows comes before its end.
        while (!answers.isEmpty() && answers.getFirst().isComplete()) {
            seen++;
            var text = answers.getFirst().toString();
            var ok = answers.getFirst().status() == OK;
            answers = answers.subList(1, answers.size());
            if (text.contains(FAILED)) {
                failed.merge(button, 1, Integer::sum);
                // If it counted nevertheless, the page shows that soon.
                LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
                return true;
            }
            if (text.contains(UNDONE)) {
                refused++;
                return true;
            }
            answered |= ok;
        }
        // An answer that broke off is no answer yet, unless the page shows the click.
        var counted = answered && (!target.counts() || clicks() > before);
        if (counted) {
            done.merge(button, 1, Integer::sum);
        }
        return counted;
    }

    /** Notes what the page shows now. */
    void look() {
        total = text(target.total());
    }

    /** What the page showed as the total when somebody looked last. */
    String total() {
        return total;
    }

    String text(String css) {
        return page.find(By.css(css)).text();
    }

    int done(String button) {
        return done.getOrDefault(button, 0);
    }

    int failed(String button) {
        return failed.getOrDefault(button, 0);
    }

    int refused() {
        return refused;
    }
}
