package io.faststate.server.event;

import io.faststate.dsl.FastStateException;
import io.faststate.server.datastar.EventWriter;
import io.faststate.server.instance.PageInstance;
import io.faststate.server.metrics.Meters;
import io.faststate.server.metrics.Outcome;
import io.faststate.server.sync.Browser;
import io.faststate.server.sync.Rejection;
import io.faststate.server.transfer.Transfer;
import io.helidon.http.Header;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The answer to one event. Changes are collected and sent together when the handler is done. Once a handler has run for
 * a while, each change is sent as it happens, and a comment is sent during silence.
 */
public sealed class Answer permits PlainAnswer {
    static final Header EVENT_STREAM = HeaderValues.createCached(HeaderNames.CONTENT_TYPE, "text/event-stream");
    public static final Header NO_STORE = HeaderValues.createCached(HeaderNames.CACHE_CONTROL, "no-store");
    static final Header UNBUFFERED = HeaderValues.createCached("X-Accel-Buffering", "no");

    private static final HeaderName UNDO = HeaderNames.create("FastState-Undo");

    private final ServerRequest request;
    private final ServerResponse response;
    private final Transfer transfer;
    private final Meters meters;
    private final ReentrantLock lock = new ReentrantLock();
    private final EventWriter events = EventWriter.create();
    private final OneOffPatches lasting = new OneOffPatches();
    private final Thread handlerThread = Thread.currentThread();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final long startedAt = System.nanoTime();
    private @Nullable OutputStream stream;
    private @Nullable Answer earlier;
    private volatile long sentAt = startedAt;
    private volatile long missedAt;
    private volatile boolean begun;
    private volatile boolean dirty;
    private volatile boolean gone;
    private boolean interrupted;
    private boolean done;

    Answer(ServerRequest request, ServerResponse response, EventServices services) {
        this.request = request;
        this.response = response;
        this.transfer = services.transfer();
        this.meters = services.meters();
    }

    /** The HTTP response. */
    final ServerResponse response() {
        return response;
    }

    /** Whether a client runs in the browser that shows the patches. */
    boolean scripted() {
        return true;
    }

    /** Adds the news that the event was not carried out, so that the client can undo an optimistic update. */
    void undone(EventWriter out, Outcome outcome) {
        if (request.headers().contains(UNDO)) {
            out.write(Browser.undone(outcome.tag()));
        }
    }

    /** Records a message for the user. */
    void told(String notice) {}

    /** Records the invalid value that the handler was rejected for. */
    void rejected(Rejection rejection) {}

    /** Records signals that a handler set. */
    void set(Map<String, Object> signals) {}

    /** Records where the browser is redirected to. */
    void redirected(String location) {}

    /** Records how long to wait before another try. */
    void retryAfter(Duration wait) {}

    /** Records how the event ended, before the deliveries that wait for it continue. */
    void conclude(Outcome outcome, Delivery delivery, PageInstance instance) {}

    /** Notes that there is something new to send. */
    void changed() {
        dirty = true;
    }

    /** Whether this answer sends changes, and soon if its handler takes long. */
    boolean takesChanges() {
        changed();
        return !gone;
    }

    /** Whether something is waiting to be sent, this many nanoseconds after the start, and no flush is in progress. */
    boolean overdue(long nanos) {
        return dirty && !gone && !lock.isLocked() && System.nanoTime() - startedAt > nanos;
    }

    /** Whether nothing has been sent for so long that the browser needs to hear that its event is being handled. */
    boolean silent(long heartbeatNanos) {
        return !gone && !lock.isLocked() && System.nanoTime() - sentAt > heartbeatNanos / 3;
    }

    /**
     * Interrupts the handler if the browser disconnected and did not send the event again within this many nanoseconds.
     */
    void interruptIfAbandoned(long nanos) {
        if (gone && !interrupted && System.nanoTime() - missedAt > nanos) {
            interrupted = true;
            handlerThread.interrupt();
        }
    }

    /** Interrupts the handler, because the server is stopping. */
    void interrupt() {
        handlerThread.interrupt();
    }

    /** Whether the browser disconnected before the answer ended. */
    boolean gone() {
        return gone;
    }

    /** Makes this the answer to a repeated delivery of an event whose handler is still running for an earlier one. */
    void follow(Answer running) {
        earlier = running;
        running.wanted();
    }

    private void wanted() {
        missedAt = System.nanoTime();
    }

    /** Waits for the earlier delivery of the same event, if there is one. */
    void awaitEarlier() throws InterruptedException {
        var other = earlier;
        if (other != null) {
            other.ended.await();
        }
    }

    /**
     * Adds a header, unless the answer has begun; whether it did.
     *
     * @throws FastStateException if the browser has disconnected; the header's supplier was not called then
     */
    boolean header(Supplier<Header> making) {
        lock.lock();
        try {
            if (gone || done) {
                throw new FastStateException("The connection broke before the answer could deliver the new id of the session,"
                        + " so nobody was signed in or out");
            }
            if (begun) {
                return false;
            }
            response.header(making.get());
            dirty = true;
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** The parts of the answer that a later patch of the page would not repeat. */
    OneOffPatches lasting() {
        return lasting;
    }

    /** Adds events; they wait to be sent. */
    void add(Addition addition) throws Exception {
        lock.lock();
        try {
            addition.to(events);
            dirty = true;
        } finally {
            lock.unlock();
        }
    }

    /** Adds events and sends everything that waits, while the handler continues. */
    void flush(Addition addition) throws Exception {
        lock.lock();
        try {
            if (done || gone) {
                return;
            }
            dirty = false;
            addition.to(events);
            if (events.size() > 0) {
                send();
            }
        } finally {
            lock.unlock();
        }
    }

    private void send() {
        try {
            write();
            var other = earlier;
            if (other != null) {
                other.wanted();
            }
        } catch (IOException | RuntimeException e) {
            missedAt = System.nanoTime();
            gone = true;
        }
    }

    private void write() throws IOException {
        var out = stream;
        if (out == null) {
            headers();
            response.header(UNBUFFERED);
            out = transfer.stream(request, response);
            stream = out;
            begun = true;
        }
        sentAt = System.nanoTime();
        meters.sent(events.size());
        events.drainTo(out);
        out.flush();
    }

    private void headers() {
        response.header(EVENT_STREAM);
        response.header(NO_STORE);
    }

    /** Whether a part of it was sent, so that its status can't be chosen any more. */
    boolean hasBegun() {
        return begun;
    }

    /**
     * Refuses an event that has had no effect, by {@link Refusal}, in a way that makes the browser send it again; only before a part
     * of the answer was sent.
     */
    Outcome refuseForNow(Function<ServerResponse, Outcome> refusal) {
        lock.lock();
        try {
            done = true;
            return refusal.apply(response);
        } finally {
            lock.unlock();
        }
    }

    /** Refuses the event: with a status, or with a notice if the answer has begun. */
    Outcome refuse(Status status, String code, String message) throws IOException {
        lock.lock();
        try {
            if (begun) {
                events.write(Browser.notice(message));
                finish();
                return Refusal.outcome(status);
            }
            done = true;
            return Refusal.send(response, status, code, message);
        } finally {
            lock.unlock();
        }
    }

    /** Sends what waits and ends the answer, if it hasn't ended. */
    void finish() throws IOException {
        lock.lock();
        try {
            if (done) {
                return;
            }
            done = true;
            if (gone) {
                return;
            }
            meters.sent(events.size());
            var out = stream;
            if (out == null) {
                headers();
                transfer.send(request, response, events.take());
            } else {
                events.drainTo(out);
                out.close();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Releases the threads that wait for the handler. */
    void end() {
        ended.countDown();
    }

    /** Writes events. */
    @FunctionalInterface
    interface Addition {
        void to(EventWriter events) throws Exception;
    }
}
