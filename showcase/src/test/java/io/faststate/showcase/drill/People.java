package io.faststate.showcase.drill;

import io.faststate.server.testing.TestApp;
import io.faststate.server.testing.TestVisitor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** People who click until they are told to stop, and then look at their pages until they are told to leave. */
final class People implements AutoCloseable {
    private static final String ENGINE = "faststate.test.engine";
    private static final long LOOK = 20_000_000;

    private final DrillTarget target;
    private final int[] ports;
    private final List<Thread> threads = new ArrayList<>();
    private final List<TestVisitor> visitors = new CopyOnWriteArrayList<>();
    private final List<DrillClient> clients = new CopyOnWriteArrayList<>();
    private final List<Throwable> failures = new CopyOnWriteArrayList<>();
    private final AtomicBoolean clicking = new AtomicBoolean(true);
    private final AtomicBoolean looking = new AtomicBoolean(true);
    private @Nullable CountDownLatch stopped;

    People(DrillTarget target, int... ports) {
        this.target = target;
        this.ports = ports;
    }

    /** Lets somebody begin, with or without a browser; returns once their page is there. */
    void begin(String name, boolean inBrowser) throws InterruptedException {
        var there = new CountDownLatch(1);
        // A browser belongs to the thread that opened it.
        var builder = inBrowser ? Thread.ofPlatform() : Thread.ofVirtual();
        threads.add(builder.name(name).start(() -> live(name, inBrowser ? "chromium" : "memory", there)));
        there.await();
    }

    private void live(String name, String engine, CountDownLatch there) {
        try {
            // The engine is chosen when the application is; only one person begins at a time.
            System.setProperty(ENGINE, engine);
            var app = TestApp.at(ports);
            try {
                app.log().allow("");
                var visitor = app.visitor();
                var client = new DrillClient(name, visitor.open(target.path().apply(name)), target);
                visitors.add(visitor);
                clients.add(client);
                there.countDown();
                while (clicking.get()) {
                    client.click();
                }
                stopped().countDown();
                while (looking.get()) {
                    client.look();
                    LockSupport.parkNanos(LOOK);
                }
                target.checkOwn(client);
            } finally {
                app.close();
            }
        } catch (Throwable e) {
            failures.add(new AssertionError(name + " could not go on", e));
            there.countDown();
        }
    }

    private synchronized CountDownLatch stopped() {
        var latch = stopped;
        if (latch == null) {
            latch = new CountDownLatch(threads.size());
            stopped = latch;
        }
        return latch;
    }

    List<DrillClient> clients() {
        return clients;
    }

    List<Throwable> failures() {
        return failures;
    }

    /** Breaks everybody's connections. */
    void dropConnections() {
        visitors.forEach(visitor -> visitor.network().drop());
    }

    /** Lets everybody click no more; returns once all clicks are answered. */
    void stopClicking(Duration patience) throws InterruptedException {
        clicking.set(false);
        var end = System.nanoTime() + patience.toNanos();
        while (stopped().getCount() > failures.size()) {
            if (System.nanoTime() > end) {
                throw new AssertionError(stopped().getCount() + " clicks are not answered after " + patience);
            }
            LockSupport.parkNanos(LOOK);
        }
    }

    /** Whether all pages show the same total. */
    boolean agreeOn(String total) {
        return clients.stream().allMatch(client -> client.total().equals(total));
    }

    /** Lets everybody leave. */
    @Override
    public void close() {
        clicking.set(false);
        looking.set(false);
        for (var thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
