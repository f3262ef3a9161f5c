package io.faststate.server.connection;

import io.helidon.common.buffers.DataReader;
import io.helidon.common.socket.HelidonSocket;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.ConnectionContext;
import java.io.UncheckedIOException;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The bytes of one connection's requests as they arrive. Only the time spent waiting for them counts, and each byte
 * extends the wait by its time at the slowest allowed rate. A large upload therefore has enough time, and a dripping
 * one does not.
 */
final class Arrival {
    /** The slowest allowed rate is 8 KiB per second; an upload that is slower gets nowhere anyway. */
    private static final long NANOS_PER_BYTE = 1_000_000_000L / 8192;
    /** Nothing is being read. */
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
     * Creates the arrival of a connection.
     *
     * @param most how long to wait for bytes, in nanoseconds
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

    /** Notes that a request arrived completely and was answered; the next one may take long to begin. */
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

    /**
     * Closes the connection if the awaited bytes did not arrive in time; the task may still answer a request that has
     * begun.
     */
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
