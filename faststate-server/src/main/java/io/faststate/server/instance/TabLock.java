package io.faststate.server.instance;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The one lock of a tab: whoever reads or changes what its browser was sent holds it. */
final class TabLock {
    private final ReentrantLock lock = new ReentrantLock();

    /** Runs a task with the lock. */
    <T extends @Nullable Object> T with(Supplier<T> task) {
        lock.lock();
        try {
            return task.get();
        } finally {
            lock.unlock();
        }
    }

    /** Runs a task with the lock. */
    void with(Runnable task) {
        lock.lock();
        try {
            task.run();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Runs a task that renders, with the lock.
     *
     * @throws Exception what the task throws
     */
    <T extends @Nullable Object> T rendering(Rendering<T> task) throws Exception {
        lock.lock();
        try {
            return task.render();
        } finally {
            lock.unlock();
        }
    }

    /**
     * A task that runs views.
     *
     * @param <T> what it returns
     */
    @FunctionalInterface
    interface Rendering<T extends @Nullable Object> {
        /**
         * Runs the task.
         *
         * @throws Exception what a view throws
         */
        T render() throws Exception;
    }
}
