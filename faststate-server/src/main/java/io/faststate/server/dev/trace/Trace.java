package io.faststate.server.dev.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What one event led to, or one look of a stream at its page. While it is recorded, it belongs to the thread that works; on
 * other threads, and where nothing is recorded, the static methods do nothing.
 */
public final class Trace {
    private static final ThreadLocal<@Nullable Trace> CURRENT = new ThreadLocal<>();
    private static final int LONGEST = 300;
    private static volatile boolean used;

    private final Traces traces;
    private final long number;
    private final String kind;
    private final String page;
    private final String tab;
    private final long begun = System.nanoTime();
    private final List<Change> changes = new ArrayList<>();
    private final List<Render> renders = new ArrayList<>();
    private String handler = "";
    private String outcome = "";
    private long nanos;

    private record Change(String state, String before, String after, Runnable restore) {}

    private record Render(String what, String because) {}

    Trace(Traces traces, long number, String kind, String page, String tab) {
        this.traces = traces;
        this.number = number;
        this.kind = kind;
        this.page = page;
        this.tab = tab;
    }

    /** Whether this thread's work is recorded. */
    public static boolean recording() {
        return used && CURRENT.get() != null;
    }

    /** Records the place of the handler that runs. */
    public static void handler(Supplier<String> place) {
        var trace = current();
        if (trace != null) {
            trace.handler = place.get();
        }
    }

    /**
     * Records that a state changed.
     *
     * @param restore gives the state its value of before
     */
    public static void changed(String state, Object before, Object after, Runnable restore) {
        var trace = current();
        if (trace != null) {
            trace.changes.add(new Change(state, text(before), text(after), restore));
            trace.traces.changed(state, trace.number);
        }
    }

    /** Records that something was rendered, and the states that it had read and that changed since. */
    public static void rendered(Supplier<String> what, Supplier<List<String>> changed, String otherwise) {
        var trace = current();
        if (trace != null) {
            var states = changed.get();
            trace.renders.add(new Render(what.get(), states.isEmpty() ? otherwise : trace.traces.named(states)));
        }
    }

    private static @Nullable Trace current() {
        return used ? CURRENT.get() : null;
    }

    void begin() {
        used = true;
        CURRENT.set(this);
    }

    void end(String result) {
        CURRENT.remove();
        outcome = result;
        nanos = System.nanoTime() - begun;
    }

    boolean isEmpty() {
        return changes.isEmpty() && renders.isEmpty();
    }

    long number() {
        return number;
    }

    /** Gives the states that changed their values of before, the last change first. */
    void restore() {
        for (var change : changes.reversed()) {
            change.restore.run();
        }
    }

    /** The trace as lines of parts that are separated by tabs, as the inspector reads them. */
    public String text() {
        var lines = new ArrayList<String>();
        lines.add(String.join("\t", Long.toString(number), kind, page, tab, handler, outcome, Long.toString(nanos / 1_000)));
        changes.forEach(change -> lines.add(String.join("\t", "changed", change.state, change.before, change.after)));
        renders.forEach(render -> lines.add(String.join("\t", "rendered", render.what, render.because)));
        return String.join("\n", lines);
    }

    private static String text(Object value) {
        var text = value.toString().replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ");
        return text.length() > LONGEST ? text.substring(0, LONGEST) + '…' : text;
    }
}
