package io.faststate.server.instance;

import io.faststate.server.metrics.Failures;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The failures of one page instance's view. Events, flushing handlers and the stream all render the page, so one
 * failure may surface several times. It is logged once and has one code until the view succeeds again.
 */
final class ViewFailures {
    private final String pattern;
    private @Nullable Throwable last;
    private String code = "";

    ViewFailures(String pattern) {
        this.pattern = pattern;
    }

    /**
     * Runs a task that may run the view, and notes what it throws.
     *
     * @throws Exception what the task throws
     */
    void watch(Task task) throws Exception {
        try {
            task.run();
        } catch (Throwable e) {
            threw(e);
            throw e;
        }
    }

    private void threw(Throwable e) {
        if (last == null || !same(last, e)) {
            code = "";
        }
        last = e;
    }

    /** Notes that the view succeeded. */
    void over() {
        last = null;
    }

    /** The code of a failure if it is the view's, directly or as the cause of another. */
    Optional<String> code(Throwable e) {
        for (Throwable it = e; it != null; it = it.getCause()) {
            if (last != null && same(last, it)) {
                return Optional.of(logged(last));
            }
        }
        return Optional.empty();
    }

    private String logged(Throwable failure) {
        if (code.isEmpty()) {
            code = Failures.log("The view of page " + pattern + " failed", failure);
        }
        return code;
    }

    private static boolean same(Throwable one, Throwable other) {
        return one.getClass() == other.getClass() && origin(one).equals(origin(other));
    }

    private static Optional<StackTraceElement> origin(Throwable e) {
        var trace = e.getStackTrace();
        return trace.length == 0 ? Optional.empty() : Optional.of(trace[0]);
    }

    /** A task that may run the view. */
    @FunctionalInterface
    interface Task {
        /**
         * Runs the task.
         *
         * @throws Exception what the view throws
         */
        void run() throws Exception;
    }
}
