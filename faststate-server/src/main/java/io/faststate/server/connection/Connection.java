package io.faststate.server.connection;

import io.helidon.common.buffers.BufferData;
import io.helidon.common.concurrency.limits.Limit;
import io.helidon.common.concurrency.limits.LimitAlgorithm.Token;
import io.helidon.common.socket.SocketWriterException;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.http1.Http1ConnectionSelector;
import io.helidon.webserver.spi.ServerConnection;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A connection whose requests have to arrive in time. */
final class Connection implements ServerConnection {
    private static final System.Logger LOGGER = System.getLogger(Connection.class.getName());

    private final ConnectionContext context;
    private final Arrival arrival;
    private final Output output;
    private final ServerConnection http;
    private final Runnable left;

    /**
     * Creates a connection that another one serves.
     *
     * @param left runs when it has ended
     */
    Connection(ConnectionContext context, Arrival arrival, Http1ConnectionSelector selector, Runnable left) {
        this.context = context;
        this.arrival = arrival;
        this.output = new Output(context.dataWriter());
        this.http = selector.connection(new TimedContext(context, arrival.reader(), output));
        this.left = left;
    }

    @Override
    public void handle(Limit limit) throws InterruptedException {
        try {
            http.handle(new RequestLimit(limit, this::begun));
        } finally {
            left.run();
        }
    }

    private Token begun(Token token) {
        return new Token() {
            @Override
            public void dropped() {
                token.dropped();
                over();
            }

            @Override
            public void ignore() {
                token.ignore();
                over();
            }

            @Override
            public void success() {
                token.success();
                over();
            }
        };
    }

    /** Notes that a request is over, answer included: everything written from here on is an answer to the next one. */
    private void over() {
        output.next();
        arrival.over();
    }

    /** Closes it if a request did not arrive in time. */
    void expire(long now) {
        arrival.expire(now, this::tooLate);
    }

    private void tooLate() {
        if (!output.answering()) {
            answer(context, "408 Request Timeout");
        }
    }

    /** Answers instead of the HTTP server, as the connection's last answer. */
    static void answer(ConnectionContext context, String status) {
        var text = "HTTP/1.1 " + status + "\r\nConnection: close\r\nContent-Length: 0\r\n\r\n";
        try {
            context.dataWriter().writeNow(BufferData.create(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (SocketWriterException | UncheckedIOException e) {
            LOGGER.log(System.Logger.Level.DEBUG, "Nobody reads " + status, e);
        }
    }

    @Override
    public Duration idleTime() {
        return http.idleTime();
    }

    @Override
    public void close(boolean interrupt) {
        http.close(interrupt);
    }
}
