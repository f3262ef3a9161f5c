package io.faststate.server.action;

import io.faststate.dsl.FastStateException;
import io.faststate.server.datastar.EventWriter;
import io.faststate.server.metrics.Meters;
import io.faststate.server.transfer.Transfer;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Header;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The answer to one event. What a handler changes is gathered and sent at once when it is done; once the handler has
 * taken a while, each change is sent as it happens.
 */
final class Answer {
    static final Header EVENT_STREAM = HeaderValues.createCached(HeaderNames.CONTENT_TYPE, "text/event-stream");
    static final Header NO_STORE = HeaderValues.createCached(HeaderNames.CACHE_CONTROL, "no-store");
    static final Header UNBUFFERED = HeaderValues.createCached("X-Accel-Buffering", "no");

    private final ServerRequest request;
    private final ServerResponse response;
    private final Transfer transfer;
    private final Meters meters;
    private final ReentrantLock lock = new ReentrantLock();
    private final EventWriter events = EventWriter.create();
    private final Thread handlerThread = Thread.currentThread();
    private final long startedAt = System.nanoTime();
    private @Nullable OutputStream stream;
    private volatile boolean dirty;
    private boolean done;
    private boolean gone;

    Answer(ServerRequest request, ServerResponse response, EventServices services) {
        this.request = request;
        this.response = response;
        this.transfer = services.transfer();
        this.meters = services.meters();
    }

    /** Notes that there is something new to send. */
    void changed() {
        dirty = true;
    }

    /** Whether something waits to be sent, this many nanoseconds after the start, and no flush is under way. */
    boolean overdue(long nanos) {
        return dirty && !lock.isLocked() && System.nanoTime() - startedAt > nanos;
    }

    /** Whether the browser went away before the answer ended. */
    boolean gone() {
        lock.lock();
        try {
            return gone;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Adds a header that something makes, if headers can still be sent.
     *
     * @throws FastStateException if they can't; nothing was made then
     */
    void header(Supplier<Header> making) {
        lock.lock();
        try {
            if (stream != null || done) {
                throw new FastStateException("The answer has begun and can't bring the new id of the session: sign in and out"
                        + " before flush(), and before a slow handler changes anything");
            }
            response.header(making.get());
            dirty = true;
        } finally {
            lock.unlock();
        }
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

    /**
     * Adds events and sends what waits, while the handler goes on. A browser that is gone interrupts the handler.
     */
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
        } catch (IOException | RuntimeException e) {
            gone = true;
            handlerThread.interrupt();
        }
    }

    private void write() throws IOException {
        var out = stream;
        if (out == null) {
            headers();
            response.header(UNBUFFERED);
            out = transfer.stream(request, response);
            stream = out;
        }
        meters.sent(events.size());
        events.drainTo(out);
        out.flush();
    }

    private void headers() {
        response.header(EVENT_STREAM);
        response.header(NO_STORE);
    }

    /** Sends what waits and ends the answer. */
    void finish() throws IOException {
        lock.lock();
        try {
            done = true;
            if (gone) {
                return;
            }
            var out = stream;
            if (out == null) {
                meters.sent(events.size());
                headers();
                transfer.send(request, response, events.take());
            } else {
                meters.sent(events.size());
                events.drainTo(out);
                out.close();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Writes events. */
    @FunctionalInterface
    interface Addition {
        void to(EventWriter events) throws Exception;
    }
}
