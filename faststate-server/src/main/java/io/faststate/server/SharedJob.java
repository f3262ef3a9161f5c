package io.faststate.server;

/**
 * A job of which one node does each run.
 *
 * @param name its name on all nodes
 */
record SharedJob(String name, Job job) implements Job {
    @Override
    public void run(FastStateFeature app) throws Exception {
        job.run(app);
    }
}
