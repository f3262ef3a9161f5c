package io.faststate.server.life;

/** The turns of tabs: what runs in a tab's turn runs beside none of its events. */
@FunctionalInterface
public interface Turns {
    /**
     * Waits for a tab's turn and runs a task in it.
     *
     * @throws Exception what the task throws, or an InterruptedException
     */
    void run(String tab, Task task) throws Exception;

    /** What runs in a turn. */
    @FunctionalInterface
    interface Task {
        /** Runs the task. */
        void run() throws Exception;
    }
}
