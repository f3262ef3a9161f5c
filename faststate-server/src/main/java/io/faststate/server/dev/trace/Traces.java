package io.faststate.server.dev.trace;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The latest traces of an application in development; elsewhere, nothing is recorded. */
public final class Traces {
    private static final int MOST = 100;

    private final boolean on;
    private final AtomicLong last = new AtomicLong();
    private final Map<String, Long> changes = new ConcurrentHashMap<>();
    private final Deque<Trace> latest = new ArrayDeque<>();
    private volatile Consumer<Trace> listener = trace -> {};

    /** Work that may fail. */
    @FunctionalInterface
    public interface Task<T> {
        /**
         * Does the work.
         *
         * @throws Exception if it fails
         */
        T run() throws Exception;
    }

    /** Creates an empty collection, which records if it is on. */
    public Traces(boolean on) {
        this.on = on;
    }

    /** Has a listener hear of each trace that is complete. */
    public void listen(Consumer<Trace> hearing) {
        listener = hearing;
    }

    /**
     * Records what a task does on this thread; its result is the outcome. A trace of a stream that led to nothing is
     * dropped.
     *
     * @throws Exception what the task throws
     */
    public <T> T record(String kind, String page, String tab, Task<T> task) throws Exception {
        if (!on || Trace.recording()) {
            return task.run();
        }
        var trace = new Trace(this, last.incrementAndGet(), kind, page, tab);
        trace.begin();
        var outcome = "failed";
        try {
            var result = task.run();
            outcome = String.valueOf(result);
            return result;
        } finally {
            trace.end(outcome);
            if (kind.equals("event") || !trace.isEmpty()) {
                keep(trace);
            }
        }
    }

    private void keep(Trace trace) {
        synchronized (latest) {
            latest.add(trace);
            if (latest.size() > MOST) {
                latest.remove();
            }
        }
        listener.accept(trace);
    }

    void changed(String state, long trace) {
        changes.put(state, trace);
    }

    /** Names states, each with the trace that changed it last. */
    String named(List<String> states) {
        return states.stream()
                .map(state -> changes.containsKey(state) ? state + " (changed by " + changes.get(state) + ")" : state)
                .collect(Collectors.joining(", "));
    }

    /** The latest traces, the oldest first. */
    public List<Trace> latest() {
        synchronized (latest) {
            return List.copyOf(latest);
        }
    }

    /** Gives all states the values that they had before a trace, as far as traces are kept. */
    public void restoreBefore(long number) {
        var later = new ArrayList<>(latest());
        later.removeIf(trace -> trace.number() < number);
        later.reversed().forEach(Trace::restore);
    }
}
