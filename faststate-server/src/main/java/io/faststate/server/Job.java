package io.faststate.server;

/** Work that an application does by itself at certain times; see {@link FastStateBuilder#every}. */
@FunctionalInterface
public interface Job {
    /**
     * Does the work once, on a virtual thread. The thread is interrupted when the application stops.
     *
     * @param app the application, with its states: {@code app.global(…)}, {@code app.record(…)}, {@code app.user(…)} and
     *     {@code app.transaction(…)}
     * @throws Exception if the work failed; it is logged, and the job goes on with its next run
     */
    void run(FastStateFeature app) throws Exception;
}
