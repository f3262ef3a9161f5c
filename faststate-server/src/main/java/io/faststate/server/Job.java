package io.faststate.server;

import io.faststate.dsl.FastStateException;

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

    /**
     * A job that one of all nodes over the same store does, whichever comes first; without it, each node runs each job.
     *
     * {@snippet :
     * builder.daily(LocalTime.of(6, 0), ZoneId.of("Europe/Berlin"), Job.onOneNode("report", app -> mails.report()));
     * }
     *
     * <p>A node that is gone leaves its runs to the others: the next run of {@code every(…)} is at most one period late, while a run
     * of {@code daily(…)} that has begun is not done again. A node that loses the store during a run goes on with it, and after a
     * period another one may begin the next.
     *
     * @param name the same on all nodes, and different from that of any other job
     * @throws FastStateException if the name is blank
     */
    static Job onOneNode(String name, Job job) {
        if (name.isBlank()) {
            throw new FastStateException("The name of a job was blank; give it one that is the same on all nodes");
        }
        return new SharedJob(name, job);
    }
}
