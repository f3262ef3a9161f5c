package io.faststate.server.life;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The threads that run for a tab, each under a key; a thread that ended by itself stays known. Only one thread at a
 * time may change this.
 *
 * @param <K> the type of the keys
 */
final class Running<K> {
    private final Map<K, Thread> threads = new ConcurrentHashMap<>();

    /** Interrupts the threads that are no longer wanted. */
    void keep(Set<K> wanted) {
        threads.entrySet().removeIf(each -> {
            var over = !wanted.contains(each.getKey());
            if (over) {
                each.getValue().interrupt();
            }
            return over;
        });
    }

    boolean has(K key) {
        return threads.containsKey(key);
    }

    /** Starts a thread, in place of an earlier one that ended. */
    void start(K key, String name, Runnable task) {
        var thread = Thread.ofVirtual().name(name).unstarted(task);
        threads.put(key, thread);
        thread.start();
    }

    /** Whether the current thread is still the wanted one for its key. */
    boolean wanted(K key) {
        return Thread.currentThread().equals(threads.get(key));
    }

    /** Waits until all threads have ended, but not longer than the time. */
    void await(Duration time) throws InterruptedException {
        var end = System.nanoTime() + time.toNanos();
        for (var thread : threads.values()) {
            var unused = thread.join(Duration.ofNanos(Math.max(1, end - System.nanoTime())));
        }
    }

    /** Interrupts all threads, and returns those that were running. */
    List<Thread> end() {
        var all = List.copyOf(threads.values());
        threads.clear();
        all.forEach(Thread::interrupt);
        return all;
    }
}
