package io.faststate.server.connection;

import io.helidon.common.concurrency.limits.Limit;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.spi.ServerConnection;
import java.time.Duration;

/**
 * A connection from an address that has too many. It is answered before anything is read, so that it takes no time.
 *
 * @param context the connection
 */
record RefusedConnection(ConnectionContext context) implements ServerConnection {
    @Override
    public void handle(Limit limit) {
        Connection.answer(context, "503 Service Unavailable\r\nRetry-After: 5");
    }

    @Override
    public Duration idleTime() {
        return Duration.ZERO;
    }

    @Override
    public void close(boolean interrupt) {
        // The connection closes by itself.
    }
}
