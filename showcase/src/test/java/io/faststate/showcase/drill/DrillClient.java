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
    private static final Duration PATIENCE = Duration.ofSeconds(90);
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
        page.click(button);
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!isAnswered(button, before)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("A click on " + button + " was not answered within " + PATIENCE + ": " + page.connectionNotice());
            }
            LockSupport.parkNanos(1_000_000);
        }
    }

    private int clicks() {
        return target.counts() ? DrillTarget.number(text("#clicks")) : 0;
    }

    private boolean isAnswered(String button, int before) {
        var answers = page.answers(seen);
        seen += answers.size();
        for (var answer : answers) {
            var text = answer.toString();
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
        }
        var counted = target.counts() ? clicks() > before : !answers.isEmpty() && answers.getLast().status() == OK;
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
