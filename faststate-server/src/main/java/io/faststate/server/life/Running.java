package io.faststate.server.life;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Threads that run for a tab, by what each is known by; those that ended by themselves stay known. One thread at a time
 * changes them.
 *
 * @param <K> what a thread is known by
 */
final class Running<K> {
    private final Map<K, Thread> threads = new ConcurrentHashMap<>();

    /** Interrupts what is not wanted any more. */
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

    /** Whether the current thread is still wanted as what it was started as. */
    boolean wanted(K key) {
        return Thread.currentThread().equals(threads.get(key));
    }

    /** Interrupts all; those that ran. */
    List<Thread> end() {
        var all = List.copyOf(threads.values());
        threads.clear();
        all.forEach(Thread::interrupt);
        return all;
    }
}
