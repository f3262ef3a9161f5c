package io.faststate.server.event;

import io.faststate.dsl.FastStateException;
import io.faststate.dsl.InvalidValueException;
import io.faststate.server.datastar.EventWriter;
import io.faststate.server.instance.PageInstance;
import io.faststate.server.metrics.Meters;
import io.faststate.server.metrics.Outcome;
import io.faststate.server.sync.Browser;
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
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The answer to one event. What a handler changes is gathered and sent at once when it is done; once the handler has
 * taken a while, each change is sent as it happens, and a comment where nothing happens.
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

    /** The response that this is. */
    final ServerResponse response() {
        return response;
    }

    /** Whether a client runs that shows what is sent. */
    boolean scripted() {
        return true;
    }

    /** Adds that what the event asked for was not done, for a client that takes back what it showed in that belief. */
    void undone(EventWriter out, Outcome outcome) {
        if (request.headers().contains(UNDO)) {
            out.write(Browser.undone(outcome.tag()));
        }
    }

    /** Notes what the user is told. */
    void told(String notice) {}

    /** Notes with what values a handler was refused. */
    void rejected(InvalidValueException invalid) {}

    /** Notes signals that a handler set. */
    void set(Map<String, Object> signals) {}

    /** Notes where the browser is sent. */
    void redirected(String location) {}

    /** Notes how long to wait before another try. */
    void retryAfter(Duration wait) {}

    /** Notes how the event ended, before those go on who wait for that. */
    void conclude(Outcome outcome, Delivery delivery, PageInstance instance) {}

    /** Notes that there is something new to send. */
    void changed() {
        dirty = true;
    }

    /** Whether this sends what changes, soon if its handler takes long. */
    boolean takesChanges() {
        changed();
        return !gone;
    }

    /** Whether something waits to be sent, this many nanoseconds after the start, and no flush is under way. */
    boolean overdue(long nanos) {
        return dirty && !gone && !lock.isLocked() && System.nanoTime() - startedAt > nanos;
    }

    /** Whether nothing was sent for so long that the browser has to hear that its event is here. */
    boolean silent(long heartbeatNanos) {
        return !gone && !lock.isLocked() && System.nanoTime() - sentAt > heartbeatNanos / 3;
    }

    /** Interrupts the handler if the browser went away and, in this many nanoseconds, did not send the event again. */
    void interruptIfAbandoned(long nanos) {
        if (gone && !interrupted && System.nanoTime() - missedAt > nanos) {
            interrupted = true;
            handlerThread.interrupt();
        }
    }

    /** Interrupts the handler, since the server stops. */
    void interrupt() {
        handlerThread.interrupt();
    }

    /** Whether the browser went away before the answer ended. */
    boolean gone() {
        return gone;
    }

    /** Makes this the answer to another delivery of the same event, whose handler still runs for an earlier one. */
    void follow(Answer running) {
        earlier = running;
        running.wanted();
    }

    private void wanted() {
        missedAt = System.nanoTime();
    }

    /** Waits until the earlier delivery of the same event is done, if there is one. */
    void awaitEarlier() throws InterruptedException {
        var other = earlier;
        if (other != null) {
            other.ended.await();
        }
    }

    /**
     * Adds a header that something makes, unless the answer has begun: whether it did.
     *
     * @throws FastStateException if the browser is gone; nothing was made then
     */
    boolean header(Supplier<Header> making) {
        lock.lock();
        try {
            if (gone || done) {
                throw new FastStateException("The connection broke on which the answer should bring the new id of the session,"
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

    /** What of the answer a later patch of the page would not bring again. */
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

    /** Adds events and sends what waits, while the handler goes on. */
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

    /** Turns the event away by a status, or by a notice where the answer has begun. */
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

    /** Sends what waits and ends the answer, unless it has ended. */
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

    /** Lets those go on who wait for the handler to be done. */
    void end() {
        ended.countDown();
    }

    /** Writes events. */
    @FunctionalInterface
    interface Addition {
        void to(EventWriter events) throws Exception;
    }
}
