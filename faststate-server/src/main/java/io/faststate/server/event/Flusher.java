package io.faststate.server.event;

import io.faststate.server.datastar.EventWriter;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/**
 * Sends the changes of long-running handlers while they run. One thread checks running handlers every few milliseconds
 * and sleeps while there are none; nearly all handlers are done before it checks. During silence it shows the browser
 * that its event is being handled. It also interrupts handlers whose browsers are gone for good.
 */
final class Flusher implements AutoCloseable {
    private static final System.Logger LOGGER = System.getLogger(Flusher.class.getName());
    private static final long INTERVAL = 10_000_000L;
    private static final long PATIENCE = 5 * INTERVAL;
    private static final int ROUNDS_AWAKE = 50;

    private final Map<Answer, Runnable> running = new ConcurrentHashMap<>();
    private final Set<Answer> waiting = ConcurrentHashMap.newKeySet();
    private final long heartbeat;
    private final Thread thread;
    private volatile boolean asleep;
    private volatile boolean closed;

    /** Creates a flusher that breaks silences after this long. */
    Flusher(Duration heartbeat) {
        this.heartbeat = heartbeat.toNanos();
        thread = Thread.ofPlatform().daemon().name("faststate-flusher").start(this::loop);
    }

    /** Watches an answer until {@link #leave}; the task flushes it. */
    void watch(Answer answer, Runnable flush) {
        running.put(answer, flush);
        wake();
    }

    private void wake() {
        if (asleep) {
            LockSupport.unpark(thread);
        }
    }

    private boolean idle() {
        return running.isEmpty() && waiting.isEmpty();
    }

    /** Watches an answer whose handler is not running yet, until {@link #leave}. */
    void watch(Answer answer) {
        waiting.add(answer);
        wake();
    }

    /** Stops watching an answer. */
    void leave(Answer answer) {
        running.remove(answer);
        waiting.remove(answer);
    }

    private void loop() {
        var quiet = 0;
        while (!closed) {
            quiet = idle() ? quiet + 1 : 0;
            if (quiet > ROUNDS_AWAKE) {
                asleep = true;
                if (idle()) {
                    LockSupport.park(this);
                }
                asleep = false;
            } else {
                LockSupport.parkNanos(this, INTERVAL);
            }
            running.forEach((answer, flush) -> {
                if (answer.overdue(PATIENCE)) {
                    Thread.startVirtualThread(flush);
                }
                answer.interruptIfAbandoned(heartbeat);
                showLife(answer);
            });
            waiting.forEach(this::showLife);
        }
    }

    private void showLife(Answer answer) {
        if (answer.silent(heartbeat)) {
            Thread.startVirtualThread(() -> beat(answer));
        }
    }

    private static void beat(Answer answer) {
        try {
            answer.flush(EventWriter::heartbeat);
        } catch (Exception e) {
            LOGGER.log(System.Logger.Level.DEBUG, "A browser could not be shown that its event is being handled", e);
        }
    }

    /** Whether events are no longer accepted, because the server is stopping. */
    boolean closed() {
        return closed;
    }

    /** Interrupts running handlers, but none that is done, because it may be writing its answer. */
    @Override
    public void close() {
        closed = true;
        for (var answer : running.keySet()) {
            running.computeIfPresent(answer, (handled, flush) -> {
                handled.interrupt();
                return flush;
            });
        }
        LockSupport.unpark(thread);
    }
}
