package io.faststate.server.life;

/** The turns of tabs: nothing that runs in a tab's turn overlaps with one of its events. */
@FunctionalInterface
public interface Turns {
    /**
     * Waits for a tab's turn and runs a task in it.
     *
     * @throws Exception what the task throws, or an InterruptedException
     */
    void run(String tab, Task task) throws Exception;

    /** A task that runs in a turn. */
    @FunctionalInterface
    interface Task {
        /** Runs the task. */
        void run() throws Exception;
    }
}
