package io.faststate.server.clock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ServerClockTest {
    private static final Duration HOUR = Duration.ofHours(1);

    @Test
    void time_goesForwardByAllClocks() throws InterruptedException {
        var nanos = ServerClock.nanos();
        var millis = ServerClock.millis();
        var now = ServerClock.now();
        ServerClock.advance(HOUR);
        assertTrue(ServerClock.nanos() - nanos >= HOUR.toNanos());
        assertTrue(ServerClock.millis() - millis >= HOUR.toMillis() - 1);
        assertTrue(Duration.between(now, ServerClock.now()).compareTo(HOUR.minusMillis(1)) >= 0);
        assertThrows(IllegalArgumentException.class, () -> ServerClock.advance(Duration.ofSeconds(-1)));
    }

    @Test
    void whatIsDue_isDoneInItsOrderAndAtItsTime() throws InterruptedException {
        var done = Collections.synchronizedList(new ArrayList<Long>());
        var begin = ServerClock.nanos();
        for (var minutes : List.of(30L, 10L, 20L)) {
            var unused = ServerClock.schedule(Duration.ofMinutes(minutes), () ->
                    done.add(Duration.ofNanos(ServerClock.nanos() - begin).toMinutes()));
        }
        var cancel = ServerClock.schedule(Duration.ofMinutes(15), () -> done.add(15L));
        cancel.run();
        ServerClock.advance(Duration.ofMinutes(25));
        assertEquals(List.of(10L, 20L), done);
        ServerClock.advance(Duration.ofMinutes(10));
        assertEquals(List.of(10L, 20L, 30L), done);
    }

    @Test
    void whatIsDoneAgainAndAgain_isDoneAsOftenAsTimeHasIt() throws Exception {
        var count = new AtomicInteger();
        var waits = new CountDownLatch(1);
        var thread = Thread.startVirtualThread(() -> {
            try {
                waits.countDown();
                ServerClock.repeat(Duration.ofSeconds(10), () -> count.incrementAndGet());
            } catch (Exception e) {
                count.addAndGet(1000);
            }
        });
        waits.await();
        while (thread.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        ServerClock.advance(Duration.ofSeconds(65));
        assertEquals(6, count.get());
        thread.interrupt();
        thread.join();
        assertEquals(1006, count.get());
        ServerClock.advance(HOUR);
        assertEquals(1006, count.get());
    }

    @Test
    void taskThatThrows_endsTheRepetition_andHoldsUpNobody() throws Exception {
        var thread = Thread.startVirtualThread(() -> assertThrows(IllegalStateException.class, () ->
                ServerClock.repeat(Duration.ofMinutes(1), () -> {
                    throw new IllegalStateException();
                })));
        while (thread.isAlive()) {
            ServerClock.advance(Duration.ofMinutes(1));
        }
        var begun = System.nanoTime();
        ServerClock.advance(Duration.ofMinutes(1));
        assertFalse(System.nanoTime() - begun > Duration.ofSeconds(5).toNanos(), "time waits for what has ended");
    }

    @Test
    void task_mayScheduleAnother() throws InterruptedException {
        var done = new CountDownLatch(1);
        var unused = ServerClock.schedule(Duration.ofMinutes(1), () -> {
            var unusedToo = ServerClock.schedule(Duration.ofMinutes(1), done::countDown);
        });
        ServerClock.advance(Duration.ofMinutes(3));
        assertEquals(0, done.getCount());
    }
}
