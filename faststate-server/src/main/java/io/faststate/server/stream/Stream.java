package io.faststate.server.stream;

import io.faststate.dsl.User;
import io.faststate.server.datastar.EventWriter;
import io.faststate.server.instance.PageInstance;
import io.faststate.server.instance.PagePlace;
import io.faststate.server.life.Visits;
import io.faststate.server.metrics.Failures;
import io.faststate.server.metrics.Meters;
import io.faststate.server.presence.Attendance;
import io.faststate.server.presence.Visitor;
import io.faststate.server.route.AccessDeniedException;
import io.faststate.server.store.StateKey;
import io.faststate.server.store.StoreUnavailableException;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * One tab's stream. A change only wakes it; its one thread then compares what the page shows with what the browser was
 * sent. Any number of changes that arrive while it writes therefore make one patch, and a slow browser delays nobody
 * else.
 */
final class Stream {
    /** How long the stream leaves changes to an event that is being answered. */
    private static final long POSTPONED_NANOS = 20_000_000L;

    /** How long a browser waits, at most, before it opens the stream that follows one that was handed over. */
    private static final long HAND_OVER_MILLIS = 100;

    private final PageInstance instance;
    private final String session;
    private final Streams streams;
    private final Attendance attendance;
    private final Visits visits;
    private final Meters meters;
    private final Patience patience;
    /**
     * How many times the page is compared again before its patches are sent, if something changes meanwhile. Where another node
     * may already have sent that to the browser, patches without it would take it back for a moment.
     */
    private final int rounds;
    private final EventWriter events = EventWriter.create();
    private final Runnable waking = this::wake;
    private final Consumer<byte[]> bringing = this::bring;
    private final Queue<byte[]> brought = new ArrayDeque<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition woken = lock.newCondition();
    private boolean changed;
    private boolean postponed;
    /** Whether the browser may no longer see the page, and is left to follow the redirect of an answer. */
    private boolean following;
    private boolean ended;
    private boolean over;
    private boolean handedOver;
    private Set<StateKey> followed = Set.of();

    Stream(PageInstance instance, Streams streams, Attendance attendance, Visits visits, Meters meters, Patience patience, int rounds) {
        this.instance = instance;
        this.session = instance.address().session().id().digest();
        this.streams = streams;
        this.attendance = attendance;
        this.visits = visits;
        this.meters = meters;
        this.patience = patience;
        this.rounds = rounds;
    }

    PageInstance instance() {
        return instance;
    }

    String tab() {
        return instance.address().tab();
    }

    String session() {
        return session;
    }

    void wake() {
        lock.lock();
        try {
            changed = true;
            woken.signal();
        } finally {
            lock.unlock();
        }
    }

    void end() {
        lock.lock();
        try {
            ended = true;
            woken.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Ends it so that its browser opens another one at once, which another node answers. */
    void handOver() {
        lock.lock();
        try {
            handedOver = true;
        } finally {
            lock.unlock();
        }
        end();
    }

    /**
     * Follows the page until the browser is gone or the stream is ended.
     *
     * @param resync whether the browser may have missed patches, so that it is sent the whole page first
     * @param brief whether to end once the changes are sent
     * @param reconnect how long the browser waits before it reopens the stream, if that was shorter for once
     */
    void run(OutputStream out, boolean resync, boolean brief, HeartbeatIntervals pace, Duration reconnect, Runnable alive)
            throws Exception {
        try {
            follow();
            instance.streamedBy(waking);
            if (resync) {
                events.retry(reconnect.toMillis());
                instance.resyncStreamed(events);
            }
            events.mark(instance.nextSequence());
            do {
                refresh();
                for (var more = 0; more < rounds && takeChange(); more++) {
                    refresh();
                }
                instance.takeStreamed(events);
                takeBrought();
                attend();
                visits.here(instance, bringing);
                send(out);
                alive.run();
            } while (!brief && await(pause(pace)) && instance.open());
            sayGoodbye(out);
        } finally {
            instance.streamedNoLongerBy(waking);
            attendance.end(patience.present());
            bringNoMore();
            visits.leaveAfter(patience.running(), tab(), bringing);
            streams.close(this, followed);
        }
    }

    private Duration pause(HeartbeatIntervals pace) {
        var heartbeat = pace.after(attendance.anywhere() || !instance.life().isEmpty());
        return following && heartbeat.compareTo(PagePlace.FOLLOWS) > 0 ? PagePlace.FOLLOWS : heartbeat;
    }

    private void sayGoodbye(OutputStream out) throws IOException {
        lock.lock();
        try {
            if (!handedOver) {
                return;
            }
        } finally {
            lock.unlock();
        }
        events.retry(HAND_OVER_MILLIS);
        events.drainTo(out);
        out.flush();
    }

    /** Sends patches that were made elsewhere. */
    private void bring(byte[] patches) {
        lock.lock();
        try {
            if (!over) {
                brought.add(patches);
                changed = true;
                woken.signal();
                return;
            }
        } finally {
            lock.unlock();
        }
        instance.forget();
    }

    private void takeBrought() {
        lock.lock();
        try {
            brought.forEach(events::append);
            brought.clear();
        } finally {
            lock.unlock();
        }
    }

    private void bringNoMore() {
        lock.lock();
        try {
            over = true;
            if (brought.isEmpty()) {
                return;
            }
        } finally {
            lock.unlock();
        }
        instance.forget();
    }

    /** Reports the visitor as present at the topics of the page. */
    private void attend() {
        var session = instance.address().session().owner();
        var user = instance.user().map(User::id).orElse("");
        attendance.of(new Visitor(tab(), session, user), instance.presences());
    }

    /** Reports that the tab is still there, without a stream or with another one that this ends. */
    void presentWithoutIt() {
        attend();
        attendance.end(patience.present());
        visits.here(instance, bringing);
        bringNoMore();
        visits.leaveAfter(patience.running(), tab(), bringing);
        // A stream that begins in the meantime ends too; its browser opens another one, so none is missed.
        streams.leave(tab());
    }

    /** Whether something has changed since the page was compared; it counts as compared from now on. */
    private boolean takeChange() {
        lock.lock();
        try {
            var taken = changed && !ended;
            changed &= !taken;
            return taken;
        } finally {
            lock.unlock();
        }
    }

    /** Adds patches for what changed; a view that fails is tried again at the next change. */
    private void refresh() throws Exception {
        postponed = false;
        following = false;
        try {
            postponed = !instance.refreshTraced(events);
            follow();
        } catch (AccessDeniedException e) {
            following = instance.place().follows();
            if (!following) {
                instance.place().leave(events, e);
            }
        } catch (Exception e) {
            instance.forget();
            if (StoreUnavailableException.caused(e)) {
                throw e;
            }
            var code = instance.viewFailed(e)
                    .orElseGet(() -> Failures.log("The stream of page " + instance.address().pattern() + " failed", e));
            instance.messages().notice(events, instance.words().failed(code));
        }
    }

    private void send(OutputStream out) throws IOException {
        if (events.size() == 0) {
            return;
        }
        meters.sent(events.size());
        try {
            events.drainTo(out);
            out.flush();
        } catch (IOException | RuntimeException e) {
            instance.forget();
            throw e;
        }
        if (replaced()) {
            // The browser reads the newer stream, so the last patches of this one may be lost.
            instance.forget();
        }
    }

    private boolean replaced() {
        lock.lock();
        try {
            return ended;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Follows the states that the page shows. One that it has only just shown may have changed before it was followed,
     * so the page is checked once more.
     */
    private void follow() {
        var now = instance.shown();
        if (!now.equals(followed)) {
            streams.follow(this, followed, now);
            followed = now;
            wake();
        }
    }

    /**
     * Waits for a change, possibly one that was left to an event, or for the next heartbeat; whether the stream
     * continues.
     */
    private boolean await(Duration heartbeat) throws InterruptedException {
        lock.lock();
        try {
            var left = POSTPONED_NANOS;
            while (postponed && !ended && left > 0) {
                left = woken.awaitNanos(left);
            }
            changed |= postponed;
            left = heartbeat.toNanos();
            while (!changed && !ended && left > 0) {
                left = woken.awaitNanos(left);
            }
            if (!changed) {
                events.heartbeat();
            }
            changed = false;
            return !ended;
        } finally {
            lock.unlock();
        }
    }
}
