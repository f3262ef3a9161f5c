package io.faststate.server.connection;

import io.helidon.common.buffers.DataReader;
import io.helidon.common.socket.HelidonSocket;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.ConnectionContext;
import java.io.UncheckedIOException;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The bytes of one connection's requests as they arrive. Only the time that is spent waiting for them counts, and each byte
 * that comes gives back what it may take at the slowest rate; so a large upload has its time, and one that drips does not.
 */
final class Arrival {
    /** A browser that sends less than 8 KiB in a second gets no upload through anyway. */
    private static final long NANOS_PER_BYTE = 1_000_000_000L / 8192;
    /** No reading waits. */
    private static final long NEVER = 0;

    private final HelidonSocket socket;
    private final DataReader before;
    private final DataReader reader = DataReader.create(this::read);
    private final long most;
    private final ReentrantLock waiting = new ReentrantLock();
    private long left;
    private boolean limited = true;
    private boolean begun;
    private long until = NEVER;
    private boolean expired;

    /**
     * What arrives on a connection.
     *
     * @param most how long bytes may be waited for, in nanoseconds
     */
    Arrival(ConnectionContext context, long most) {
        this.socket = context.serverSocket();
        this.before = context.dataReader();
        this.most = most;
        this.left = most;
    }

    DataReader reader() {
        return reader;
    }

    /** Notes that a request came whole and was answered; the next one may take long to begin. */
    void over() {
        left = most;
        begun = reader.available() > 0;
        limited = begun;
    }

    private byte[] read() {
        var started = System.nanoTime();
        waits(limited ? started + left : NEVER);
        byte[] bytes;
        try {
            bytes = before.available() > 0 ? before.readBuffer().readBytes() : socket.get();
        } catch (UncheckedIOException e) {
            throw new CloseConnectionException("The connection broke before the end of a request", e);
        } finally {
            waits(NEVER);
        }
        if (limited) {
            left -= System.nanoTime() - started;
        }
        limited = true;
        if (bytes != null && bytes.length > 0) {
            begun = true;
            left = Math.min(most, left + bytes.length * NANOS_PER_BYTE);
        }
        return bytes;
    }

    private void waits(long end) {
        waiting.lock();
        try {
            until = end;
            if (expired) {
                throw new CloseConnectionException("A request did not arrive in time");
            }
        } finally {
            waiting.unlock();
        }
    }

    /** Ends the connection if what it waits for did not come in time; the task may still answer what has begun to come. */
    void expire(long now, Runnable answer) {
        waiting.lock();
        try {
            if (until == NEVER || until - now > 0) {
                return;
            }
            expired = true;
            if (begun) {
                answer.run();
            }
            socket.close();
        } finally {
            waiting.unlock();
        }
    }
}
